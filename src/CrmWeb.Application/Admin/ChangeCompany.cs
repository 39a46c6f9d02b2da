using CrmWeb.Application.Data;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Admin;

/// <summary>Settings that hold for the whole company.</summary>
public sealed class ChangeCompany(CrmDb db, AdminSave save)
{
    public sealed record Input(string? Name, string? Currency, string? Country, int FiscalYearStart, IReadOnlyList<int>? WorkingDays, string? TimeZone);

    public async Task<IReadOnlyList<Refusal>> RunAsync(Input input, uint? version, CancellationToken ct)
    {
        if (!db.Actor.Administers) return [Refusal.Forbidden];
        var company = await db.Company.OrderBy(c => c.Id).FirstOrDefaultAsync(ct);
        if (company is null) db.Add(company = CompanySettings.Fresh(""));
        if (version is { } seen && seen != company.Version) return [Refusal.Stale];
        var country = TextRule.CleanLine(input.Country);
        if (company.Change(input.Name, TextRule.CleanLine(input.Currency), country, input.FiscalYearStart, [.. input.WorkingDays ?? []], input.TimeZone) is { } refusal) return [refusal];
        return await save.RunAsync("company.edit", null, ct) is { } refused ? [refused] : [];
    }
}
