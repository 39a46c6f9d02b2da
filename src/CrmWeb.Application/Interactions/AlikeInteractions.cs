using System.Globalization;
using CrmWeb.Application.Data;
using CrmWeb.Domain.Interactions;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Interactions;

/// <summary>
/// When two interactions without external ids are the same: what it was, when, its subject (without one its text), and with whom. Without
/// a time only one that says all of it.
/// </summary>
internal static class AlikeInteractions
{
    public static string Of(InteractionFacts facts, bool timed) =>
        $"{facts.Type?.ToLowerInvariant()}|{(timed ? facts.At?.UtcTicks.ToString(CultureInfo.InvariantCulture) : "")}|{facts.Subject ?? facts.Body}";

    /// <summary>What the row names must be what the record has.</summary>
    public static bool Fit(InteractionFacts record, InteractionFacts row) =>
        (row.AccountId is null || row.AccountId == record.AccountId) && (row.DealId is null || row.DealId == record.DealId)
        && (row.LeadId is null || row.LeadId == record.LeadId) && row.Contacts.All(record.Contacts.Contains);

    /// <summary>By the index over time; rows without a time by those over account, deal, lead and contact.</summary>
    public static async Task<IReadOnlyList<Guid>> FindAsync(CrmDb db, IReadOnlyList<InteractionFacts> rows, CancellationToken ct)
    {
        Guid[] with = [.. rows.SelectMany(Linked).Distinct()];
        DateTimeOffset[] times = [.. rows.Select(r => r.At).OfType<DateTimeOffset>().Distinct()];
        var found = times.Length == 0 ? [] : await db.Interactions.Where(i => times.Contains(i.At) && i.Subjects.Any(s => with.Contains(s))).Select(i => i.Id).ToListAsync(ct);
        var timeless = rows.Where(r => r.At is null).ToList();
        if (timeless.Count == 0) return found;
        string?[] texts = [.. timeless.Select(r => r.Subject ?? r.Body).Distinct()];
        with = [.. timeless.SelectMany(Linked).Distinct()];
        var about = db.Interactions.Where(i => (i.AccountId != null && with.Contains(i.AccountId.Value)) || (i.DealId != null && with.Contains(i.DealId.Value)) || (i.LeadId != null && with.Contains(i.LeadId.Value)));
        found.AddRange(await about.Where(i => texts.Contains(i.Subject ?? i.Body)).Select(i => i.Id).ToListAsync(ct));
        var ids = db.Set<InteractionContact>().Where(c => with.Contains(c.ContactId)).Select(c => c.InteractionId);
        found.AddRange(await db.Interactions.Where(i => ids.Contains(i.Id) && texts.Contains(i.Subject ?? i.Body)).Select(i => i.Id).ToListAsync(ct));
        return found;
    }

    private static IEnumerable<Guid> Linked(InteractionFacts facts) => [.. new[] { facts.AccountId, facts.DealId, facts.LeadId }.OfType<Guid>(), .. facts.Contacts];
}
