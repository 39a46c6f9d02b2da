using System.Globalization;
using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data.Journal;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Records;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Records;

/// <summary>How a save from a form ended: saved, refused, in conflict, or the record is gone.</summary>
public sealed record EditResult(SavedRecord? Saved = null, IReadOnlyList<Refusal>? Refusals = null, ConflictView? Conflict = null);

/// <summary>
/// Saves what a person changed in a form. Only fields that differ from what the form showed are sent; if somebody saved meanwhile, fields
/// the other left alone are simply saved and only those both changed are asked about.
/// </summary>
public sealed class EditFlow(ChangeHistory history, IStringLocalizer<Text> t, Viewer viewer)
{
    public const string WasField = "was";
    public const string VersionField = "version";
    private const string PatchField = "patch";

    /// <summary>What a form must carry to be saved by this flow.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Hidden(JsonObject record, IEnumerable<FieldInfo> fields)
    {
        var was = new JsonObject();
        foreach (var field in fields) was[field.Name] = Get(record, field)?.DeepClone();
        return [new(VersionField, record["version"]!.ToString()), new(WasField, was.ToJsonString())];
    }

    /// <summary>Null when there is no such record for the person.</summary>
    public async Task<EditResult?> SaveAsync(IRecords records, Guid id, IFormCollection form, DirectorySnapshot directory, string back, CancellationToken ct)
    {
        var resolved = JsonNode.Parse(form[PatchField].ToString() is { Length: > 0 } text ? text : "null") as JsonObject;
        var patch = resolved is not null ? Chosen(resolved, form) : Changed(records.Type, form);
        if (patch.Count == 0) return await records.SeesAsync(id, ct) ? new EditResult(new SavedRecord(id, null, [])) : null;
        uint? version = uint.TryParse(form[VersionField], CultureInfo.InvariantCulture, out var seen) ? seen : null;
        var saved = await records.EditAsync(id, patch.DeepClone().AsObject(), version, ct);
        if (saved is null) return null;
        if (!saved.Value.Refused) return new EditResult(saved.Value.Value);
        if (saved.Value.Refusals[0].Kind != RefusalKind.Stale) return new EditResult(Refusals: saved.Value.Refusals);

        var current = await records.FindAsync(id, ct);
        if (current is null) return null;
        var was = JsonNode.Parse(form[WasField].ToString() is { Length: > 0 } shown ? shown : "{}")!.AsObject();
        var both = patch.Select(p => records.Type.Find(p.Key)!).Where(f => !JsonNode.DeepEquals(Get(current, f), was[f.Name])).ToList();
        var now = uint.Parse(current["version"]!.ToString(), CultureInfo.InvariantCulture);
        if (both.Count == 0)
        {
            var again = await records.EditAsync(id, patch.DeepClone().AsObject(), now, ct);
            return again is null ? null : again.Value.Refused ? new EditResult(Refusals: again.Value.Refusals) : new EditResult(again.Value.Value);
        }
        var last = (await history.ReadAsync(new HistoryRequest(RecordId: id, Limit: 1), ct)).Items.FirstOrDefault();
        var fields = both.Select(f => new ConflictField(f.Name, t[f.Label], Words(f, Get(current, f)), Words(f, patch[f.Name]), Words(f, was[f.Name])));
        return new EditResult(Conflict: new ConflictView(back + "?handler=Resolve", last?.ActorId is { } who ? directory.NameOf(who) ?? t["Somebody"] : "CrmWeb", last?.At ?? DateTimeOffset.MinValue, [.. fields])
        {
            CancelHref = back, Title = RecordViews.Title(records.Type, current),
            Hidden = [new(VersionField, current["version"]!.ToString()), new(PatchField, patch.ToJsonString()), new(WasField, Snapshot(current, patch, records.Type))],
        });
    }

    private static string Snapshot(JsonObject current, JsonObject patch, IRecordType type)
    {
        var was = new JsonObject();
        foreach (var (name, _) in patch) was[name] = Get(current, type.Find(name)!)?.DeepClone();
        return was.ToJsonString();
    }

    /// <summary>The patch without the fields for which the other's value was chosen.</summary>
    private static JsonObject Chosen(JsonObject patch, IFormCollection form)
    {
        var kept = new JsonObject();
        foreach (var (name, value) in patch)
        {
            if (form["take." + name] != "theirs") kept[name] = value?.DeepClone();
        }
        return kept;
    }

    private JsonObject Changed(IRecordType type, IFormCollection form)
    {
        var today = viewer.Day(TimeProvider.System.GetUtcNow());
        var patch = FormPatch.Read(type, form, viewer, today);
        if (JsonNode.Parse(form[WasField].ToString() is { Length: > 0 } text ? text : "null") is not JsonObject was) return patch;
        foreach (var name in patch.Select(p => p.Key).ToList())
        {
            if (was.ContainsKey(name) && FormValue.Same(patch[name], was[name])) patch.Remove(name);
        }
        return patch;
    }

    /// <summary>A link to a record the person may not see: shown, never offered for change.</summary>
    internal static bool IsHidden(JsonNode? value) => value is JsonObject link && link.ContainsKey("hidden");

    internal static JsonNode? Get(JsonObject record, FieldInfo field)
    {
        var dot = field.Name.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? record[field.Name] : (record[field.Name[..dot]] as JsonObject)?[field.Name[(dot + 1)..]];
    }

    private string? Words(FieldInfo field, JsonNode? value) => value switch
    {
        null => null,
        JsonArray items => items.Count == 0 ? null : string.Join(", ", items.Select(i => i is JsonObject o ? o["value"]?.ToString() ?? string.Join(", ", o.Where(m => m.Key is not ("label" or "primary")).Select(m => m.Value?.ToString())) : i?.ToString())),
        JsonObject link => link["name"]?.ToString() ?? t["another record"],
        _ => value.ToString(),
    };
}
