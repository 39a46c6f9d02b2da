using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Calendars;

/// <summary>Makes a secret address for a calendar program. The address is shown once; only its hash is kept.</summary>
public sealed class CreateCalendarFeed(CrmDb db, CalendarFeeds feeds, SignInJournal journal)
{
    /// <summary>Longest name.</summary>
    public const int NameLength = 100;

    /// <summary>Feeds that one person may have at a time.</summary>
    public const int Most = 20;

    /// <param name="ViewId">A view that the actor finds, of records with a date; null = their own tasks and meetings.</param>
    public sealed record Input(string? Name, Guid? ViewId);

    /// <summary>The token for the address; it is nowhere else.</summary>
    public async Task<Outcome<string>> RunAsync(Input input, CancellationToken ct)
    {
        if (db.Actor.UserId is not { } me) return Refusal.Of("what", "Only people have calendars.");
        if (input.ViewId is { } view && (await feeds.ChoicesAsync(ct)).All(v => v.Id != view)) return Refusal.Of("what", "Choose a view that you still have.");
        if (TextRule.CleanLine(input.Name) is not { Length: <= NameLength } name) return Refusal.Of("name", "A calendar needs a name of at most {0} characters.", NameLength);
        if ((await feeds.MineAsync(ct)).Count >= Most) return Refusal.Of("name", "You have {0} calendars. Revoke one that is not read any more.", Most);
        var token = SecretToken.New();
        db.Add(new CalendarFeed { UserId = me, Name = name, ViewId = input.ViewId, Hash = SecretToken.HashOf(token), CreatedAt = db.Clock.GetUtcNow() });
        await journal.NoteAsync("calendar-feeds.create", ct);
        return token;
    }
}
