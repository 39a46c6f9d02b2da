using System.Globalization;
using CrmWeb.Infrastructure.LocalPostgres;

namespace CrmWeb.Application.Tests.LocalPostgres;

public sealed class WebInstanceLockTests
{
    [Fact]
    public void A_second_web_start_names_the_address_and_the_process_of_the_first()
    {
        using var folder = new ThrowAwayFolder();
        using var first = WebInstanceLock.Take(folder.Top);
        first.Announce("http://127.0.0.1:5080");

        var refusal = Assert.Throws<WebAlreadyRuns>(() => WebInstanceLock.Take(folder.Top));
        Assert.Contains("http://127.0.0.1:5080", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(Environment.ProcessId.ToString(CultureInfo.InvariantCulture), refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_web_start_says_when_the_first_does_not_listen_yet()
    {
        using var folder = new ThrowAwayFolder();
        using var first = WebInstanceLock.Take(folder.Top);
        var refusal = Assert.Throws<WebAlreadyRuns>(() => WebInstanceLock.Take(folder.Top));
        Assert.Contains("starting", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_folder_is_free_again_after_the_first_has_ended_and_a_note_of_a_killed_one_does_not_count()
    {
        using var folder = new ThrowAwayFolder();
        WebInstanceLock.Take(folder.Top).Dispose();
        File.WriteAllText(Path.Combine(folder.Top, "web.running"), "http://127.0.0.1:5080, process 1");
        using var next = WebInstanceLock.Take(folder.Top);
    }
}
