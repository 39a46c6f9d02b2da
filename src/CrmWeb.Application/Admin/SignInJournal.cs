using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Journal;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Admin;

/// <summary>Notes in the journal who came in, who tried and who left: the person's id and the time, nothing else.</summary>
public sealed class SignInJournal(CrmDb db)
{
    public const string Entered = "sign-in";
    public const string Failed = "sign-in.failed";
    public const string LockedOut = "sign-in.locked-out";
    public const string Left = "sign-out";
    public const string LeftEverywhere = "sign-out.everywhere";
    public const string PasswordChanged = "password.change";
    public const string PasswordReset = "password.reset";

    public const string Accepted = "invitation.accept";

    private static readonly string[] Acts = [Accepted, Entered, Failed, LockedOut, Left, LeftEverywhere, PasswordChanged, PasswordReset];

    public async Task WriteAsync(string act, Guid userId, CancellationToken ct)
    {
        db.ChangeSets.Add(new ChangeSet { At = db.Clock.GetUtcNow(), ActorId = userId, Via = Via.Ui, Act = act, RequestId = db.RequestId });
        await db.SaveChangesAsync(ct);
    }

    /// <summary>An act of the actor that changed no journalled row (a key made, a link issued).</summary>
    public async Task NoteAsync(string act, CancellationToken ct)
    {
        db.ChangeSets.Add(new ChangeSet { At = db.Clock.GetUtcNow(), ActorId = db.Actor.UserId, Via = db.Actor.Via, Act = act, RequestId = db.RequestId });
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The latest entries of a person, newest first.</summary>
    public async Task<IReadOnlyList<SignInEntry>> LatestAsync(Guid userId, int count, CancellationToken ct) =>
        await db.ChangeSets.AsNoTracking().Where(s => s.ActorId == userId && Acts.Contains(s.Act))
            .OrderByDescending(s => s.At).ThenByDescending(s => s.Id).Take(count).Select(s => new SignInEntry(s.At, s.Act)).ToListAsync(ct);
}

/// <summary>One line of a person's sign-in history.</summary>
/// <param name="Act">One of the constants of <see cref="SignInJournal"/>.</param>
public sealed record SignInEntry(DateTimeOffset At, string Act);
