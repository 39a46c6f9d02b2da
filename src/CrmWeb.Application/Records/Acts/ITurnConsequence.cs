using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Records.Acts;

/// <summary>
/// What a module does with its own records when a record turns into others (a lead into contact, account and deal): activities move along.
/// Runs in the act's transaction, so all of it is one change set and one undo.
/// </summary>
public interface ITurnConsequence
{
    /// <summary>Kind of the record that turns.</summary>
    string Of { get; }

    /// <summary>Changes tracked records, whoever may see them; does not save.</summary>
    /// <param name="became">By kind: what it became.</param>
    Task<Refusal?> ApplyAsync(Guid turned, IReadOnlyDictionary<string, Guid> became, CancellationToken ct);
}
