namespace CrmWeb.Web.Ui.Shell;

/// <summary>What an error page says: what happened and what to do next; the request id finds it in the log.</summary>
public sealed record ProblemView(int Status, string Title, string Text, string? RequestId = null);
