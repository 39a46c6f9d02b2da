using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data.Journal;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Links;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Records;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Records;

/// <summary>The changes of one record or setting, with undo.</summary>
public sealed class HistoryViews(ChangeHistory history, RecordCatalog catalog, ChangedFields fields, HistoryWords words, LinkResolver links, IStringLocalizer<Text> t)
{
    private const int PageSize = 50;

    /// <param name="type">Null for what is no record: pipelines.</param>
    /// <param name="record">As it is now; null for what is no record.</param>
    /// <param name="back">Where an undo leads.</param>
    public async Task<HistoryView> ReadAsync(Guid id, IRecordType? type, JsonObject? record, Guid? after, string back, DirectorySnapshot directory, CancellationToken ct)
    {
        var changes = await history.ReadAsync(new HistoryRequest(RecordId: id, After: after, Limit: PageSize), ct);
        var ids = changes.Items.SelectMany(c => Ids(c.Before).Concat(Ids(c.After))).Distinct().Where(named => named != id && directory.NameOf(named) is null);
        var titles = await links.TitlesAsync(ids.Select(named => (LinkKinds.Any, named)), ct);
        string? Name(Guid named) => directory.NameOf(named) ?? titles.GetValueOrDefault(named);
        var money = type?.Fields.FirstOrDefault(f => f.CurrencyField is not null)?.CurrencyField is { } field ? type.Find(field) : null;
        var currency = money is null ? null : record?[money.Name]?.ToString();
        if (money is not null && after is { } place && await history.BeforeAsync(id, money.Property, place, ct) is { } then) currency = then[money.Property]?.ToString();
        return new HistoryView(
            [.. changes.Items.GroupBy(c => c.ChangeSet).Select(set => Entry([.. set], type, back, Currency([.. set]), Name))],
            changes.Next is { } next ? $"{back}/history?after={next}" : null);

        // newest first: before a change of the currency, amounts were in another one
        (string Before, string After) Currency(IReadOnlyList<HistoryItem> rows)
        {
            var after = currency;
            if (money is not null && rows.FirstOrDefault(r => r.Before?.ContainsKey(money.Property) == true) is { } change) currency = change.Before![money.Property]?.ToString();
            return (currency ?? directory.Company.Currency, after ?? directory.Company.Currency);
        }
    }

    /// <summary>What an undo left as it is.</summary>
    public async Task<IReadOnlyList<LeftAlone>> LeftAsync(IReadOnlyList<UndoConflict> conflicts, DirectorySnapshot directory, CancellationToken ct)
    {
        var values = conflicts.Select(c => (Conflict: c, Stays: Parse(c.Current), Wanted: Parse(c.Wanted))).ToList();
        var titles = await links.TitlesAsync(values.SelectMany(v => Ids(v.Stays).Concat(Ids(v.Wanted)).Append(v.Conflict.Id)).Distinct().Select(id => (LinkKinds.Any, id)), ct);
        string? Name(Guid id) => directory.NameOf(id) ?? titles.GetValueOrDefault(id);
        return [.. values.Select(v =>
        {
            var type = catalog.Find(v.Conflict.Kind);
            // of which currency an amount was is not known here
            var field = v.Conflict.Field is { } property && fields.Find(type, v.Conflict.Table, property) is { } found ? found with { CurrencyField = null } : null;
            var seen = Name(v.Conflict.Id);
            return new LeftAlone(seen ?? t["another record"], seen is null || type is null ? null : RecordHref.To(type.Kind, v.Conflict.Id), field is null ? null : t[field.Label].Value,
                field is null ? null : words.Of(field, v.Stays, "", Name), field is null ? null : words.Of(field, v.Wanted, "", Name), Why(v.Conflict.Reason));
        })];
    }

    private static JsonNode? Parse(string? json) => json is null ? null : JsonNode.Parse(json);

    private string Why(string reason) => reason switch
    {
        UndoConflict.Forbidden => t["You may not change it."],
        UndoConflict.Gone => t["It is not there any more."],
        UndoConflict.Kept => t["Something else needs it."],
        _ => t["Somebody changed it since."],
    };

    private HistoryEntry Entry(IReadOnlyList<HistoryItem> rows, IRecordType? type, string back, (string Before, string After) currency, Func<Guid, string?> name)
    {
        // a record that was made with rows of its own was made, whichever comes first
        var first = rows.FirstOrDefault(row => row.Change == ChangeKind.Created && row.Entity == row.Kind) ?? rows[0];
        var who = first.ActorId is { } actor ? name(actor) ?? t["Somebody"] : "CrmWeb";
        return new HistoryEntry(first.ChangeSet.ToString(), who, Deed(first), first.At, Way(first.Via), [.. rows.SelectMany(row => Fields(row, type, currency, name))])
        {
            Reason = first.Reason,
            UndoHref = first.Undone || first.UndoOf is not null ? null : $"/undo/{first.ChangeSet}?back={Uri.EscapeDataString(back)}",
            Undone = first.Undone ? t["This was undone."].Value : null,
        };
    }

    private string Way(Via via) => via switch
    {
        Via.Ui => t["by hand"],
        Via.Api => t["by a program"],
        Via.Import => t["by an import"],
        Via.Automation => t["by a rule"],
        Via.System => t["by CrmWeb"],
    };

    private string Deed(HistoryItem item) => item switch
    {
        { UndoOf: not null } => t["undid a change"],
        { Change: ChangeKind.Created } when item.Entity == item.Kind => t["created it"],
        _ when item.Act.EndsWith(".delete", StringComparison.Ordinal) => t["moved it to the bin"],
        _ when item.Act.EndsWith(".restore", StringComparison.Ordinal) => t["restored it"],
        _ => t["changed it"],
    };

    private IEnumerable<HistoryField> Fields(HistoryItem item, IRecordType? type, (string Before, string After) currency, Func<Guid, string?> nameOf)
    {
        foreach (var name in (item.After ?? item.Before ?? []).Select(p => p.Key).Union((item.Before ?? []).Select(p => p.Key)))
        {
            // a row's place and the record it belongs to are no fields: they say nothing to a person
            if (fields.Find(type, item.Entity, name) is not { } field) continue;
            var (before, after) = (words.Of(field, item.Before?[name], currency.Before, nameOf), words.Of(field, item.After?[name], currency.After, nameOf));
            if (before is null && after is null) continue;
            yield return new HistoryField(t[field.Label], before, after);
        }
    }

    private static IEnumerable<Guid> Ids(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(m => Ids(m.Value)),
        JsonArray items => items.SelectMany(Ids),
        JsonValue value when value.TryGetValue<string>(out var text) && Guid.TryParse(text, out var id) => [id],
        _ => [],
    };
}
