using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Admin;

/// <summary>Makes a link with which a person chooses a password and comes in.</summary>
public sealed class InviteUser(CrmDb db, CreateUser create, OneTimeLinks links, SignInJournal journal)
{
    /// <summary>A new person and their link.</summary>
    public async Task<Outcome<Invitation>> RunAsync(UserInput input, CancellationToken ct)
    {
        if (!db.Actor.Administers) return Refusal.Forbidden;
        if (string.IsNullOrWhiteSpace(input.Email)) return Refusal.Of("email", "Somebody who signs in needs an e-mail address.");
        await using var transaction = await db.OwnTransactionAsync(ct);
        var made = await create.RunAsync(input, ct);
        if (made.Refused) return made.Refusals.ToArray();
        var token = await links.IssueAsync(made.Value, LinkPurpose.Accept, ct);
        if (transaction is not null) await transaction.CommitAsync(ct);
        create.Forget();
        return new Invitation(made.Value, token);
    }

    /// <summary>A (new) link for somebody who is here already: the invitation, or for those who have a password a link to set another.</summary>
    public async Task<Outcome<Invitation>?> AgainAsync(Guid userId, CancellationToken ct)
    {
        if (!db.Actor.Administers) return Refusal.Forbidden;
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(u => u.Id == userId, ct);
        if (person is null) return null;
        if (person.Email is null) return new Refusal("no-email", "Somebody who signs in needs an e-mail address.", RefusalKind.State, "email");
        if (!person.Active) return new Refusal("inactive", "This person is deactivated. Activate them first.", RefusalKind.State);
        var purpose = await db.Users.AnyAsync(s => s.Id == userId, ct) ? LinkPurpose.Reset : LinkPurpose.Accept;
        var token = await links.IssueAsync(userId, purpose, ct);
        await journal.NoteAsync(purpose == LinkPurpose.Accept ? "users.invite" : "users.password-link", ct);
        return new Invitation(userId, token, purpose);
    }
}

/// <summary>A link just made.</summary>
/// <param name="Token">Goes into the address; shown once.</param>
public sealed record Invitation(Guid UserId, string Token, LinkPurpose Purpose = LinkPurpose.Accept)
{
    /// <summary>Path of the page it opens.</summary>
    public string Path => (Purpose == LinkPurpose.Accept ? "/accept?token=" : "/reset?token=") + Token;
}
