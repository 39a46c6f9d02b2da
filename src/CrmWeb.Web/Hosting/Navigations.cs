using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Domain.Tasks;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Shell;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Hosting;

/// <summary>The frame's links for the person of this request: only modules they may see.</summary>
internal static class Navigations
{
    public static Navigation Of(IServiceProvider services)
    {
        var context = services.GetRequiredService<IHttpContextAccessor>().HttpContext;
        var actor = services.GetRequiredService<ActorScope>().Actor;
        if (context is null || !actor.IsSomebody) return Navigation.None;
        var t = services.GetRequiredService<IStringLocalizer<Text>>();
        var modules = new List<NavItem> { new(t["Home"], "/", "home", 'h') };
        if (actor.May(CrmTask.Tasks, Right.View)) modules.Add(new NavItem(t["Today"], "/today", "today", 'y'));
        var made = new List<NavItem>();
        foreach (var type in services.GetRequiredService<RecordCatalog>().Types)
        {
            if (!ModuleLook.Of(type.Kind).InRail || !actor.May(type.Kind, Right.View)) continue;
            var look = ModuleLook.Of(type.Kind);
            modules.Add(new NavItem(t[type.PluralLabel], "/" + type.Kind, look.Icon, look.Key));
            if (type.Kind == Deal.Deals) modules.Add(new NavItem(t["Forecast"], "/deals/forecast", "flag", 'f'));
            if (actor.May(type.Kind, Right.Create)) made.Add(new NavItem(t[type.Label], $"/{type.Kind}/new", look.Icon));
        }
        var foot = new List<NavItem>();
        if (actor.Administers || ShippedRoles.Modules.Any(m => actor.May(m, Right.Import))) foot.Add(new NavItem(t["Import"], "/import", "upload", 'i'));
        if (actor.Administers) foot.Add(new NavItem(t["Admin"], "/admin", "admin"));
        return new Navigation(modules, foot, made)
        {
            Notices = actor.UserId is null ? null : new NavItem(t["Notices"], "/notices", "bell", 'b'),
            Mine = [new NavItem(t["Profile"], "/me", "contact"), new NavItem(t["API keys"], "/me/keys", "key"), new NavItem(t["Calendar feeds"], "/me/feeds", "meeting")],
            Company = context.Items[ActorFromRequest.DirectoryKey] is DirectorySnapshot directory ? directory.Company.Name : "CrmWeb",
        };
    }
}

/// <summary>How a module shows itself in the frame.</summary>
internal sealed record ModuleLook(string Icon, char? Key, bool InRail = true)
{
    public static ModuleLook Of(string kind) => kind switch
    {
        "accounts" => new("account", 'a'),
        "contacts" => new("contacts", 'c'),
        "leads" => new("lead", 'l'),
        "deals" => new("deal", 'd'),
        "tasks" => new("task", 't'),
        "products" => new("archive", 'p'),
        "interactions" => new("chat", null, InRail: false),
        _ => new("file", null),
    };
}
