namespace CrmWeb.Domain.Tasks;

/// <summary>A task's checklist as it is kept: one thing a line, "[x] " in front of those that are done.</summary>
public static class TaskChecklist
{
    private const string Mark = "[x] ";

    public static IReadOnlyList<ChecklistLine> Read(string? text) =>
        [.. Lines(text).Select(line => Done(line) ? new ChecklistLine(line[Mark.Length..].Trim(), true) : new ChecklistLine(line.StartsWith("[ ] ", StringComparison.Ordinal) ? line[4..].Trim() : line, false))];

    /// <summary>The same list with exactly these lines done.</summary>
    /// <param name="done">Places from 0.</param>
    public static string Tick(string? text, IReadOnlyCollection<int> done) => string.Join("\n", Read(text).Select((line, i) => done.Contains(i) ? Mark + line.Text : line.Text));

    private static bool Done(string line) => line.StartsWith(Mark, StringComparison.OrdinalIgnoreCase);

    private static string[] Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>One thing to tick off.</summary>
public sealed record ChecklistLine(string Text, bool Done);
