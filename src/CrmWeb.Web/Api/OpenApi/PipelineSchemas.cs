using System.Text.Json.Nodes;
using static CrmWeb.Web.Api.OpenApi.AdminSchemas;
using static CrmWeb.Web.Api.OpenApi.FieldSchemas;

namespace CrmWeb.Web.Api.OpenApi;

/// <summary>Schemas of pipelines, stages and what deals can do beside what every record can.</summary>
internal static class PipelineSchemas
{
    public static void Add(JsonObject schemas)
    {
        var stage = Object([("id", Id()), ("version", Plain()), ("createdAt", Instant()), ("updatedAt", Instant()), .. StageParts()]);
        schemas["Stage"] = stage;
        schemas["StageWrite"] = Object(StageParts());
        schemas["StagePage"] = Object(("items", Array(Ref("Stage"))), ("next", OrNull(Plain())));
        schemas["Pipeline"] = Object(
            ("id", Id()), ("version", Plain()), ("createdAt", Instant()), ("updatedAt", Instant()), ("name", Text(100)), ("position", Whole()), ("active", Flag()), ("teams", Array(Ref("Link"))), ("stages", Array(Ref("Stage"))));
        schemas["PipelinePage"] = Object(("items", Array(Ref("Pipeline"))), ("next", OrNull(Id())), ("count", Whole()));
        schemas["PipelineWrite"] = Object(("name", Text(100)), ("active", Flag()), ("position", Whole()), ("teams", Array(Plain())), ("stages", Array(Ref("StageWrite"))));
        schemas["DealMove"] = Object(
            ("stage", Plain()), ("lostReason", OrNull(Text(500))), ("lostNote", OrNull(Plain())), ("closeDate", OrNull(Plain())), ("amount", OrNull(new JsonObject { ["type"] = "number" })),
            ("completeTasks", Told(Flag(), "Also completes its open tasks that you may edit, in the same change set: one undo takes both back.")), ("version", Plain()));
        schemas["LeadConversion"] = Object(("contact", new JsonObject()), ("account", new JsonObject()), ("deal", new JsonObject()));
        schemas["LeadConverted"] = Object(("lead", Id()), ("contact", Id()), ("account", OrNull(Id())), ("deal", OrNull(Id())), ("changeSet", Id()));
        schemas["Consents"] = Object(("items", Array(Object(
            ("wording", Plain()), ("version", Whole()), ("form", Id()), ("givenAt", Plain()), ("mustConfirm", Flag()), ("confirmedAt", OrNull(Plain()))))));
    }

    private static (string, JsonNode)[] StageParts() =>
    [
        ("name", Text(100)), ("kind", OneOf("open", "won", "lost")), ("probability", Whole()), ("forecastCategory", OneOf("pipeline", "bestCase", "commit", "closed", "omitted")),
        ("rotDays", OrNull(Whole())), ("position", Whole()),
        ("checklist", Array(Object(("id", Id()), ("text", Plain()), ("required", Flag())))),
    ];
}
