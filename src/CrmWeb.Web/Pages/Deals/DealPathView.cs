using CrmWeb.Web.Ui.Lists;

namespace CrmWeb.Web.Pages.Deals;

/// <summary>The head of a deal's page: where it stands, where it can go, what is to be done before.</summary>
/// <param name="Href">The deal's address.</param>
/// <param name="Since">"12 days in this stage".</param>
public sealed record DealPathView(string Href, string Version, IReadOnlyList<PathStep> Steps, string Since, bool MayEdit)
{
    /// <summary>Where the deal goes when it is won or lost; several stages may mean that.</summary>
    public IReadOnlyList<Choice> Won { get; init; } = [];

    public IReadOnlyList<Choice> Lost { get; init; } = [];

    /// <summary>Where it goes when it is opened again; null while it is open.</summary>
    public Choice? Reopen { get; init; }

    public IReadOnlyList<CheckStep> Checks { get; init; } = [];

    /// <summary>Why it was lost; null when it was not or nobody said.</summary>
    public string? LostBecause { get; init; }

    public IReadOnlyList<Choice> Reasons { get; init; } = [];

    /// <summary>Tasks that closing it may complete too.</summary>
    public int OpenTasks { get; init; }

    /// <summary>Today, as the closing day is proposed.</summary>
    public string Today { get; init; } = "";
}

/// <summary>One stage on the path.</summary>
public sealed record PathStep(string Id, string Name, StepState State);

public enum StepState { Passed, Here, Ahead, Won, Lost }

/// <summary>One thing to be done in the present stage.</summary>
public sealed record CheckStep(string Id, string Text, bool Required, bool Done);
