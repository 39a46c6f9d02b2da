using System.Globalization;
using System.Text;
using CrmWeb.Application.Import.Reading.Tables;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Links;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Api;
using CrmWeb.Web.Api.OpenApi;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Records.Lists;

/// <summary>
/// <c>/accounts.csv</c>: exactly what the list at the same query shows, all pages of it. Read by key in pages and written through, so size
/// costs time but no memory. Values are the API's (ISO dates, plain numbers), so that the file can be imported again.
/// </summary>
internal static class ListExport
{
    private const int PageSize = 500;

    public static void MapListExports(this IEndpointRouteBuilder app)
    {
        foreach (var type in app.ServiceProvider.GetRequiredService<RecordCatalog>().Types)
        {
            app.MapGet($"/{type.Kind}.csv", async (HttpContext http, ListStates states, CancellationToken ct) =>
            {
                var t = http.RequestServices.GetRequiredService<IStringLocalizer<Text>>();
                var query = (await states.ReadAsync(type, http.Request.Query, ct)).Query;
                return await ExportAsync(http, type, query, field => t[field.Label], ct);
            }).AddEndpointFilter<AccessFilter>().Asks(type.Kind, Right.Export);
        }
    }

    /// <summary>The same for programs; columns are headed by the API's names.</summary>
    public static void MapExport(this RouteGroupBuilder api, IRecordType type) =>
        api.MapGet($"/{type.Kind}.csv", (HttpContext http, CancellationToken ct) => ExportAsync(http, type, http.Request.Query, field => field.Name, ct))
            .WithTags(type.Kind).Asks(type.Kind, Right.Export).Describe("The list as CSV, all pages of it", new ApiShape());

    private static async Task<IResult> ExportAsync(HttpContext http, IRecordType type, IQueryCollection query, Func<FieldInfo, string> head, CancellationToken ct)
    {
        var records = http.RequestServices.GetRequiredKeyedService<IRecords>(type.Kind);
        var request = ListQuery.Read(type, query, PageSize);
        if (request.Refused) return Problems.Of(request.Refusals);
        // beside an amount stands its currency, as the list shows it
        var columns = ListColumns.Of(type, query["columns"]).SelectMany(c => c.CurrencyField is { } currency && type.Find(currency) is { } code ? [c, code] : new[] { c }).Distinct().ToList();
        var all = request.Value! with { Limit = PageSize, After = null, Before = null };
        var first = await records.ListAsync(all, [.. columns.Select(c => c.Name)], ct);
        if (first.Refused) return Problems.Of(first.Refusals);

        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{type.Kind}.csv\"";
        var written = 0;
        try
        {
            await using var target = new StreamWriter(http.Response.Body, new UTF8Encoding(false), 16 * 1024, leaveOpen: true);
            await using var csv = new CsvWriting(target);
            await csv.RowAsync(columns.Select(head));
            for (var page = first.Value!; ;)
            {
                foreach (var row in page.Items)
                {
                    await csv.RowAsync(row.Values.Select(Cell));
                    written++;
                }
                if (page.Next is null) break;
                page = (await records.ListAsync(all with { After = page.Next }, [.. columns.Select(c => c.Name)], ct)).Value!;
            }
        }
        finally
        {
            // also when the reader hung up: what was sent has left the system
            await http.RequestServices.GetRequiredService<ExportJournal>().WriteAsync(type.Kind, written, request.Value!.Filter.Flat().ToString(), CancellationToken.None);
        }
        return Results.Empty;
    }

    private static string? Cell(object? value) => value switch
    {
        null => null,
        LinkTitle link => link.Title,
        DateTimeOffset at => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.##", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        string[] tags => string.Join(", ", tags),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
