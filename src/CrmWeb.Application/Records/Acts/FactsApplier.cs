using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Links;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Records.Acts;

/// <summary>
/// From patch to facts: reads values, resolves links, normalises phones; for one record or a batch of them. Acts, bulk edits and imports
/// all come through here.
/// </summary>
public sealed class FactsApplier(Data.CrmDb db, CompanyDirectory directory, LinkResolver links, PhoneNormaliser phones)
{
    internal async Task<IReadOnlyList<Outcome<Dictionary<Field<TRecord, TFacts>, object?>>>> ReadAsync<TRecord, TFacts>(
        RecordType<TRecord, TFacts> type, IReadOnlyList<JsonObject> patches, string? source, CancellationToken ct)
        where TRecord : Record, IDescribed<TFacts> where TFacts : RecordFacts, new()
    {
        var today = (await directory.NowAsync(db, ct)).TodayOf(db.Actor.UserId, db.Clock.GetUtcNow());
        var reader = new PatchReader<TRecord, TFacts>(type, today);
        var read = patches.Select(reader.Read).ToArray();
        foreach (var (field, column) in LinkColumns(type))
        {
            var texts = read.Where(r => !r.Refused).SelectMany(r => Slots(r.Value!, field, column).Select(s => s.Text)).Distinct().ToList();
            if (texts.Count == 0) continue;
            var found = await links.FindAsync(column.LinkKind!, texts, source, ct);
            for (var i = 0; i < read.Length; i++)
            {
                if (read[i].Refused) continue;
                foreach (var (text, put) in Slots(read[i].Value!, field, column).ToList())
                {
                    if (found[text] is [var only]) put(only);
                    else
                    {
                        read[i] = found[text].Count == 0
                            ? new Refusal("unknown-link", "There is no {0} “{1}”.", RefusalKind.Rule, field.Name, [column.Label.ToLowerInvariant(), text])
                            : new Refusal("ambiguous-link", "More than one {0} is called “{1}”.", RefusalKind.Rule, field.Name, [column.Label.ToLowerInvariant(), text]);
                        break;
                    }
                }
            }
        }
        await phones.NormaliseAsync(db, type, read, ct);
        return read;
    }

    /// <summary>Sets the read values on facts, for a batch of records at once.</summary>
    internal async Task ApplyAsync<TRecord, TFacts>(IReadOnlyList<(TFacts Facts, Dictionary<Field<TRecord, TFacts>, object?> Values)> patches, CancellationToken ct)
        where TRecord : Record where TFacts : RecordFacts
    {
        var hidden = await HiddenAsync([.. patches.SelectMany(p => p.Values.Keys.Select(f => (f, p.Facts)))], ct);
        foreach (var (facts, values) in patches) Apply(facts, values, hidden);
    }

    /// <summary>Records that rows of these fields are about and that the person may not see: such rows stay.</summary>
    internal async Task<IReadOnlySet<Guid>> HiddenAsync<TRecord, TFacts>(IReadOnlyList<(Field<TRecord, TFacts> Field, TFacts Facts)> current, CancellationToken ct)
        where TRecord : Record where TFacts : RecordFacts
    {
        var linked = current.Where(c => c.Field.Rows?.Key.LinkKind is not null)
            .SelectMany(c => c.Field.Rows!.Split(c.Field.GetFact!(c.Facts)).Select(row => (c.Field.LinkKind!, (Guid)row[c.Field.Rows.Key.Name]!))).Distinct().ToList();
        var hidden = new HashSet<Guid>();
        if (linked.Count == 0) return hidden;
        var titles = await links.TitlesAsync(linked, ct);
        hidden.UnionWith(linked.Select(l => l.Item2).Where(id => !titles.ContainsKey(id)));
        return hidden;
    }

    /// <summary>Ids of records that facts and the patches to come link to.</summary>
    internal static ILookup<string, Guid> Linked<TRecord, TFacts>(
        RecordType<TRecord, TFacts> type, IEnumerable<TFacts> facts, IEnumerable<Dictionary<Field<TRecord, TFacts>, object?>> patches)
        where TRecord : Record, IDescribed<TFacts> where TFacts : RecordFacts, new()
    {
        var linked = new HashSet<(string Kind, Guid Id)>();
        var fields = type.All.Where(f => f.LinkKind is not null && f.GetFact is not null).ToList();
        foreach (var (field, value) in facts.SelectMany(f => fields.Select(field => (field, field.GetFact!(f)))).Concat(patches.SelectMany(p => p.Where(v => v.Key.LinkKind is not null).Select(v => (v.Key, v.Value)))))
        {
            if (value is Guid id) linked.Add((field.LinkKind!, id));
            else if (field.Rows is { } shape) linked.UnionWith((value as IEnumerable<RowValues> ?? shape.Split(value)).Select(row => row.GetValueOrDefault(shape.Key.Name)).OfType<Guid>().Select(id => (field.LinkKind!, id)));
        }
        return linked.ToLookup(l => l.Kind, l => l.Id);
    }

    /// <summary>Sets the read values on facts; JSON objects are merged.</summary>
    internal static void Apply<TRecord, TFacts>(TFacts facts, Dictionary<Field<TRecord, TFacts>, object?> values, IReadOnlySet<Guid> hidden)
        where TRecord : Record where TFacts : RecordFacts
    {
        foreach (var (field, value) in values)
        {
            field.Set!(facts, field.Rows is { } shape ? shape.Merge((IReadOnlyList<RowValues>)value!, field.GetFact!(facts), hidden)
                : field.Type == FieldType.Json ? JsonMerge.Into((string?)field.GetFact!(facts), (string?)value) ?? (field.Name == "custom" ? "{}" : null)
                : value);
        }
    }

    /// <summary>Every place of a type that holds a link: link fields, and link columns of rows.</summary>
    private static IEnumerable<(Field<TRecord, TFacts> Field, FieldInfo Column)> LinkColumns<TRecord, TFacts>(RecordType<TRecord, TFacts> type)
        where TRecord : Record, IDescribed<TFacts> where TFacts : RecordFacts, new() =>
        type.All.Where(f => f.Type == FieldType.Link && !f.LateLink).Select(f => (f, (FieldInfo)f))
            .Concat(type.All.SelectMany(f => (f.Rows?.Columns ?? []).Where(c => c.LinkKind is not null).Select(c => (f, c))));

    /// <summary>The link texts of one place in one patch, each with what puts the id in its stead.</summary>
    private static IEnumerable<(string Text, Action<Guid> Put)> Slots<TRecord, TFacts>(
        Dictionary<Field<TRecord, TFacts>, object?> values, Field<TRecord, TFacts> field, FieldInfo column) where TRecord : Record where TFacts : RecordFacts
    {
        if (!values.TryGetValue(field, out var value)) yield break;
        if (value is string text) yield return (text, id => values[field] = id);
        if (value is not IReadOnlyList<RowValues> rows) yield break;
        foreach (var row in rows)
        {
            if (row.Get<string>(column.Name) is { } named) yield return (named, id => row[column.Name] = id);
        }
    }
}
