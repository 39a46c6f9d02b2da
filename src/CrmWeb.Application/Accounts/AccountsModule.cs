using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Links;
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
            .AddScoped<AccountTree>()
            .AddScoped<ILinkTree>(services => services.GetRequiredService<AccountTree>())
            .AddScoped<QuietCustomers>()
            .AddScoped<AccountRollup>();
}
