using System.Text.Json.Nodes;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Web.Api.OpenApi;
using CrmWeb.Web.Identity;

namespace CrmWeb.Web.Api;

/// <summary>Pick lists: which there are, and their values as offered and as used.</summary>
internal static class LookupsApi
{
    public static void MapLookups(this RouteGroupBuilder api)
    {
        api.MapGet("/lookups", Names).WithTags("lookups").WithMetadata(new NeedsSignInAttribute()).Describe("Names of all pick lists", new ApiShape(Gives: "LookupNames"));
        api.MapGet("/lookups/{name}", ListAsync).WithTags("lookups").WithMetadata(new NeedsSignInAttribute()).Describe("Values of a pick list, the offered ones first", new ApiShape(Gives: "Lookup"));
    }

    private static JsonAnswer Names(RecordCatalog catalog) => new(new JsonObject
    {
        ["items"] = new JsonArray([.. Lookups.Names.Union(catalog.Types.SelectMany(t => t.Fields).Select(f => f.Lookup).OfType<string>()).Order().Select(n => (JsonNode)n)]),
    });

    private static async Task<IResult> ListAsync(string name, LookupUse lookups, CancellationToken ct) => await lookups.ReadAsync(name, ct) is not { } values
        ? Problems.NotFound
        : new JsonAnswer(new JsonObject
        {
            ["name"] = name,
            ["closed"] = Lookups.IsClosed(name),
            ["items"] = new JsonArray([.. values.Select(v => (JsonNode)new JsonObject
            {
                ["value"] = v.Value, ["label"] = v.Label, ["standard"] = v.Standard, ["records"] = v.Records,
            })]),
            ["next"] = null,
        });
}
