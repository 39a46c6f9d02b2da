using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Pipeline.Stages;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline;

namespace CrmWeb.Web.Api;

/// <summary>Reads pipelines and stages from JSON; what the body does not name stays as it is.</summary>
internal static class PipelineBody
{
    public sealed record Read(CreatePipeline.Input New, ChangePipeline.Input Changed);

    public static Outcome<Read> Pipeline(JsonObject body, SalesPipeline? known, DirectorySnapshot directory)
    {
        if (JsonBody.Unknown(body, ["name", "teams", "active", "stages", "id", "version", "createdAt", "updatedAt", "position"]) is { } refusal) return refusal;
        var name = body.ContainsKey("name") ? Text(body["name"]) : known?.Name;
        IReadOnlyList<Guid> teams = known?.TeamIds ?? [];
        if (body.ContainsKey("teams") && body["teams"] is not JsonArray) return Refusal.Of("teams", "This must be a list.");
        if (body.ContainsKey("stages") && body["stages"] is not JsonArray) return Refusal.Of("stages", "This must be a list.");
        var active = known?.Active ?? true;
        if (body.ContainsKey("active") && !(body["active"] is JsonValue flag && flag.TryGetValue(out active))) return Refusal.Of("active", "This must be true or false.");
        if (body["teams"] is JsonArray given)
        {
            var found = given.Select(t => (Text: Text(t is JsonObject link ? link["id"] ?? link["name"] : t) ?? "", t)).Select(t => (t.Text, Ids: directory.Named(Team.Teams, t.Text))).ToList();
            if (found.FirstOrDefault(f => f.Ids.Count != 1) is { Text: not null } bad) return Refusal.Of("teams", "There is no {0} “{1}”.", "team", bad.Text);
            teams = [.. found.Select(f => f.Ids[0])];
        }
        if (!Whole(body, "position", null, out var position) || position < 0) return Refusal.Of("position", "{0} must be a whole number.", "Position");
        var stages = new List<StageInput>();
        foreach (var item in body["stages"] as JsonArray ?? [])
        {
            if (item is not JsonObject one) return Refusal.Of("stages", "This must be a JSON object.");
            var stage = Stage(one, null);
            if (stage.Refused) return stage.Refusals.ToArray();
            stages.Add(stage.Value!);
        }
        return new Read(new(name, teams, stages, position), new(name, teams, active, position));
    }

    public static Outcome<StageInput> Stage(JsonObject body, Stage? known)
    {
        if (JsonBody.Unknown(body, ["name", "kind", "probability", "forecastCategory", "rotDays", "checklist", "id", "version", "createdAt", "updatedAt", "position"]) is { } refusal) return refusal;
        var kind = known?.Kind ?? StageKind.Open;
        if (Text(body["kind"]) is { } word && (!Enum.TryParse(word, true, out kind) || !Enum.IsDefined(kind))) return Refusal.Of("kind", "A stage is open, won or lost.");
        var forecast = known?.Forecast ?? ForecastCategory.Pipeline;
        if (Text(body["forecastCategory"]) is { } category && (!Enum.TryParse(category, true, out forecast) || !Enum.IsDefined(forecast)))
            return Refusal.Of("forecastCategory", "A forecast category is pipeline, bestCase, commit, closed or omitted.");
        if (!Whole(body, "probability", known?.Probability, out var probability)) return Refusal.Of("probability", "{0} must be a whole number.", "Probability");
        if (!Whole(body, "rotDays", known?.RotDays, out var rotDays)) return Refusal.Of("rotDays", "{0} must be a whole number.", "Rot days");
        if (!Whole(body, "position", null, out var position) || position < 0) return Refusal.Of("position", "{0} must be a whole number.", "Position");
        var checklist = body["checklist"] is JsonArray items
            ? [.. items.OfType<JsonObject>().Select(i => new ChecklistItem(Guid.TryParse(Text(i["id"]), out var id) ? id : Guid.CreateVersion7(), Text(i["text"]) ?? "", i["required"] is JsonValue v && v.TryGetValue<bool>(out var r) && r))]
            : known?.Checklist ?? [];
        return new StageInput(body.ContainsKey("name") ? Text(body["name"]) : known?.Name, kind, probability ?? 0, forecast, rotDays) { Checklist = checklist, Position = position };
    }

    private static string? Text(JsonNode? node) => node is JsonValue value ? value.ToString() : null;

    private static bool Whole(JsonObject body, string name, int? otherwise, out int? number)
    {
        number = otherwise;
        if (!body.TryGetPropertyValue(name, out var node)) return true;
        number = null;
        if (node is null) return true;
        if (node is not JsonValue value || !int.TryParse(value.ToString(), System.Globalization.CultureInfo.InvariantCulture, out var read)) return false;
        number = read;
        return true;
    }
}
