using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Desk;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Hosting;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Pages.Import;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages;

/// <summary>Where a person starts: what is due today, for those who lead the deals at a glance, what they opened lately, what they said last and what they starred; in a fresh system, how to begin.</summary>
[NeedsSignIn]
public sealed class IndexModel(ActorScope scope, MyDesk desk, MyTalk talk, MyDay day, DealsInSight deals, RecordCatalog catalog, Viewer viewer, IStringLocalizer<Text> t) : CrmPage(t)
{
    private const int Lines = 10;

    public PageHead Head { get; private set; } = null!;

    public EmptyState? Empty { get; private set; }

    public IReadOnlyList<HomeCard> Cards { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var made = catalog.Types.Where(type => ModuleLook.Of(type.Kind).InRail && scope.Actor.May(type.Kind, Right.Create)).ToList();
        Head = new PageHead(Greeting())
        {
            Others = [.. made.Select(type => new PageLink(T["New {0}", T[type.Label].Value.ToLowerInvariant()], RecordHref.New(type.Kind), ModuleLook.Of(type.Kind).Icon))],
        };
        var recent = await desk.RecentAsync(Lines, ct);
        var starred = await desk.FavouritesAsync(ct);
        if (recent.Count + starred.Count == 0 && await desk.IsEmptyAsync(ct))
        {
            var mayImport = made.Any(type => scope.Actor.May(type.Kind, Right.Import));
            Empty = made.Count == 0
                ? new EmptyState(T["There is nothing you may see yet. Ask an administrator for a role or a team."], Icon: "lock")
                : new EmptyState(mayImport ? T["Bring in your customers: import a file, or start with the first one."] : T["There is nothing here yet. Start with your first customer."],
                    mayImport ? new PageLink(T["Import a file"], ImportLinks.New, "upload") : new PageLink(T["New {0}", T[made[0].Label].Value.ToLowerInvariant()], RecordHref.New(made[0].Kind), "add"),
                    mayImport ? new PageLink(T["New {0}", T[made[0].Label].Value.ToLowerInvariant()], RecordHref.New(made[0].Kind)) : null, "home");
            return Page();
        }
        Cards =
        [
            .. await day.CardAsync(scope.Actor, Lines, ct) is { } due ? [due] : Array.Empty<HomeCard>(),
            .. await deals.CardAsync(scope.Actor, ct) is { } sight ? [sight] : Array.Empty<HomeCard>(),
            new HomeCard(T["Opened lately"], [.. recent.Select(Line)], T["Records you open are listed here."]),
            .. await talk.CardAsync(scope.Actor, Lines, ct) is { } said ? [said] : Array.Empty<HomeCard>(),
            new HomeCard(T["Favourites"], [.. starred.Select(Line)], T["Star a record to keep it at hand."]),
        ];
        return Page();
    }

    private static HomeLine Line(DeskItem item) => new(item.Title, RecordHref.To(item.Kind, item.Id), ModuleLook.Of(item.Kind).Icon, item.Subtitle);

    private string Greeting()
    {
        var name = scope.Actor.Name.Split(' ')[0];
        return viewer.Local(TimeProvider.System.GetUtcNow()).Hour switch
        {
            < 12 => T["Good morning, {0}", name],
            < 18 => T["Good afternoon, {0}", name],
            _ => T["Good evening, {0}", name],
        };
    }
}
