using System.Text.Json.Nodes;
using CrmWeb.Application.Pipeline.Forms;
using CrmWeb.Application.Pipeline.Leads;
using CrmWeb.Application.Records;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Domain.Pipeline.Leads;
using CrmWeb.Web.Api.OpenApi;

namespace CrmWeb.Web.Api;

/// <summary>What leads can do beside what every record can.</summary>
internal static class LeadsApi
{
    private static readonly string[] Known = ["contact", "account", "deal"];

    public static void MapLeads(this RouteGroupBuilder api)
    {
        api.MapPost("/leads/{id:guid}/convert", ConvertAsync).WithTags(Lead.Leads).Asks(Lead.Leads, Right.View)
            .Describe("Turn a lead into a contact, an account and a deal", new ApiShape("LeadConversion", "LeadConverted", Optional: true));
        foreach (var kind in new[] { Lead.Leads, Contact.Contacts })
            api.MapGet($"/{kind}/{{id:guid}}/consents", (Guid id, HttpContext http, WebForms forms, CancellationToken ct) => ConsentsAsync(kind, id, http, forms, ct)).WithTags(kind).Asks(kind, Right.View)
                .Describe("What the person agreed to, newest first", new ApiShape(Gives: "Consents"));
    }

    private static async Task<IResult> ConvertAsync(Guid id, HttpContext http, ConvertLead convert, ConversionProposals proposals, Application.Data.ActorScope scope, CancellationToken ct)
    {
        var (body, problem) = await JsonBody.OfActAsync(http.Request, http.RequestServices.GetRequiredKeyedService<IRecords>(Lead.Leads), id, Known, optional: true, ct);
        if (problem is not null) return problem;
        if (await proposals.ReadAsync(id, ct) is not { } proposal) return Problems.NotFound;
        // what the body does not name is as the page would propose it; null is none, or a new contact
        var input = ConvertLead.Usual(proposal, scope.Actor.May(Deal.Deals, Right.Create));
        if (body!.ContainsKey("contact"))
        {
            if (!Existing(body["contact"], out var contact)) return Problems.Of([Refusal.Of("contact", "This is the id of a contact, or null for a new one.")]);
            input = input with { Contact = contact };
        }
        if (body.ContainsKey("account"))
        {
            var named = body["account"] is JsonObject given && given["id"] is null ? given["name"]?.ToString() : null;
            Guid? account = null;
            if (named is null && !Existing(body["account"], out account)) return Problems.Of([Refusal.Of("account", "This is the id of an account, an object with the name of a new one, or null for none.")]);
            input = input with { Account = account, AccountName = named };
        }
        if (body.ContainsKey("deal"))
        {
            var made = body["deal"] is JsonObject given && given["id"] is null ? given : null;
            Guid? deal = null;
            if (made is null && !Existing(body["deal"], out deal)) return Problems.Of([Refusal.Of("deal", "This is the id of a deal, an object with the facts of a new one, or null for none.")]);
            input = input with { Deal = deal, NewDeal = made };
        }
        var outcome = await convert.RunAsync(id, input, ct);
        if (outcome is not { } done) return Problems.NotFound;
        return done.Refused ? Problems.Of(done.Refusals) : RecordsApi.Json(new JsonObject
        {
            ["lead"] = done.Value!.Lead,
            ["contact"] = done.Value.Contact,
            ["account"] = done.Value.Account,
            ["deal"] = done.Value.Deal,
            ["changeSet"] = done.Value.ChangeSet,
        });
    }

    private static async Task<IResult> ConsentsAsync(string kind, Guid id, HttpContext http, WebForms forms, CancellationToken ct)
    {
        if (!await http.RequestServices.GetRequiredKeyedService<IRecords>(kind).SeesAsync(id, ct)) return Problems.NotFound;
        return RecordsApi.Json(new JsonObject
        {
            ["items"] = new JsonArray([.. (await forms.ConsentsAsync(id, ct)).Select(c => (JsonNode)new JsonObject
            {
                ["wording"] = c.Wording,
                ["version"] = c.WordingVersion,
                ["form"] = c.FormId,
                ["givenAt"] = c.GivenAt.UtcDateTime,
                ["mustConfirm"] = c.MustConfirm,
                ["confirmedAt"] = c.ConfirmedAt?.UtcDateTime,
            })]),
        });
    }

    /// <summary>An id, an object with one, or null; false for anything else.</summary>
    private static bool Existing(JsonNode? node, out Guid? id)
    {
        id = null;
        if (node is null) return true;
        if (!Guid.TryParse((node is JsonObject link ? link["id"] : node)?.ToString(), out var read)) return false;
        id = read;
        return true;
    }
}
