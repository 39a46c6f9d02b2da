using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Journal;
using CrmWeb.Application.Edges;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Links;
using CrmWeb.Domain.Admin;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Admin;

/// <summary>What people, teams, roles and settings add to the system.</summary>
public static class AdminModule
{
    public static IServiceCollection AddAdmin(this IServiceCollection services)
    {
        services.AddSingleton<CompanyDirectory>();
        services.AddSingleton<IDatabaseEar>(provider => provider.GetRequiredService<CompanyDirectory>());
        services.AddSingleton<ApiKeyCheck>();
        services.AddScoped<AdminSave>();
        services.AddScoped<SetUpCompany>();
        services.AddScoped<CreateAdministrator>();
        services.AddScoped<SignInJournal>();
        services.AddScoped<CheckSignIn>();
        services.AddScoped<OneTimeLinks>();
        services.AddScoped<AcceptInvitation>();
        services.AddScoped<ResetPassword>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<ChangeProfile>();
        services.AddScoped<CreateApiKey>();
        services.AddScoped<RevokeApiKey>();
        services.AddScoped<PeopleList>();
        services.AddScoped<CreateUser>();
        services.AddScoped<InviteUser>();
        services.AddScoped<ChangeUser>();
        services.AddScoped<DeactivateUser>();
        services.AddScoped<HandOver>();
        services.AddScoped<CreateTeam>();
        services.AddScoped<ChangeTeam>();
        services.AddScoped<DeleteTeam>();
        services.AddScoped<ChangeRole>();
        services.AddScoped<ExchangeRates>();
        services.AddSingleton(new RowFields(ExchangeRate.Table,
        [
            new("currency", "Currency", FieldType.Text) { Property = nameof(ExchangeRate.Currency) },
            new("rate", "Rate", FieldType.Decimal) { Property = nameof(ExchangeRate.Rate) },
            new("day", "Counts from", FieldType.Date) { Property = nameof(ExchangeRate.Day) },
        ]));
        services.AddScoped<ChangeCompany>();
        services.AddScoped<ChangeMail>();
        services.AddScoped<IHeld, HeldPeople>();
        services.AddScoped<IHeld, HeldTeams>();
        services.AddScoped<IHeld, NeverHeld<ExchangeRate>>();
        services.AddScoped<ShareRecord>();
        services.AddSingleton(new RowFields(Share.Table,
        [
            new("grantee", "Shared with", FieldType.Link) { LinkKind = LinkKinds.Any, Property = nameof(Share.GranteeId) },
            new("mayEdit", "May edit", FieldType.Boolean) { Property = nameof(Share.MayEdit) },
            new("expiresAt", "Until", FieldType.Instant) { Property = nameof(Share.ExpiresAt) },
        ]));
        services.AddScoped<EndShare>();
        services.AddScoped<IRecurringJob, EndExpiredShares>();
        services.AddScoped<SharesOf>();
        services.AddScoped<WhySeen>();
        services.AddScoped<WhatTheySee>();
        return services;
    }
}
