using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Records.Links;

/// <summary>A record that may be the one somebody is about to make.</summary>
/// <param name="Reason">What they share: email, phone, domain or name; the strongest.</param>
public sealed record LikelyRecord(string Kind, Guid Id, string Title, string? Subtitle, string Reason);

/// <summary>Finds existing records that share an e-mail address, a phone number, a domain or the exact name; the strongest first.</summary>
public sealed class LikelyRecords(CrmDb db)
{
    private const int Most = 5;
    private const int Looked = 50;

    /// <summary>Records of any kind like these; every criterion may be null. Phones in any format, by their last digits.</summary>
    public async Task<IReadOnlyList<LikelyRecord>> FindAsync(string? email, string? phone, string? domain, string? name, CancellationToken ct)
    {
        var keys = new List<string>();
        var address = TextRule.CleanLine(email);
        if ((WebDomain.Of(domain) ?? WebDomain.OfEmail(email)) is { } host) keys.Add(LookupKey.Domain(host));
        if (TextRule.CleanLine(name) is { } called) keys.Add(LookupKey.Name(called));
        // the address by itself: among all of a domain it might not be looked at
        var found = address is null ? [] : await ByKeysAsync(null, [LookupKey.Email(address)], null, ct);
        if (keys.Count > 0) found = [.. found, .. await ByKeysAsync(null, keys, null, ct)];
        var digits = TextRule.Digits(phone?.Replace("(0)", "", StringComparison.Ordinal)).TrimStart('0');
        if (digits.Length >= 7)
        {
            var numbers = await db.SearchEntries.AsNoTracking().Where(e => e.Text.Contains(digits)).Take(Most)
                .Select(e => new LikelyRecord(e.Kind, e.RecordId, e.Title, e.Subtitle, "phone")).ToListAsync(ct);
            found = [.. found, .. numbers];
        }
        return [.. found.OrderBy(f => Rank(f.Reason)).DistinctBy(f => f.Id).Take(Most)];
    }

    /// <summary>Others like a record.</summary>
    /// <param name="anyKind">Of all kinds; else of its own.</param>
    public Task<IReadOnlyList<LikelyRecord>> LikeAsync(Record record, bool anyKind, CancellationToken ct) =>
        ByKeysAsync(anyKind ? null : record.Kind, [.. (record.Card()?.Keys ?? []).Where(k => ReasonOf(k) is not null)], record.Id, ct);

    /// <summary>Of a batch of new ones: those of which another record has the e-mail address or the number, with the key they share; one query.</summary>
    /// <param name="anyKind">Others of all kinds; else of their own.</param>
    internal async Task<IReadOnlyDictionary<Guid, string>> AmongAsync(IReadOnlyCollection<Record> records, string kind, bool anyKind, CancellationToken ct)
    {
        var keys = records.ToDictionary(r => r.Id, r => (r.Card()?.Keys ?? []).Where(k => ReasonOf(k) is "email" or "phone").ToList());
        var wanted = keys.Values.SelectMany(k => k).Distinct().ToArray();
        if (wanted.Length == 0) return new Dictionary<Guid, string>();
        var hits = await db.HoldingAny(anyKind ? LinkKinds.Any : kind, wanted).Select(e => e.Keys).ToListAsync(ct);
        var held = hits.SelectMany(k => k).ToHashSet();
        return keys.Where(k => k.Value.Exists(held.Contains)).ToDictionary(k => k.Key, k => k.Value.Find(held.Contains)![2..]);
    }

    private async Task<IReadOnlyList<LikelyRecord>> ByKeysAsync(string? kind, IReadOnlyList<string> wanted, Guid? except, CancellationToken ct)
    {
        if (wanted.Count == 0) return [];
        var hits = await db.SearchEntries.AsNoTracking()
            .Where(e => (kind == null || e.Kind == kind) && e.RecordId != except && e.Keys.Any(k => wanted.Contains(k))).Take(Looked)
            .Select(e => new { e.Kind, e.RecordId, e.Title, e.Subtitle, e.Keys }).ToListAsync(ct);
        return [.. hits.Select(h => new LikelyRecord(h.Kind, h.RecordId, h.Title, h.Subtitle,
                h.Keys.Intersect(wanted).Select(ReasonOf).OfType<string>().MinBy(Rank)!))
            .OrderBy(h => Rank(h.Reason)).ThenBy(h => h.Title, StringComparer.Ordinal).ThenBy(h => h.Id).Take(Most)];
    }

    private static string? ReasonOf(string key) => key[0] switch { 'e' => "email", 'p' => "phone", 'd' => "domain", 'n' => "name", _ => null };

    private static int Rank(string reason) => reason switch { "email" => 0, "phone" => 1, "domain" => 2, _ => 3 };
}
