namespace CrmWeb.Application.Records.Acts;

/// <summary>What a write did.</summary>
/// <param name="ChangeSet">To undo it; null when nothing changed.</param>
/// <param name="Warnings">Suspicions that did not stop it (a number that is no phone number, a likely duplicate).</param>
public sealed record SavedRecord(Guid Id, Guid? ChangeSet, IReadOnlyList<Warning> Warnings);

/// <summary>Something worth a look that stopped nothing.</summary>
/// <param name="Message">English sentence and localizer key.</param>
public sealed record Warning(string Code, string Message, string? Field = null, Guid? Record = null, params object[] Arguments)
{
    /// <summary>A deal was closed and tasks about it are still open.</summary>
    public const string OpenTasks = "open-tasks";

    /// <summary>An open task was tied to a deal that is won or lost.</summary>
    public const string ClosedDeal = "closed-deal";

    /// <summary>So many tasks are still open on a closed deal; none = no warning.</summary>
    public static IReadOnlyList<Warning> StillOpen(Guid deal, int tasks) =>
        tasks == 0 ? [] : [new(OpenTasks, tasks == 1 ? "1 task is still open on it." : "{0} tasks are still open on it.", null, deal, tasks)];

    /// <summary>The sentence with its arguments, in English.</summary>
    public string Text => string.Format(System.Globalization.CultureInfo.InvariantCulture, Message, Arguments);
}

/// <summary>What a write by external id did.</summary>
/// <param name="Created">False: there was one, and it was changed.</param>
public sealed record PutRecord(SavedRecord Saved, bool Created);
