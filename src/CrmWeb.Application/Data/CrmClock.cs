namespace CrmWeb.Application.Data;

/// <summary>The system clock cut to microseconds, PostgreSQL's resolution: what is saved equals what is read back.</summary>
public sealed class CrmClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => Truncate(base.GetUtcNow());

    public static DateTimeOffset Truncate(DateTimeOffset at) =>
        new(at.UtcTicks - at.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
}
