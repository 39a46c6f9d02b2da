using CrmWeb.Application.Edges;

namespace CrmWeb.Application.Admin;

/// <summary>Every minute: shares whose time is over stop showing their record.</summary>
public sealed class EndExpiredShares(EndShare shares) : IRecurringJob
{
    public string Name => "end-expired-shares";

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public Task RunAsync(CancellationToken ct) => shares.EndExpiredAsync(ct);
}
