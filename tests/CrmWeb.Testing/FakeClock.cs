using CrmWeb.Application.Data;

namespace CrmWeb.Testing;

/// <summary>A clock that stands until it is moved. Microseconds, as the real one.</summary>
public sealed class FakeClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 3, 12, 9, 30, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Pass(TimeSpan time) => _now = CrmClock.Truncate(_now + time);
}
