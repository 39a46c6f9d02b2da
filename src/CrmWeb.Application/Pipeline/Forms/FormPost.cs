using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Pipeline.Forms;

/// <summary>What a visitor sent.</summary>
/// <param name="Answers">By field of the lead; others are left out.</param>
/// <param name="Agreed">The consent was ticked.</param>
/// <param name="WordingVersion">Version of the wording that was shown; null without one.</param>
public sealed record FormPost(IReadOnlyDictionary<string, string> Answers, bool Agreed, int? WordingVersion);

/// <summary>What became of it.</summary>
/// <param name="Kind">leads or contacts: who the visitor is.</param>
/// <param name="Known">Somebody who was there already: nothing of theirs was changed.</param>
/// <param name="Confirm">Consent that waits for a confirmation by mail; null = none.</param>
public sealed record Received(string Kind, Guid Id, bool Known, Guid? Confirm, string? Email);

/// <summary>Sentences for visitors.</summary>
public static class FormRefusals
{
    public static readonly Refusal ConsentMissing = Refusal.Of("consent", "Tick this to send the form.");
    public static readonly Refusal Changed = Refusal.Of("consent", "The wording has changed meanwhile. Read it again.");
    public static readonly Refusal Empty = new("empty", "Fill in at least a name, a company, an e-mail address or a phone number.");
}
