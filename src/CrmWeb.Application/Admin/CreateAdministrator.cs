using CrmWeb.Application.Data;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Admin;

/// <summary>One more administrator from the command line; the first one also sets up the company.</summary>
public sealed class CreateAdministrator(CrmDb db, SetUpCompany setUp, UserManager<SignIn> signIns, CompanyDirectory directory)
{
    public sealed record Input(string Company, string Name, string Email, string Password);

    public async Task<Outcome<Guid>> RunAsync(Input input, CancellationToken ct)
    {
        if (await setUp.IsOpenAsync(ct))
            return await setUp.RunAsync(new SetUpCompany.Input(input.Company, input.Name, input.Email, input.Password), ct);
        var now = db.Clock.GetUtcNow();
        var made = User.Create(input.Name, input.Email, now);
        if (made.Refused) return made.Refusals.ToArray();
        var snapshot = await directory.NowAsync(db, ct);
        var role = await db.Roles.Where(r => r.Administers).OrderBy(r => r.Id).Select(r => r.Id).FirstAsync(ct);
        if (snapshot.Users.Any(u => u.Email == made.Value!.Email)) return new Refusal("duplicate", "There is already a person with this e-mail address.", RefusalKind.State, "email");
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        made.Value!.Join(snapshot.Root is { } root ? [root.Id] : [], [role], now);
        db.Add(made.Value);
        db.Because("users.create");
        await db.SaveChangesAsync(ct);
        var result = await signIns.CreateAsync(
            new SignIn { Id = made.Value.Id, UserName = made.Value.Email, Email = made.Value.Email, EmailConfirmed = true }, input.Password);
        if (!result.Succeeded) return result.Errors.Select(e => Refusal.Of("password", e.Description)).ToArray();
        await transaction.CommitAsync(ct);
        directory.Forget();
        return made.Value.Id;
    }
}
