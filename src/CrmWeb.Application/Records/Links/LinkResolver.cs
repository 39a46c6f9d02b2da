using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Records.Links;

/// <summary>A record as a link shows it. Null title: there is one, but the actor may not see it.</summary>
public sealed record LinkTitle(string Kind, Guid Id, string? Title);

/// <summary>
/// Resolves links both ways: texts (id, external id, e-mail, domain, exact name) to records, and ids to titles. Only through what the
/// actor sees; one query per batch.
/// </summary>
public sealed class LinkResolver
{
    private static readonly KeptQuestion<Func<CrmDb, string, Guid[], IAsyncEnumerable<KeyValuePair<Guid, string>>>> OfKind = new(_ => EF.CompileAsyncQuery(
        (CrmDb db, string kind, Guid[] ids) => db.SearchEntries.AsNoTracking().Where(e => e.Kind == kind && ids.Contains(e.RecordId)).Select(e => new KeyValuePair<Guid, string>(e.RecordId, e.Title))));

    private static readonly KeptQuestion<Func<CrmDb, string, string, Guid[], IAsyncEnumerable<KeyValuePair<Guid, string>>>> OfTwoKinds = new(_ => EF.CompileAsyncQuery(
        (CrmDb db, string kind, string other, Guid[] ids) => db.SearchEntries.AsNoTracking().Where(e => (e.Kind == kind || e.Kind == other) && ids.Contains(e.RecordId))
            .Select(e => new KeyValuePair<Guid, string>(e.RecordId, e.Title))));

    private static readonly KeptQuestion<Func<CrmDb, Guid[], IAsyncEnumerable<KeyValuePair<Guid, string>>>> OfAnyKind = new(_ => EF.CompileAsyncQuery(
        (CrmDb db, Guid[] ids) => db.SearchEntries.AsNoTracking().Where(e => ids.Contains(e.RecordId)).Select(e => new KeyValuePair<Guid, string>(e.RecordId, e.Title))));

    private readonly CrmDb db;
    private readonly CompanyDirectory directory;

    /// <summary>Titles read since the last save: the parts of a page name the same records.</summary>
    private readonly Dictionary<Guid, string> _known = [];

    public LinkResolver(CrmDb db, CompanyDirectory directory)
    {
        (this.db, this.directory) = (db, directory);
        db.SavedChanges += (_, _) => _known.Clear();
    }

    /// <summary>Ids that each text names, among records of a kind. More than one id = ambiguous.</summary>
    /// <param name="source">Source whose external ids are meant; null = any source.</param>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<Guid>>> FindAsync(string kind, IReadOnlyCollection<string> texts, string? source, CancellationToken ct)
    {
        var found = new Dictionary<string, IReadOnlyList<Guid>>();
        var now = await directory.NowAsync(db, ct);
        if (now.Knows(kind))
        {
            foreach (var text in texts) found[text] = now.Named(kind, text);
            return found;
        }
        var any = kind == LinkKinds.Any;
        if (any) await FindKindsAsync(found, texts, source, ct);
        texts = [.. texts.Where(text => !found.ContainsKey(text))];
        var ids = texts.Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).ToArray();
        var seen = ids.Length == 0 ? [] : await db.SearchEntries.AsNoTracking().Where(e => (any || e.Kind == kind) && ids.Contains(e.RecordId)).Select(e => e.RecordId).ToHashSetAsync(ct);
        foreach (var text in texts)
            if (Guid.TryParse(text, out var id) && seen.Contains(id)) found[text] = [id];
        // other systems' external ids may look like ours
        var keys = texts.Where(text => !found.ContainsKey(text)).Distinct().ToDictionary(text => text, text => KeysOf(text, source));
        if (keys.Count == 0) return found;
        var byKey = await HoldersAsync(kind, [.. keys.Values.SelectMany(k => k)], ct);
        foreach (var (text, ranked) in keys) found[text] = ranked.Select(key => byKey[key].ToList()).FirstOrDefault(matches => matches.Count > 0) ?? [];
        return found;
    }

    /// <summary>A text may say of which kind the record is that it names: <c>deals:Acme</c>, where an account is called so too.</summary>
    private async Task FindKindsAsync(Dictionary<string, IReadOnlyList<Guid>> found, IReadOnlyCollection<string> texts, string? source, CancellationToken ct)
    {
        foreach (var group in texts.Select(text => (Text: text, Parts: text.Split(':', 2))).Where(t => t.Parts.Length == 2 && LinkKinds.Named.Contains(t.Parts[0])).GroupBy(t => t.Parts[0]))
        {
            var named = group.ToDictionary(t => t.Text, t => t.Parts[1].Trim());
            var ids = await FindAsync(group.Key, [.. named.Values.Distinct()], source, ct);
            foreach (var (text, name) in named) found[text] = ids.GetValueOrDefault(name) ?? [];
        }
    }

    /// <summary>Titles of linked records by id; an id that is missing is in the bin, gone or not to be seen.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> TitlesAsync(IEnumerable<(string Kind, Guid Id)> links, CancellationToken ct)
    {
        var now = await directory.NowAsync(db, ct);
        var titles = new Dictionary<Guid, string>();
        var records = new Dictionary<Guid, string>();
        foreach (var (kind, id) in links)
        {
            if (!now.Knows(kind)) records[id] = kind;
            else if (now.NameOf(id) is { } name) titles[id] = name;
        }
        var missing = records.Where(r => !_known.ContainsKey(r.Key)).ToList();
        if (missing.Count > 0)
        {
            var wanted = missing.Select(r => r.Key).ToArray();
            // one or two kinds are named one by one: a plan that is kept picks partitions by single values, not by a list
            var titled = missing.Select(r => r.Value).Distinct().ToList() switch
            {
                [var kind] when kind != LinkKinds.Any => OfKind.Of(db)(db, kind, wanted),
                [var kind, var other] when kind != LinkKinds.Any && other != LinkKinds.Any => OfTwoKinds.Of(db)(db, kind, other, wanted),
                _ => OfAnyKind.Of(db)(db, wanted),
            };
            await foreach (var (id, title) in titled.WithCancellation(ct)) _known[id] = title;
        }
        foreach (var id in records.Keys)
            if (_known.TryGetValue(id, out var title)) titles[id] = title;
        return titles;
    }

    /// <summary>A title that was read with the record itself, by an actor who sees it.</summary>
    internal void Remember(Guid id, string title) => _known[id] = title;

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
