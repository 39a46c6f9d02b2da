using CrmWeb.Domain.Tasks;

namespace CrmWeb.Domain.Tests.Tasks;

public sealed class CrmTaskTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly DateTimeOffset Now = new(2026, 3, 12, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_hour_is_on_the_day_where_its_owner_is()
    {
        // half past midnight in Berlin, still the day before in UTC
        var task = Task(f => f.DueAt = new DateTimeOffset(2026, 3, 14, 23, 30, 0, TimeSpan.Zero));
        Assert.Equal(new DateOnly(2026, 3, 15), task.Due);
    }

    [Fact]
    public void Moving_the_day_takes_the_hour_along()
    {
        var task = Task(f => f.DueAt = new DateTimeOffset(2026, 3, 20, 8, 0, 0, TimeSpan.Zero));
        var facts = task.Facts();
        (facts.Due, facts.Zone, facts.Now) = (new DateOnly(2026, 3, 23), Berlin, Now);
        Assert.Null(task.Change(facts));
        Assert.Equal(new DateTimeOffset(2026, 3, 23, 8, 0, 0, TimeSpan.Zero), task.DueAt);
    }

    [Fact]
    public void Over_the_change_of_clocks_the_hour_on_the_wall_stays()
    {
        // 09:00 in Berlin on the Friday before the clocks go forward
        var task = Task(f => f.DueAt = new DateTimeOffset(2026, 3, 27, 8, 0, 0, TimeSpan.Zero));
        var facts = task.Facts();
        (facts.Due, facts.Zone, facts.Now) = (new DateOnly(2026, 3, 30), Berlin, Now);
        Assert.Null(task.Change(facts));
        Assert.Equal(new DateTimeOffset(2026, 3, 30, 7, 0, 0, TimeSpan.Zero), task.DueAt);
        Assert.Equal(new DateOnly(2026, 3, 30), task.Due);
    }

    [Fact]
    public void Done_is_done_at_an_instant_and_an_event_on_its_records()
    {
        var record = Guid.CreateVersion7();
        var task = Task(f => f.Links = [record]);
        task.ForgetEvents();
        var facts = task.Facts();
        (facts.Status, facts.Outcome, facts.Now, facts.Zone) = ("done", "They want a demo", Now, Berlin);
        Assert.Null(task.Change(facts));
        Assert.Equal(Now, task.CompletedAt);
        Assert.Equal([record], Assert.IsType<TaskCompleted>(Assert.Single(task.Events)).Subjects);

        facts = task.Facts();
        facts.Status = "open";
        Assert.Null(task.Change(facts));
        Assert.Null(task.CompletedAt);
    }

    [Fact]
    public void A_task_needs_a_subject_and_known_words()
    {
        Assert.Equal("subject", CrmTask.Create(new TaskFacts()).Refusals[0].Field);
        Assert.Equal("type", CrmTask.Create(new TaskFacts { Subject = "X", Type = "dream" }).Refusals[0].Field);
        Assert.Equal("priority", CrmTask.Create(new TaskFacts { Subject = "X", Priority = "whenever" }).Refusals[0].Field);
        Assert.Equal("status", CrmTask.Create(new TaskFacts { Subject = "X", Status = "lost" }).Refusals[0].Field);
        Assert.Equal("repeats", CrmTask.Create(new TaskFacts { Subject = "X", Repeats = "now and then" }).Refusals[0].Field);
    }

    private static CrmTask Task(Action<TaskFacts> say)
    {
        var facts = new TaskFacts { Subject = "Call back", Now = Now, Zone = Berlin };
        say(facts);
        return CrmTask.Create(facts).Value!;
    }
}
