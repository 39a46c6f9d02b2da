using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;
using Microsoft.AspNetCore.Identity;

namespace CrmWeb.Application.Admin;

/// <summary>An invited person chooses a password and may sign in from then on.</summary>
public sealed class AcceptInvitation(CrmDb db, OneTimeLinks links, UserManager<SignIn> signIns, SignInJournal journal)
{
    public static readonly Refusal Spent = new("link-spent", "This link was used or is too old. Ask an administrator for a new one.", RefusalKind.State);

    public sealed record Input(string? Token, string? Password);

    /// <summary>Name and address of the invited person; null when the link does not open.</summary>
    public async Task<Invited?> FindAsync(string? token, CancellationToken ct) =>
        await links.FindAsync(token, LinkPurpose.Accept, ct) is { Email: { } email } user ? new Invited(user.Name, email) : null;

    /// <summary>The person's id.</summary>
    public async Task<Outcome<Guid>> RunAsync(Input input, CancellationToken ct)
    {
        if (await links.FindAsync(input.Token, LinkPurpose.Accept, ct) is not { Email: { } email } user) return Spent;
        if (input.Password is not { Length: > 0 and <= 500 } password) return Refusal.Of("password", "Choose a password.");
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await links.UseAsync(input.Token!, LinkPurpose.Accept, ct)) return Spent;
        var made = await signIns.CreateAsync(new SignIn { Id = user.Id, UserName = email, Email = email, EmailConfirmed = true }, password);
        if (!made.Succeeded) return made.Errors.Select(e => Refusal.Of("password", e.Description)).ToArray();
        await journal.WriteAsync(SignInJournal.Accepted, user.Id, ct);
        await transaction.CommitAsync(ct);
        return user.Id;
    }
}

/// <summary>Whom an invitation is for.</summary>
public sealed record Invited(string Name, string Email);
