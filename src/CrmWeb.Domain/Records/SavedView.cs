using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Records;

/// <summary>Who besides its owner uses a saved view.</summary>
public enum ViewShare { Me, Team, Everyone }

/// <summary>What a saved view keeps of a list.</summary>
/// <param name="Filter">The filter tree as JSON; null = everything.</param>
/// <param name="Sort">Field names, "-" before one for descending; null = the kind's own.</param>
/// <param name="Columns">Field names in order, separated by commas; null = the kind's own.</param>
/// <param name="Look">How it is looked at: <c>board</c>, <c>calendar</c>; null = as a list.</param>
public sealed record ViewContent(string? Filter, string? Sort, string? Columns, string? Look = null);

/// <summary>A list as somebody wants to see it again. It shows its viewer only records they may see anyway.</summary>
public sealed class SavedView : Entity, IPersonal
{
    /// <summary>Longest name.</summary>
    public const int NameLength = 100;

    private SavedView() { }

    /// <summary>Kind of the records: <c>accounts</c>.</summary>
    public string Kind { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>Who made it and may change it.</summary>
    public Guid OwnerId { get; private set; }

    public ViewShare Share { get; private set; }

    /// <summary>The team it is shared with; null unless <see cref="Share"/> is Team.</summary>
    public Guid? TeamId { get; private set; }

    /// <summary>The filter tree as JSON; null = everything.</summary>
    public string? Filter { get; private set; }

    public string? Sort { get; private set; }

    public string? Columns { get; private set; }

    /// <summary>How it is looked at: <c>board</c>, <c>calendar</c>; null = as a list.</summary>
    public string? Look { get; private set; }

    /// <summary>Place among the tabs; equal ones by name.</summary>
    public int Position { get; private set; }

    public static Outcome<SavedView> Create(string kind, Guid ownerId, string? name, ViewShare share, Guid? teamId, ViewContent content, int position)
    {
        var view = new SavedView { Kind = kind, OwnerId = ownerId };
        return view.Change(name, share, teamId, content, position) is { } refusal ? refusal : view;
    }

    public Refusal? Change(string? name, ViewShare share, Guid? teamId, ViewContent content, int position)
    {
        if (TextRule.CleanLine(name) is not { } clean) return Refusal.Of("name", "A view needs a name.");
        if (clean.Length > NameLength) return Refusal.Of("name", "A name has at most {0} characters.", NameLength);
        if (share == ViewShare.Team && teamId is null) return Refusal.Of("team", "Choose the team that gets this view.");
        (Name, Share, TeamId, Position) = (clean, share, share == ViewShare.Team ? teamId : null, Math.Clamp(position, 0, 1000));
        (Filter, Sort, Columns, Look) = (content.Filter, content.Sort, content.Columns, content.Look is "board" or "calendar" ? content.Look : null);
        return null;
    }
}
