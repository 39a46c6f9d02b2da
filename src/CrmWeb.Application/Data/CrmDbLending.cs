using CrmWeb.Application.Data.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Data;

/// <summary>A context is made once and lent to one scope after the other: making it anew takes longer than a question.</summary>
public static class CrmDbLending
{
    /// <summary>Most contexts that wait for the next scope.</summary>
    private const int Waiting = 64;

    /// <param name="connect">Says which database it is.</param>
    public static IServiceCollection AddCrmDb(this IServiceCollection services, Action<IServiceProvider, DbContextOptionsBuilder> connect) => services
        .AddPooledDbContextFactory<CrmDb>((provider, options) =>
        {
            connect(provider, options);
            options.ConfigureWarnings(warnings => warnings
                .Throw(RelationalEventId.MultipleCollectionIncludeWarning, CoreEventId.NavigationLazyLoading)
                // a capped question takes whichever it finds first: an order would make it read them all
                .Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning));
        }, Waiting)
        .AddScoped(provider => provider.GetRequiredService<IDbContextFactory<CrmDb>>().CreateDbContext()
            .For(provider.GetRequiredService<ActorScope>(), provider.GetRequiredService<TimeProvider>(), provider.GetService<Reactions>()));
}
