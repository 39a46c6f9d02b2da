using CrmWeb.Application.Records;
using CrmWeb.Application.Search;
using CrmWeb.Domain.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Accounts;

/// <summary>What accounts add to the system.</summary>
public static class AccountsModule
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) =>
        services.AddRecords<Account, AccountFacts, AccountType>()
            .AddNamedSearch(Account.Accounts, 20)
            .AddScoped<Subsidiaries>()
            .AddScoped<QuietCustomers>()
            .AddScoped<AccountRollup>();
}
