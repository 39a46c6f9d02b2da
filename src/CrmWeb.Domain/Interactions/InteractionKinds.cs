namespace CrmWeb.Domain.Interactions;

/// <summary>The kinds of interactions.</summary>
public static class InteractionKinds
{
    public static readonly IReadOnlyList<string> All = ["call", "email", "meeting", "chat", "note", "form", "letter"];

    /// <summary>Kinds in which both sides were in touch: these make the "last two-way contact".</summary>
    public static readonly IReadOnlyList<string> TwoWay = ["call", "email", "meeting", "chat"];

    public static readonly IReadOnlyList<string> Directions = ["in", "out"];
}
