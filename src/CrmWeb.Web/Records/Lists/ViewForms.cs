using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Views;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using CrmWeb.Web.Ui.Lists;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Records.Lists;

/// <summary>The form of a saved view: its name, who uses it, whether it comes first. The list itself travels along unseen.</summary>
public sealed class ViewForms(ActorScope scope, IStringLocalizer<Text> t)
{
    /// <summary>What was typed.</summary>
    public sealed record Typed(string? Name, ViewShare Share, Guid? TeamId, bool Default, ViewContent Content)
    {
        public static Typed Of(ListedView view, ViewContent content) => new(view.Name, view.Share, view.TeamId, view.Default, content);

        public SaveView.Input ToInput(string kind) => new(kind, Name, Share, TeamId, Content, Default);
    }

    public static Typed Read(IFormCollection form) => new(
        form["name"].ToString(), Enum.TryParse<ViewShare>(form["share"], out var share) && Enum.IsDefined(share) ? share : ViewShare.Me,
        Guid.TryParse(form["team"], out var team) ? team : null, form["default"].Contains("true"), Content(form.ToDictionary(f => f.Key, f => f.Value.ToString())));

    /// <summary>Blank = as the kind has it.</summary>
    public static ViewContent Content(IReadOnlyDictionary<string, string> values)
    {
        string? Value(string name) => values.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
        return new ViewContent(Value("filter"), Value("sort"), Value("columns"), Value("look"));
    }

    /// <param name="onlyDefault">Somebody else's view: one may only choose to see it first.</param>
    public FormView Form(string title, string href, string kind, Typed typed, IReadOnlyList<Refusal> refusals, DirectorySnapshot directory, bool onlyDefault)
    {
        string? Error(string name) => refusals.Where(r => r.Field == name).Select(r => t[r.Message, r.Arguments].Value).FirstOrDefault();
        var teams = directory.Teams.Where(team => scope.Actor.Teams.Contains(team.Id) || scope.Actor.Administers).Select(team => new Choice(team.Id.ToString(), team.Name));
        var first = new FieldView.Tick("default", t["Show this view first when I open the list"], typed.Default);
        List<FieldView> fields = onlyDefault
            ? [first]
            :
            [
                new FieldView.Line("name", t["Name"], typed.Name ?? "") { Required = true, Error = Error("name"), Focus = true },
                new FieldView.Pick("share", t["Who uses it"], Shares(kind), typed.Share.ToString(), Radios: true) { Error = Error("share") },
                new FieldView.Pick("team", t["Team"], [new Choice("", "–"), .. teams], typed.TeamId?.ToString() ?? "") { Error = Error("team"), Hint = t["Only for a view of a team."] },
                first,
            ];
        return new FormView("view", href, t["Save"], fields)
        {
            Title = title,
            CancelHref = $"/{kind}",
            Hidden = [new("kind", kind), new("filter", typed.Content.Filter ?? ""), new("sort", typed.Content.Sort ?? ""), new("columns", typed.Content.Columns ?? ""), new("look", typed.Content.Look ?? "")],
            Errors = [.. refusals.Where(r => r.Field is not ("name" or "share" or "team")).Select(r => t[r.Message, r.Arguments].Value)],
        };
    }

    private List<Choice> Shares(string kind)
    {
        List<Choice> shares = [new(nameof(ViewShare.Me), t["Only me"]), new(nameof(ViewShare.Team), t["My team"])];
        if (scope.Actor.Administers || scope.Actor.May(kind, Right.Share)) shares.Add(new(nameof(ViewShare.Everyone), t["Everyone"]));
        return shares;
    }
}
