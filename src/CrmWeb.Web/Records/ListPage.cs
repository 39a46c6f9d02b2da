using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records.Lists;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Lists;
using CrmWeb.Web.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Records;

/// <summary>The list page of a module; a module's page only names its kind and rights.</summary>
public abstract partial class ListPage(string kind, IServiceProvider services, ListViews views, IStringLocalizer<Text> t) : CrmPage(t)
{
    public ListView? List { get; private set; }

    /// <summary>Why the list cannot be shown as asked.</summary>
    public string? Problem { get; private set; }

    protected IRecords Records { get; } = services.GetRequiredKeyedService<IRecords>(kind);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var state = await StateAsync(ct);
        if (FilterForm.IsSent(Request.Query)) return await FilterAsync(state, ct);
        if (Looks.IsBoard(state)) return Redirect(Looks.Href(state, Looks.Board));
        if (CalendarViews.IsAsked(state))
        {
            await ShowCalendarAsync(state, ct);
            return Page();
        }
        var list = await views.BuildAsync(Records, state, HttpContext.Directory(), ct);
        if (!list.Refused) List = list.Value;
        else await ShowRefusalAsync(state, list.Refusals[0], ct);
        return Page();
    }

    /// <summary>"of 12,431", fetched after the page is shown.</summary>
    public async Task<IActionResult> OnGetCountAsync(CancellationToken ct)
    {
        var request = (await StateAsync(ct)).Request(ListViews.PageSize);
        if (request.Refused) return new EmptyResult();
        var count = await Records.CountAsync(request.Value!, CountMode.Capped, ct);
        if (count.Refused) return new EmptyResult();
        return Content($"<span class=\"muted\">{(count.Value!.Capped ? T["of {0:N0}+", count.Value.Count] : T["of {0:N0}", count.Value.Count])}</span>", "text/html; charset=utf-8");
    }

    /// <summary>Opens the first record of the list, to be worked through from there.</summary>
    public async Task<IActionResult> OnGetQueueAsync(CancellationToken ct)
    {
        var state = await StateAsync(ct);
        var request = state.Request(1);
        var page = request.Refused ? request.Refusals.ToArray() : await Records.ListAsync(request.Value!, [Records.Type.Fields[0].Name], ct);
        if (!page.Refused && page.Value!.Items.Count > 0) return Redirect($"{RecordHref.To(kind, page.Value.Items[0].Id)}?{ListPlace.Suffix(state.Place, 1, queue: true)}");
        if (!page.Refused) Say(T["There is nothing to work through."]);
        return Redirect(state.With());
    }

    /// <summary>The totals row, fetched after the page is shown; nothing when it takes too long.</summary>
    public async Task<IActionResult> OnGetTotalsAsync(CancellationToken ct)
    {
        var state = await StateAsync(ct);
        var request = state.Request(ListViews.PageSize);
        if (request.Refused) return new EmptyResult();
        var columns = ListColumns.Of(Records.Type, state.Query["columns"]);
        if (await Records.TotalsAsync(request.Value!, [.. columns.Select(c => c.Name)], ct) is not { } sums) return new EmptyResult();
        var heads = services.GetRequiredService<ListHeads>();
        var list = new ListView("list", new PageHead(""), heads.Columns(state, columns, request.Value!), [], new EmptyState(""))
        {
            Totals = [.. columns.Select((c, i) => i == 0 ? new Cell.Words(sums.Values.Min(s => s.RatesOn) is { } day ? T["Total, by rates of {0:d}", day] : T["Total"]) : ListColumns.Total(c, sums.GetValueOrDefault(c.Name)))],
            TotalTitles = [.. columns.Select(c => sums.GetValueOrDefault(c.Name)?.RatesOn is { } day ? T["Other currencies by rates of {0:d}", day].Value : null)],
        };
        return Partial("_ListTotals", heads.WithActs(state, list, request.Value!));
    }

    /// <summary>Suggestions for link fields: up to eight records whose search text holds the words.</summary>
    public async Task<IActionResult> OnGetSuggestAsync(string? q, CancellationToken ct)
    {
        var page = await Records.ListAsync(new ListRequest(FilterTree.Everything, Query: q, Limit: 8), [Records.Type.Fields[0].Name], ct);
        return Partial("_Suggestions", page.Refused ? [] : page.Value!.Items.Select(i => new Choice(i.Id.ToString(), i.Values[0] as string ?? "")).ToList());
    }

    private FilterAsk Ask => services.GetRequiredService<FilterAsk>();

    private Task<ListState> StateAsync(CancellationToken ct) => services.GetRequiredService<ListStates>().ReadAsync(Records.Type, Request.Query, ct);

    /// <summary>The form was sent: on to the address of the filter it asks for, or back to the form with what is wrong.</summary>
    private async Task<IActionResult> FilterAsync(ListState state, CancellationToken ct)
    {
        var (tree, errors) = await Ask.ReadAsync(Records, Request.Query, ct);
        if (errors.Count == 0) return Redirect(state.Filtered(tree));
        await ShowRefusedAsync(state, tree, ct);
        return Page();
    }

    private async Task ShowRefusalAsync(ListState state, Refusal refusal, CancellationToken ct)
    {
        if (refusal.Code is "bad-filter" && state.Request(ListViews.PageSize) is { Refused: false } request) await ShowRefusedAsync(state, request.Value!.Filter, ct);
        else (Problem, Response.StatusCode) = (Words(refusal), StatusCodes.Status422UnprocessableEntity);
    }

    private async Task ShowRefusedAsync(ListState state, FilterTree tree, CancellationToken ct)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        List = await views.RefusedAsync(state, tree, await Ask.ErrorsAsync(Records, tree, ct), HttpContext.Directory(), ct);
    }
}
