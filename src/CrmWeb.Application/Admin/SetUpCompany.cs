using CrmWeb.Application.Data;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Admin;

/// <summary>First run: the company, its root team, the shipped roles and the first administrator.</summary>
public sealed class SetUpCompany(CrmDb db, UserManager<SignIn> signIns, CompanyDirectory directory)
{
    /// <param name="Company">Name of the company.</param>
    /// <param name="Name">The administrator's own name.</param>
    public sealed record Input(string? Company, string? Name, string? Email, string? Password);

    public sealed class Rules : AbstractValidator<Input>
    {
        public Rules()
        {
            RuleFor(i => i.Company).NotEmpty().WithMessage("The company needs a name.").MaximumLength(TextRule.NameLength).WithMessage("A name has at most 500 characters.");
            RuleFor(i => i.Name).NotEmpty().WithMessage("Enter your name.").MaximumLength(TextRule.NameLength).WithMessage("A name has at most 500 characters.");
            RuleFor(i => i.Email).NotEmpty().WithMessage("Enter an e-mail address.").EmailAddress().WithMessage("That is not an e-mail address.").MaximumLength(320).WithMessage("That is not an e-mail address.");
            RuleFor(i => i.Password).NotEmpty().WithMessage("Choose a password.").MaximumLength(500).WithMessage("A password has at most 500 characters.");
        }
    }

    /// <summary>True until somebody can sign in. People may be there before: owners of generated records.</summary>
    public async Task<bool> IsOpenAsync(CancellationToken ct) => !await db.Users.AnyAsync(ct);

    /// <summary>The administrator's id. A second set-up, however close behind, is refused.</summary>
    public async Task<Outcome<Guid>> RunAsync(Input input, CancellationToken ct)
    {
        if (Shape.Check(new Rules(), input) is { Length: > 0 } misshapen) return misshapen;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // many posts at once queue here; all but the first then find it done
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(727001)", ct);
        if (!await IsOpenAsync(ct)) return new Refusal("set-up-done", "CrmWeb is set up already. Sign in instead.", RefusalKind.State);

        var now = db.Clock.GetUtcNow();
        var made = User.Create(input.Name, input.Email, now);
        if (made.Refused) return made.Refusals.ToArray();
        var user = made.Value!;
        var name = TextRule.CleanLine(input.Company) ?? "";
        var foundation = await Foundation.LayAsync(db, name, ct);
        foundation.Company.Call(name);
        user.Join([foundation.Everyone.Id], [foundation.Roles.Where(r => r.Administers).OrderBy(r => r.Id).First().Id], now);
        db.Add(user);
        db.Because("company.set-up");
        await db.SaveChangesAsync(ct);

        var result = await signIns.CreateAsync(new SignIn { Id = user.Id, UserName = user.Email, Email = user.Email, EmailConfirmed = true }, input.Password!);
        if (!result.Succeeded) return result.Errors.Select(e => Refusal.Of("password", e.Description)).ToArray();
        await transaction.CommitAsync(ct);
        directory.Forget();
        return user.Id;
    }
}
