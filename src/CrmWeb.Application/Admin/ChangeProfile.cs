using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Admin;

/// <summary>One's own name, time zone, language and theme.</summary>
public sealed class ChangeProfile(CrmDb db, AdminSave save)
{
    /// <param name="Language">Culture name such as en-GB; null = the browser's.</param>
    /// <param name="AwayUntil">yyyy-MM-dd; blank = there; null = as it is.</param>
    public sealed record Input(string? Name, string? TimeZone, string? Language, string? Theme, string? AwayUntil = null);

    /// <summary>The cultures one may choose from; texts are English until translations come, dates and numbers follow at once.</summary>
    public static readonly IReadOnlyList<string> Languages = ["en-GB", "en-US", "de-DE", "fr-FR", "nl-NL", "es-ES", "it-IT", "pt-PT", "pl-PL", "sv-SE", "da-DK", "fi-FI"];

    public async Task<IReadOnlyList<Refusal>> RunAsync(Input input, CancellationToken ct)
    {
        if (await db.People.SingleOrDefaultAsync(u => u.Id == db.Actor.UserId, ct) is not { } me) return [Refusal.Forbidden];
        var now = db.Clock.GetUtcNow();
        if (input.Language is { Length: > 0 } language && !Languages.Contains(language)) return [Refusal.Of("language", "Choose one of the languages offered.")];
        if (me.Rename(input.Name, me.Email, now) is { } refusal) return [refusal];
        if (me.Prefer(Given(input.TimeZone), Given(input.Language), Given(input.Theme), now) is { } wrong) return [wrong];
        if (input.AwayUntil is { } away)
        {
            DateOnly? until = DateOnly.TryParseExact(away, "yyyy-MM-dd", out var day) ? day : null;
            if (until is null && away.Length > 0) return [Refusal.Of("awayUntil", "That is not a date.")];
            me.StayAway(until, now);
        }
        return await save.RunAsync("users.profile", null, ct) is { } refused ? [refused] : [];
    }

    /// <summary>Keeps the theme chosen in the menu.</summary>
    public async Task<IReadOnlyList<Refusal>> ThemeAsync(string? theme, CancellationToken ct) =>
        await db.People.AsNoTracking().SingleOrDefaultAsync(u => u.Id == db.Actor.UserId, ct) is { } me
            ? await RunAsync(new Input(me.Name, me.TimeZone, me.Language, theme), ct)
            : [Refusal.Forbidden];

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
