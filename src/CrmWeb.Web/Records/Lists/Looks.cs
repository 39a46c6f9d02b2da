using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Shell;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Records.Lists;

/// <summary>The ways to look at one view: what is asked for stays, only how it is shown changes.</summary>
public sealed class Looks(IStringLocalizer<Text> t)
{
    public const string List = "list";
    public const string Board = "board";
    public const string Calendar = "calendar";

    /// <summary>Values of an address that belong to one look alone.</summary>
    private static readonly (string, string?)[] Own = [("look", null), ("month", null), ("deep", null), ("card", null), ("to", null), ("column", null), ("board", null)];

    public IReadOnlyList<Look> Of(ListState state, string now)
    {
        var kind = state.Type.Kind;
        List<Look> looks = [new(t["List"], Href(state, List), "list", now == List)];
        if (kind == Deal.Deals) looks.Add(new(t["Board"], Href(state, Board), "columns", now == Board));
        if (state.Type.CalendarField is not null) looks.Add(new(t["Calendar"], Href(state, Calendar), "meeting", now == Calendar));
        return looks;
    }

    /// <summary>How a list is looked at.</summary>
    public static string Now(ListState state) => state.Path == "/deals/board" || IsBoard(state) ? Board : CalendarViews.IsAsked(state) ? Calendar : List;

    /// <summary>Whether a list is to be shown as a board: the view was kept on one, and the address asks for nothing else.</summary>
    public static bool IsBoard(ListState state) => state.Query["look"] == Board && state.Type.Kind == Deal.Deals;

    /// <summary>The same view with another look; as a list it says so where the view has a look of its own.</summary>
    public static string Href(ListState state, string look) => look switch
    {
        Calendar => QueryLink.With("/" + state.Type.Kind, state.Own, [.. Own.Skip(1), ("look", Calendar)]),
        Board => QueryLink.With("/deals/board", state.Own, Own),
        _ => QueryLink.With("/" + state.Type.Kind, state.Own, [.. Own.Skip(1), ("look", state.Saved?.Content.Look is null ? null : List)]),
    };
}
