using CrmWeb.Application.Calendars;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Views;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Feeds;
using CrmWeb.Web.Hosting;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using CrmWeb.Web.Ui.Lists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Me;

/// <summary>One's own addresses for calendar programs.</summary>
[NeedsSignIn]
public sealed class FeedsModel(CreateCalendarFeed create, RevokeCalendarFeed revoke, CalendarFeeds feeds, RecordCatalog catalog, PublicUrl url, IStringLocalizer<Text> t) : CrmPage(t)
{
    private const string MadeKey = "calendar-feed";

    private IReadOnlyList<ListedView> _views = [];

    public sealed record Input(string? Name, string? What);

    public FormView Form { get; private set; } = null!;
    public IReadOnlyList<FeedView> Mine { get; private set; } = [];

    /// <summary>An address just made; shown once.</summary>
    public string? Made { get; private set; }

    public string What(FeedView feed) => feed.ViewId is not { } id ? T["My tasks and meetings"]
        : _views.FirstOrDefault(v => v.Id == id) is { } view ? Named(view) : T["a view that is gone: the feed is empty"];

    public Task OnGetAsync(CancellationToken ct)
    {
        Made = TempData[MadeKey] as string;
        return ShowAsync(new Input(null, ""), [], ct);
    }

    public async Task<IActionResult> OnPostAsync(Input input, CancellationToken ct)
    {
        _views = await feeds.ChoicesAsync(ct);
        var view = Guid.TryParse(input.What, out var id) ? id : (Guid?)null;
        var name = !string.IsNullOrWhiteSpace(input.Name) ? input.Name : _views.FirstOrDefault(v => v.Id == view)?.Name ?? T["My tasks and meetings"];
        var made = await create.RunAsync(new CreateCalendarFeed.Input(name, view), ct);
        if (made.Refused)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            await ShowAsync(input, made.Refusals, ct);
            return Page();
        }
        TempData[MadeKey] = url.To(FeedAddresses.Of(made.Value!));
        return Redirect("/me/feeds");
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid id, CancellationToken ct)
    {
        if (!await revoke.RunAsync(id, ct)) return NotFound();
        Say(T["The address is revoked."]);
        return Redirect("/me/feeds");
    }

    private async Task ShowAsync(Input input, IReadOnlyList<Refusal> refusals, CancellationToken ct)
    {
        _views = await feeds.ChoicesAsync(ct);
        Mine = await feeds.MineAsync(ct);
        Form = new FormView("feed", "/me/feeds", T["Make a feed"],
        [
            new FieldView.Pick("what", T["It shows"], [new Choice("", T["My tasks and meetings"]), .. _views.Select(v => new Choice(v.Id.ToString(), Named(v)))], input.What ?? ""),
            new FieldView.Line("name", T["Name of the calendar"], input.Name ?? ""),
        ]).With([.. refusals], T);
    }

    private string Named(ListedView view) => T["{0}: {1}", T[catalog.Find(view.Kind)!.PluralLabel], view.Name];
}
