using CrmWeb.Application.Data;
using CrmWeb.Application.Pipeline.Leads;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Domain.Pipeline.Leads;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Leads;

/// <summary>Several leads at once: what each would become, then exactly that.</summary>
[Needs(Lead.Leads, Right.BulkEdit)]
public sealed class ConvertManyModel(
    ConvertLead convert, ConversionProposals proposals, [FromKeyedServices(Lead.Leads)] IRecords leads, ActorScope scope, IStringLocalizer<Text> t) : CrmPage(t)
{
    /// <summary>Each is looked up and shown by itself.</summary>
    private const int Most = 200;

    /// <summary>One lead and what it would become; null = a new one.</summary>
    public sealed record Line(Guid Id, string Lead, string? Contact, string? Account, string? Company);

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public int Left { get; private set; }

    public string Back { get; private set; } = "/leads";

    public bool MayMakeDeals => scope.Actor.May(Deal.Deals, Right.Create);

    /// <summary>A reload of the preview has nothing to show.</summary>
    public IActionResult OnGet() => Redirect("/leads");

    public async Task<IActionResult> OnPostAsync(string? q, string? back, CancellationToken ct)
    {
        if (Url.IsLocalUrl(back)) Back = back;
        var form = await Request.ReadFormAsync(ct);
        var ids = Ids(form);
        if (form["all"] == "true")
        {
            var tree = FilterTree.Parse(form["filter"].ToString());
            var page = tree.Refused ? tree.Refusals.ToArray() : await leads.ListAsync(new ListRequest(tree.Value!, Query: q, Limit: Most), ["name"], ct);
            if (page.Refused) return Sent(Words(page.Refusals[0]));
            ids = [.. page.Value!.Items.Select(i => i.Id)];
        }
        if (ids.Count == 0) return Sent(T["Choose some rows first."]);
        if (ids.Count > Most) return Sent(T["At most {0} leads can be converted at once.", Most]);
        var lines = new List<Line>();
        foreach (var id in ids)
        {
            if (await proposals.ReadAsync(id, ct) is not { } one || one.Lead.Status == LeadStatus.Converted || !await leads.MayEditAsync(id, ct)) continue;
            lines.Add(new Line(id, one.Lead.Title, one.Contacts.FirstOrDefault(c => c.Id == one.Contact)?.Title, one.Accounts.FirstOrDefault(a => a.Id == one.Account)?.Title, one.Lead.Company));
        }
        (Lines, Left) = (lines, ids.Count - lines.Count);
        return Page();
    }

    public async Task<IActionResult> OnPostRunAsync(bool deals, string? back, CancellationToken ct)
    {
        if (Url.IsLocalUrl(back)) Back = back;
        var ids = Ids(await Request.ReadFormAsync(ct));
        if (ids.Count is 0 or > Most) return Sent(T["Choose some rows first."]);
        var (done, left, set) = await convert.RunManyAsync(ids, deals && MayMakeDeals, ct);
        if (done.Count == 0) return Sent(left.Count > 0 ? Words(left[0]) : T["Nothing changed."]);
        Say(left.Count == 0 ? done.Count == 1 ? T["1 lead converted."] : T["{0} leads converted.", done.Count] : T["{0} leads converted. {1} stayed: {2}", done.Count, left.Count, Words(left[0])], set, back: Back);
        return Redirect(Back);
    }

    private RedirectResult Sent(string text)
    {
        Say(text, bad: true);
        return Redirect(Back);
    }

    private static List<Guid> Ids(IFormCollection form) => [.. form["ids"].Select(id => Guid.TryParse(id, out var read) ? read : Guid.Empty).Where(id => id != Guid.Empty).Distinct()];
}
