namespace CrmWeb.Application.Records.Acts;

/// <summary>What a write did.</summary>
/// <param name="ChangeSet">To undo it; null when nothing changed.</param>
/// <param name="Warnings">Suspicions that did not stop it (a number that is no phone number, a likely duplicate).</param>
public sealed record SavedRecord(Guid Id, Guid? ChangeSet, IReadOnlyList<Warning> Warnings);

/// <summary>Something worth a look that stopped nothing.</summary>
public sealed record Warning(string Code, string Text, string? Field = null, Guid? Record = null);

/// <summary>What a write by external id did.</summary>
/// <param name="Created">False: there was one, and it was changed.</param>
public sealed record PutRecord(SavedRecord Saved, bool Created);
