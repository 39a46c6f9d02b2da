using CrmWeb.Application.Data;

namespace CrmWeb.Web.Hosting;

/// <summary>A question that ran into the statement timeout: the person can narrow it.</summary>
internal static class SlowQuery
{
    public const string Text = "This took longer than 5 seconds and was stopped. Narrow the filter: “contains” on a field without an index is the usual cause.";

    public static bool Is(Exception? error) => error is not null && DatabaseFaults.IsTimeout(error);
}
