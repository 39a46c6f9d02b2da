using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Data.Events;

public static class ReactionRegistration
{
    /// <summary>A reaction to events by name; not to what is done to many records at once.</summary>
    public static IServiceCollection AddReaction<T>(this IServiceCollection services, string name, params string[] events) where T : class, IReaction =>
        services.AddScoped<T>().AddSingleton(new Hearing(name, typeof(T), events, Bulk: false));

    /// <summary>A reaction that also hears imports and bulk edits.</summary>
    public static IServiceCollection AddBulkReaction<T>(this IServiceCollection services, string name, params string[] events) where T : class, IReaction =>
        services.AddScoped<T>().AddSingleton(new Hearing(name, typeof(T), events, Bulk: true));
}
