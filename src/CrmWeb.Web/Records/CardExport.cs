using System.Text;
using System.Text.Json.Nodes;
using CrmWeb.Application.Edges;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Api;
using CrmWeb.Web.Records.Lists;

namespace CrmWeb.Web.Records;

/// <summary>
/// <c>/contacts.vcf</c> (what the list at the same query shows, all pages of it) and <c>/contacts/{id}.vcf</c>. Kept in the journal like
/// every export.
/// </summary>
internal static class CardExport
{
    private const int PageSize = 500;
    private const int CardsAtOnce = 50;

    public static void MapCardExports(this IEndpointRouteBuilder app)
    {
        app.MapGet($"/{Contact.Contacts}.vcf", ListAsync).AddEndpointFilter<AccessFilter>().Asks(Contact.Contacts, Right.Export);
        app.MapGet($"/{Contact.Contacts}/{{id:guid}}.vcf", OneAsync).AddEndpointFilter<AccessFilter>().Asks(Contact.Contacts, Right.Export);
    }

    private static async Task<IResult> ListAsync(HttpContext http, ListStates states, [FromKeyedServices(Contact.Contacts)] IRecords contacts, IVCards cards, IFileStore files, ExportJournal journal, CancellationToken ct)
    {
        var request = ListQuery.Read(contacts.Type, (await states.ReadAsync(contacts.Type, http.Request.Query, ct)).Query, PageSize);
        if (request.Refused) return Problems.Of(request.Refusals);
        var all = request.Value! with { Limit = PageSize, After = null, Before = null };
        var first = await contacts.ListJsonAsync(all, ct);
        if (first.Refused) return Problems.Of(first.Refusals);
        var written = 0;
        try
        {
            for (var page = first.Value!; ;)
            {
                // pictures are large: a few cards at a time
                foreach (var some in page.Items.Chunk(CardsAtOnce))
                {
                    var shapes = new List<CardToWrite>(some.Length);
                    foreach (var item in some) shapes.Add(new CardToWrite(false, await ShapeAsync(item, files, ct)));
                    if (await cards.WriteAsync(shapes, ct) is not { } text) return NoNode();
                    if (!http.Response.HasStarted) Head(http, "contacts.vcf");
                    await http.Response.WriteAsync(text, new UTF8Encoding(false), ct);
                }
                written += page.Items.Count;
                if (page.Next is null) break;
                page = (await contacts.ListJsonAsync(all with { After = page.Next }, ct)).Value!;
            }
        }
        finally
        {
            // also when the reader hung up: what was sent has left the system
            if (written > 0) await journal.WriteAsync(Contact.Contacts, written, request.Value!.Filter.Flat().ToString(), CancellationToken.None);
        }
        return Results.Empty;
    }

    private static async Task<IResult> OneAsync(Guid id, HttpContext http, [FromKeyedServices(Contact.Contacts)] IRecords contacts, IVCards cards, IFileStore files, ExportJournal journal, CancellationToken ct)
    {
        if (await contacts.FindAsync(id, ct) is not { } record) return Results.NotFound();
        if (await cards.WriteAsync([new CardToWrite(false, await ShapeAsync(record, files, ct))], ct) is not { } text) return NoNode();
        await journal.WriteAsync(Contact.Contacts, 1, new FilterCondition("id", "eq", id.ToString()).ToString(), ct);
        Head(http, "contact.vcf");
        return Results.Text(text, "text/vcard", new UTF8Encoding(false));
    }

    /// <summary>The contract's record in the shape of a card: present accounts by name, without links to other records, the picture itself instead of its key.</summary>
    private static async Task<JsonObject> ShapeAsync(JsonObject record, IFileStore files, CancellationToken ct)
    {
        var card = record.DeepClone().AsObject();
        foreach (var name in new[] { "photo", "owner", "team", "reportsTo", "custom" }) card.Remove(name);
        card["accounts"] = new JsonArray([.. (record["accounts"] as JsonArray ?? []).OfType<JsonObject>()
            .Where(place => place["to"] is null && place["account"]?["name"] is not null)
            .Select(place => (JsonNode)new JsonObject { ["account"] = place["account"]!["name"]!.ToString(), ["role"] = place["role"]?.ToString(), ["primary"] = place["primary"]?.DeepClone() })]);
        if (record["photo"]?.ToString() is not { } hash || await files.OpenTypedAsync(hash, ct) is not { } photo) return card;
        await using (photo.Content)
        {
            using var bytes = new MemoryStream();
            await photo.Content.CopyToAsync(bytes, ct);
            card["photo"] = new JsonObject { ["mime"] = photo.ContentType, ["base64"] = Convert.ToBase64String(bytes.ToArray()) };
        }
        return card;
    }

    private static void Head(HttpContext http, string name)
    {
        http.Response.ContentType = "text/vcard; charset=utf-8";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
    }

    private static IResult NoNode() => Results.Text("Cards need Node on the server. An administrator can install it.", statusCode: StatusCodes.Status503ServiceUnavailable);
}
