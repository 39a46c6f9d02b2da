using System.Text.Json.Nodes;
using CrmWeb.Application.Records.Fields;

namespace CrmWeb.Web.Api.OpenApi;

/// <summary>What endpoints read from path, query and headers.</summary>
internal static class ApiParameters
{
    public static JsonArray Of(RouteEndpoint endpoint, string method, ApiShape? shape, IRecordType? type)
    {
        var parameters = new JsonArray();
        foreach (var part in endpoint.RoutePattern.Parameters)
        {
            var isId = part.ParameterPolicies.Any(p => p.Content == "guid");
            parameters.Add((JsonNode)Make(part.Name, "path", isId ? "Id of the record" : part.Name, required: true, format: isId ? "uuid" : null));
        }
        foreach (var named in endpoint.Metadata.GetOrderedMetadata<ApiParameterAttribute>()) parameters.Add((JsonNode)Make(named.Name, "query", named.Description));
        if (shape?.Query is ApiQuery.List or ApiQuery.Summary && type is not null) AddList(parameters, shape.Query, type);
        if (HttpMethods.IsPost(method))
            parameters.Add((JsonNode)Make(OnceFilter.Header, "header", "Makes a repetition within 24 hours return the first answer instead of writing again."));
        if (shape?.Takes is not null && (HttpMethods.IsPatch(method) || HttpMethods.IsPut(method)) || HttpMethods.IsDelete(method))
            parameters.Add((JsonNode)Make("If-Match", "header", "The version you saw; when somebody saved since, the answer is 412 with the record as it stands."));
        return parameters;
    }

    private static void AddList(JsonArray parameters, ApiQuery query, IRecordType type)
    {
        void Add(string name, string description, string? format = null) => parameters.Add((JsonNode)Make(name, "query", description, format: format));
        if (query == ApiQuery.List)
        {
            var limit = Make("limit", "query", "Records per page, 1 to 500; 50 when left out.");
            limit["schema"] = new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = 500, ["default"] = 50 };
            parameters.Add((JsonNode)limit);
            Add("after", "“next” of the page before.");
            Add("sort", $"Fields with commas, “-” before one for descending; empty values last. id, {string.Join(", ", type.Fields.Where(f => f.Sortable).Select(f => f.Name))}.");
            var count = Make("count", "query", "Adds the number of records; capped stops at 10,000.");
            count["schema"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("exact", "capped", "none"), ["default"] = "none" };
            parameters.Add((JsonNode)count);
        }
        else
        {
            Add("groupBy", "Up to three fields with commas; dates as month(createdAt): day, week, month, quarter, year; people also by owner.team, owner.team.parent, owner.team.lead. By a list (lines) a record counts under each of its members.");
            Add("measures", "count; sum, avg, median, p90, min, max of a number (min, max also of a date); rate of a yes or no; with commas.");
            Add("includeEmpty", "true: also groups without records.");
            Add("asOf", "A day (2026-03-12): the numbers as they were at its end, where that is kept (deals).");
            Add("inCurrency", "Code of the currency in which amounts are told; else that of your team.");
        }
        Add("q", "Words over the search text; “quoted” = a phrase.");
        Add("filter", "A filter as JSON: {\"and\":[{\"field\",\"op\",\"value\"}, {\"or\":[..]}]}, three levels deep.");
        Add("bin", "true: what is in the bin.");
        Add("id", "Any of these ids, with commas.", "uuid");
        foreach (var field in type.Fields.Where(f => f.Filterable)) Add(field.Name, $"{field.Label}: {Words(field)}");
    }

    private static string Words(FieldInfo field) => field.Type switch
    {
        FieldType.Integer or FieldType.Decimal => "any of these numbers; also .ne .gt .gte .lt .lte .empty=true",
        FieldType.Date or FieldType.Instant => "a day such as 2026-03-12 or today-7d; also .ne .gt .gte .lt .lte .empty=true",
        FieldType.Link or FieldType.Rows when field.LinkKind == "accounts" => "id, external id, domain or exact name, any of; also .under (or one below it) .ne .empty=true",
        FieldType.Link or FieldType.Rows => "id, external id, e-mail or exact name, any of; also .ne .empty=true",
        FieldType.Emails or FieldType.Phones => "any of these, whichever of the record's it is and however it is written; also .ne .contains .starts .empty=true",
        FieldType.Tags => "any of these tags; also .ne .empty=true",
        FieldType.Boolean => "true or false",
        _ => "any of these; also .ne .contains .starts .empty=true",
    };

    private static JsonObject Make(string name, string place, string description, bool required = false, string? format = null)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (format is not null) schema["format"] = format;
        return new JsonObject { ["name"] = name, ["in"] = place, ["required"] = required, ["description"] = description, ["schema"] = schema };
    }
}
