using CrmWeb.Application.Data;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Admin;

/// <summary>Settings that hold for the whole company.</summary>
public sealed class ChangeCompany(CrmDb db, AdminSave save)
{
    /// <param name="WorkStart">Beginning of the working day, 09:00; null = as it is.</param>
    /// <param name="WorkEnd">End of the working day; null = as it is.</param>
    /// <param name="LeadResponseHours">Business hours within which a lead is answered; null = as it is.</param>
    public sealed record Input(
        string? Name, string? Currency, string? Country, int FiscalYearStart, IReadOnlyList<int>? WorkingDays, string? TimeZone,
        TimeOnly? WorkStart = null, TimeOnly? WorkEnd = null, int? LeadResponseHours = null);

    public async Task<IReadOnlyList<Refusal>> RunAsync(Input input, uint? version, CancellationToken ct)
    {
        if (!db.Actor.Administers) return [Refusal.Forbidden];
        var company = await db.Company.OrderBy(c => c.Id).FirstOrDefaultAsync(ct);
        if (company is null) db.Add(company = CompanySettings.Fresh(""));
        if (version is { } seen && seen != company.Version) return [Refusal.Stale];
        var country = TextRule.CleanLine(input.Country);
        if (company.Change(input.Name, TextRule.CleanLine(input.Currency), country, input.FiscalYearStart, [.. input.WorkingDays ?? []], input.TimeZone) is { } refusal) return [refusal];
        if (company.KeepHours(input.WorkStart ?? company.WorkStart, input.WorkEnd ?? company.WorkEnd, input.LeadResponseHours ?? company.LeadResponseHours) is { } hours) return [hours];
        return await save.RunAsync("company.edit", null, ct) is { } refused ? [refused] : [];
    }
}
