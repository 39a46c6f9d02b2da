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
    private static readonly (string, string?)[] Own = [("look", null), ("month", null), ("deep", null), ("card", null), ("to", null), ("column", null)];

    public IReadOnlyList<Look> Of(ListState state, string now)
    {
        var kind = state.Type.Kind;
        List<Look> looks = [new(t["List"], Href(state, List), "list", now == List)];
        if (kind == Deal.Deals) looks.Add(new(t["Board"], Href(state, Board), "columns", now == Board));
        if (state.Type.CalendarField is not null) looks.Add(new(t["Calendar"], Href(state, Calendar), "meeting", now == Calendar));
        return looks;
    }

    /// <summary>The same view with another look.</summary>
    public static string Href(ListState state, string look) => look == Calendar
        ? QueryLink.With("/" + state.Type.Kind, state.Own, [.. Own.Skip(1), ("look", Calendar)])
        : QueryLink.With(look == Board ? "/deals/board" : "/" + state.Type.Kind, state.Own, Own);
}
