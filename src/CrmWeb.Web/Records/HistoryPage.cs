using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data.Journal;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Records;

/// <summary>Every change of one record, with undo.</summary>
public abstract class HistoryPage(string kind, IServiceProvider services, ChangeHistory history, IStringLocalizer<Text> t) : CrmPage(t)
{
    private const int PageSize = 50;

    public HistoryView History { get; private set; } = null!;

    public string Name { get; private set; } = "";

    public string RecordAddress { get; private set; } = "";

    private IRecords Records { get; } = services.GetRequiredKeyedService<IRecords>(kind);

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? after, CancellationToken ct)
    {
        if (await Records.FindAsync(id, ct) is not { } record) return NotFound();
        (Name, RecordAddress) = (RecordViews.Title(Records.Type, record), RecordHref.To(kind, id));
        var changes = await history.ReadAsync(new HistoryRequest(RecordId: id, After: after, Limit: PageSize), ct);
        var directory = (DirectorySnapshot)HttpContext.Items[ActorFromRequest.DirectoryKey]!;
        History = new HistoryView(
            [.. changes.Items.GroupBy(c => c.ChangeSet).Select(set => Entry([.. set], directory))],
            changes.Next is { } next ? $"{RecordAddress}/history?after={next}" : null);
        return Page();
    }

    private HistoryEntry Entry(IReadOnlyList<HistoryItem> rows, DirectorySnapshot directory)
    {
        var first = rows[0];
        var who = first.ActorId is { } actor ? directory.NameOf(actor) ?? T["Somebody"] : "CrmWeb";
        return new HistoryEntry(first.ChangeSet.ToString(), who, Deed(first), first.At, first.Via.ToString(), [.. rows.SelectMany(Fields)])
        {
            Reason = first.Reason,
            UndoHref = first.Undone || first.UndoOf is not null ? null : $"/undo/{first.ChangeSet}?back={Uri.EscapeDataString(RecordAddress)}",
            Undone = first.Undone ? T["This was undone."].Value : null,
        };
    }

    private string Deed(HistoryItem item) => item switch
    {
        { UndoOf: not null } => T["undid a change"],
        { Change: ChangeKind.Created } when item.Entity == item.Kind => T["created it"],
        _ when item.Act.EndsWith(".delete", StringComparison.Ordinal) => T["moved it to the bin"],
        _ when item.Act.EndsWith(".restore", StringComparison.Ordinal) => T["restored it"],
        _ => T["changed it"],
    };

    private IEnumerable<HistoryField> Fields(HistoryItem item)
    {
        foreach (var name in (item.After ?? item.Before ?? []).Select(p => p.Key).Union((item.Before ?? []).Select(p => p.Key)))
        {
            var field = Records.Type.Fields.FirstOrDefault(f => f.Property == name);
            if (item.Entity == item.Kind && field is null) continue;
            var (before, after) = (Words(field, item.Before?[name]), Words(field, item.After?[name]));
            if (before is null && after is null) continue;
            yield return new HistoryField(field is null ? name : T[field.Label], before, after);
        }
    }

    private string? Words(FieldInfo? field, JsonNode? value) => value switch
    {
        null => null,
        JsonArray { Count: 0 } or JsonObject { Count: 0 } => null,
        JsonObject hidden when EditFlow.IsHidden(hidden) => T["another record"],
        JsonArray items => string.Join(", ", items.Select(item => item is JsonObject o ? o["Value"]?.ToString() ?? o.ToJsonString() : item?.ToString())),
        _ when field?.LinkKind is not null && Guid.TryParse(value.ToString(), out var id) =>
            ((DirectorySnapshot)HttpContext.Items[ActorFromRequest.DirectoryKey]!).NameOf(id) ?? T["another record"],
        _ => value.ToString(),
    };
}
