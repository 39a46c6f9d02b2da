using System.Text.Json;
using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data.Journal;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Links;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Records;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Records;

/// <summary>The changes of one record or setting, with undo.</summary>
public sealed class HistoryViews(ChangeHistory history, LinkResolver links, IStringLocalizer<Text> t)
{
    private const int PageSize = 50;

    /// <param name="type">Null for what is no record: pipelines.</param>
    /// <param name="back">Where an undo leads.</param>
    public async Task<HistoryView> ReadAsync(Guid id, IRecordType? type, Guid? after, string back, DirectorySnapshot directory, CancellationToken ct)
    {
        var changes = await history.ReadAsync(new HistoryRequest(RecordId: id, After: after, Limit: PageSize), ct);
        var ids = changes.Items.SelectMany(c => Ids(c.Before).Concat(Ids(c.After))).Distinct().Where(named => named != id && directory.NameOf(named) is null);
        var titles = await links.TitlesAsync(ids.Select(named => (LinkKinds.Any, named)), ct);
        string? Name(Guid named) => directory.NameOf(named) ?? titles.GetValueOrDefault(named);
        return new HistoryView(
            [.. changes.Items.GroupBy(c => c.ChangeSet).Select(set => Entry([.. set], type, back, Name))],
            changes.Next is { } next ? $"{back}/history?after={next}" : null);
    }

    private HistoryEntry Entry(IReadOnlyList<HistoryItem> rows, IRecordType? type, string back, Func<Guid, string?> name)
    {
        var first = rows[0];
        var who = first.ActorId is { } actor ? name(actor) ?? t["Somebody"] : "CrmWeb";
        return new HistoryEntry(first.ChangeSet.ToString(), who, Deed(first), first.At, Way(first.Via), [.. rows.SelectMany(row => Fields(row, type, name))])
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

    private IEnumerable<HistoryField> Fields(HistoryItem item, IRecordType? type, Func<Guid, string?> nameOf)
    {
        foreach (var name in (item.After ?? item.Before ?? []).Select(p => p.Key).Union((item.Before ?? []).Select(p => p.Key)))
        {
            var field = type?.Fields.FirstOrDefault(f => f.Property == name);
            if (type is not null && item.Entity == item.Kind && field is null) continue;
            // a row's place and the record it belongs to say nothing to a person
            if (field is null && item.Entity != item.Kind && (name == "Position" || (item.After ?? item.Before)![name]?.ToString() == item.RecordId.ToString())) continue;
            var (before, after) = (Words(name, field, item.Before?[name], nameOf), Words(name, field, item.After?[name], nameOf));
            if (before is null && after is null) continue;
            yield return new HistoryField(t[field?.Label ?? Spoken(name)], before, after);
        }
    }

    private string? Words(string property, FieldInfo? field, JsonNode? value, Func<Guid, string?> nameOf) => value switch
    {
        null => null,
        JsonArray { Count: 0 } or JsonObject { Count: 0 } => null,
        JsonObject hidden when EditFlow.IsHidden(hidden) => t["another record"],
        JsonArray items => string.Join(", ", items.Select(item => item is JsonObject o && !EditFlow.IsHidden(o) ? o["Value"]?.ToString() ?? o["Text"]?.ToString() ?? o.ToJsonString() : Words(property, field, item, nameOf))),
        _ when Guid.TryParse(value.ToString(), out var id) && IsLink(property, field) => nameOf(id) ?? t["another record"],
        JsonValue flag when flag.GetValueKind() is JsonValueKind.True or JsonValueKind.False => flag.GetValue<bool>() ? t["Yes"] : t["No"],
        _ when field?.Lookup is { } list && Lookups.IsClosed(list) => t[Lookups.Label(value.ToString())],
        _ => value.ToString(),
    };

    /// <summary>"AccountId" as "Account", "TeamIds" as "Teams", "UnitPrice" as "Unit price".</summary>
    private static string Spoken(string property)
    {
        var plain = property.Length > 2 && property.EndsWith("Id", StringComparison.Ordinal) ? property[..^2] : property.EndsWith("Ids", StringComparison.Ordinal) ? property[..^3] + "s" : property;
        return plain[..1] + string.Concat(plain.Skip(1).Select(c => char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));
    }

    /// <summary>Child rows have no fields: there the name tells.</summary>
    private static bool IsLink(string property, FieldInfo? field) =>
        field is null ? property.EndsWith("Id", StringComparison.Ordinal) || property.EndsWith("Ids", StringComparison.Ordinal) || property.EndsWith("By", StringComparison.Ordinal) : field.LinkKind is not null;

    private static IEnumerable<Guid> Ids(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(m => Ids(m.Value)),
        JsonArray items => items.SelectMany(Ids),
        JsonValue value when value.TryGetValue<string>(out var text) && Guid.TryParse(text, out var id) => [id],
        _ => [],
    };
}
