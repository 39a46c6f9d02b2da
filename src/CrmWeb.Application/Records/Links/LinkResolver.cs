using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Records.Links;

/// <summary>A record as a link shows it. Null title: there is one, but the actor may not see it.</summary>
public sealed record LinkTitle(string Kind, Guid Id, string? Title);

/// <summary>
/// Resolves links both ways: texts (id, external id, e-mail, domain, exact name) to records, and ids to titles. Only through what the
/// actor sees; one query per batch.
/// </summary>
public sealed class LinkResolver(CrmDb db, CompanyDirectory directory)
{
    /// <summary>Ids that each text names, among records of a kind. More than one id = ambiguous.</summary>
    /// <param name="source">Source whose external ids are meant; null = any source.</param>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<Guid>>> FindAsync(string kind, IReadOnlyCollection<string> texts, string? source, CancellationToken ct)
    {
        var found = new Dictionary<string, IReadOnlyList<Guid>>();
        if (kind is User.Users or Team.Teams)
        {
            var now = await directory.NowAsync(db, ct);
            foreach (var text in texts) found[text] = now.Named(kind, text);
            return found;
        }
        var keys = texts.Distinct().ToDictionary(text => text, text => KeysOf(text, source));
        var wanted = keys.Values.SelectMany(k => k).Distinct().ToArray();
        var ids = texts.Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).ToList();
        var hits = await db.HoldingAny(kind, wanted).Select(e => new { e.RecordId, e.Keys }).ToListAsync(ct);
        if (ids.Count > 0)
            hits.AddRange(await db.SearchEntries.AsNoTracking().Where(e => e.Kind == kind && ids.Contains(e.RecordId)).Select(e => new { e.RecordId, e.Keys }).ToListAsync(ct));
        var byKey = hits.SelectMany(h => h.Keys.Select(k => (k, h.RecordId))).ToLookup(h => h.k, h => h.RecordId);
        var seen = hits.Select(h => h.RecordId).ToHashSet();
        foreach (var (text, ranked) in keys)
        {
            if (Guid.TryParse(text, out var id) && seen.Contains(id)) { found[text] = [id]; continue; }
            found[text] = ranked.Select(key => byKey[key].Distinct().ToList()).FirstOrDefault(matches => matches.Count > 0) ?? [];
        }
        return found;
    }

    /// <summary>Titles of linked records by id; an id that is missing is in the bin, gone or not to be seen.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> TitlesAsync(IEnumerable<(string Kind, Guid Id)> links, CancellationToken ct)
    {
        var now = await directory.NowAsync(db, ct);
        var titles = new Dictionary<Guid, string>();
        var records = new HashSet<Guid>();
        foreach (var (kind, id) in links)
        {
            if (kind is not (User.Users or Team.Teams)) records.Add(id);
            else if (now.NameOf(id) is { } name) titles[id] = name;
        }
        if (records.Count == 0) return titles;
        var wanted = records.ToArray();
        foreach (var hit in await db.SearchEntries.AsNoTracking().Where(e => wanted.Contains(e.RecordId)).Select(e => new { e.RecordId, e.Title }).ToListAsync(ct))
            titles[hit.RecordId] = hit.Title;
        return titles;
    }

    /// <summary>Ids of the records that hold each of these look-up keys.</summary>
    internal async Task<ILookup<string, Guid>> HoldersAsync(string kind, IReadOnlyCollection<string> keys, CancellationToken ct)
    {
        var wanted = keys.ToHashSet();
        var hits = await db.HoldingAny(kind, [.. wanted]).Select(e => new { e.RecordId, e.Keys }).ToListAsync(ct);
        return hits.SelectMany(h => h.Keys.Where(wanted.Contains).Select(k => (k, h.RecordId))).Distinct().ToLookup(h => h.k, h => h.RecordId);
    }

    /// <summary>Best key first: external id, e-mail, domain, exact name.</summary>
    internal static IReadOnlyList<string> KeysOf(string text, string? source)
    {
        var keys = new List<string> { LookupKey.External(source, text) };
        if (text.Contains('@', StringComparison.Ordinal)) keys.Add(LookupKey.Email(text));
        if (WebDomain.Of(text) is { } domain && !text.Contains(' ', StringComparison.Ordinal)) keys.Add(LookupKey.Domain(domain));
        keys.Add(LookupKey.Name(text));
        return keys;
    }
}
