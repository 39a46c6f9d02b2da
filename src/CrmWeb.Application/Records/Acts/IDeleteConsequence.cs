using System.Text.Json.Nodes;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Records.Acts;

/// <summary>
/// What a module does with its own records when a record of another kind goes to the bin (the contacts of an account). Runs before the
/// save, so all of it is one change set and one undo.
/// </summary>
public interface IDeleteConsequence
{
    /// <summary>Kind of the record that is deleted.</summary>
    string Of { get; }

    /// <summary>Changes tracked records; does not save.</summary>
    /// <param name="answer">What the person chose; empty = the harmless choice.</param>
    Task<Refusal?> ApplyAsync(Record deleted, JsonObject answer, CancellationToken ct);
}
