using CrmWeb.Application.Data.Events;
using CrmWeb.Application.Data.Live;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Data.Notices;

/// <summary>Events, live pages and notices: what hears what was saved.</summary>
public static class NoticesModule
{
    public static IServiceCollection AddNotices(this IServiceCollection services) => services
        .AddSingleton<Reactions>()
        .AddSingleton<RunReactions>()
        .AddScoped<WatchedRecords>()
        .AddScoped<TellPeople>()
        .AddScoped<MyNotices>()
        .AddScoped<NoticeWishes>()
        .AddScoped<DueDigests>()
        .AddReaction<TellOfAssignment>("tell-of-assignment", "record.assigned");
}
