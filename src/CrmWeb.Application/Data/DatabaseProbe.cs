namespace CrmWeb.Application.Data;

/// <summary>Asks whether the database answers.</summary>
public sealed class DatabaseProbe(CrmDb db)
{
    public Task<bool> AnswersAsync(CancellationToken ct) => db.Database.CanConnectAsync(ct);
}
