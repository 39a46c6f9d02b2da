namespace CrmWeb.Web.Ui.Shell;

/// <summary>What the frame offers this viewer. Made per request, because rights decide what is listed.</summary>
public sealed record Navigation(IReadOnlyList<NavItem> Modules, IReadOnlyList<NavItem> Foot, IReadOnlyList<NavItem> New)
{
    /// <summary>Own pages: profile, keys, whatever stands in the profile menu above "Sign out".</summary>
    public IReadOnlyList<NavItem> Mine { get; init; } = [];

    /// <summary>Null hides the bell.</summary>
    public NavItem? Notices { get; init; }

    /// <summary>Where "Sign out" posts to.</summary>
    public string SignOutHref { get; init; } = "/sign-out";

    /// <summary>Where the theme is kept (field <c>theme</c>: system, light, dark); null hides the switch.</summary>
    public string? ThemeHref { get; init; } = "/me/theme";

    /// <summary>The company's name, shown at the head of the rail.</summary>
    public string Company { get; init; } = "CrmWeb";

    public static Navigation None { get; } = new([], [], []) { ThemeHref = null };
}

/// <summary>A place in the frame. <paramref name="Key"/> is the letter after "g" that jumps there; <paramref name="Count"/> is shown small beside it.</summary>
public sealed record NavItem(string Text, string Href, string Icon, char? Key = null, string? Count = null)
{
    /// <summary>Whether a page at this path belongs to the item: "/accounts/7" to "/accounts", but only "/" to "/".</summary>
    public bool Holds(PathString path) => Href == "/" ? path == "/" : path.StartsWithSegments(Href.Split('?')[0], StringComparison.OrdinalIgnoreCase);
}

/// <summary>A line that rises after an act and says what happened; with an <paramref name="UndoHref"/> it takes it back.</summary>
public sealed record Toast(string Text, string? UndoHref = null, bool Bad = false, string? Href = null, string? LinkText = null);

/// <summary>What a place without content says: one sentence, one act, one other way in.</summary>
public sealed record EmptyState(string Sentence, PageLink? Act = null, PageLink? Other = null, string Icon = "search");

/// <summary>A link with words and perhaps an icon; <paramref name="Key"/> is the page's one-letter shortcut for it.</summary>
public sealed record PageLink(string Text, string Href, string? Icon = null, char? Key = null);

/// <summary>An act that changes something, posted to <paramref name="Href"/>. With a <paramref name="Question"/> it is asked first.</summary>
public sealed record PageAct(string Text, string Href, string? Icon = null, bool Grave = false, string? Question = null, char? Key = null);
