using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Interactions;

public static class InteractionRefusals
{
    public static readonly Refusal KindUnknown = Refusal.Of("kind", "Say what it was: {0}.", string.Join(", ", InteractionKinds.All));
    public static readonly Refusal DirectionUnknown = Refusal.Of("direction", "The direction is in or out, or left empty.");
    public static readonly Refusal WithNobody = Refusal.Of("contacts", "Say with whom it was: an account, a contact, a deal or a lead.");
    public static readonly Refusal TeamMissing = Refusal.Of("team", "An internal interaction needs the team that may read it.");
    public static readonly Refusal TimeMissing = Refusal.Of("at", "Say when it was.");
}
