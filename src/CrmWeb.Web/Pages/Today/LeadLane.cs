using System.Text.Json.Nodes;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Leads;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Shell;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Today;

/// <summary>Leads of this person that nobody has answered yet, the most urgent first.</summary>
internal sealed class LeadLane(ActorScope scope, [FromKeyedServices(Lead.Leads)] IRecords leads, DatePhrases dates, IStringLocalizer<Text> t) : ITodayLane
{
    private const int Shown = 15;
    /// <summary>As the filter and as the address of the list behind it.</summary>
    private static readonly FilterTree Waiting = new FilterGroup(true,
    [
        new FilterCondition("owner", "me", null),
        new FilterCondition("status", "in", new JsonArray([.. LeadStatus.Open.Select(s => (JsonNode)s)])),
        new FilterCondition("firstResponseAt", "empty", "true"),
    ]);

    private static readonly string Href = QueryLink.With("/leads", [], ("filter", Waiting.ToString()), ("sort", Sort));

    private const string Sort = "responseDue";

    public int Order => 10;

    public async Task<TodayLane?> ReadAsync(DateOnly today, CancellationToken ct)
    {
        if (!scope.Actor.May(Lead.Leads, Right.View)) return null;
        var page = await leads.ListAsync(ListRequest.All with { Filter = Waiting, Sort = Sort, Limit = Shown }, ["name", "company", "responseDue"], ct);
        if (page.Refused) return null;
        return new TodayLane("leads", t["Leads waiting for a first response"], page.Value!.Next is null ? $"{page.Value.Items.Count}" : $"{Shown}+",
            [.. page.Value.Items.Select(lead => new TodayRow(lead.Values[0] as string ?? "–", RecordHref.To(Lead.Leads, lead.Id), lead.Values[1] as string,
                lead.Values[2] is DateTimeOffset due ? dates.Relative(due) : null))],
            t["No lead waits for you."], page.Value.Items.Count == 0 ? null : new PageLink(t["All"], Href));
    }
}
