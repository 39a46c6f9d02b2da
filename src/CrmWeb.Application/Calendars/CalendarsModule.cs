using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Calendars;

/// <summary>What feeds for calendar programs add to the system: above tasks and interactions, because they show both.</summary>
public static class CalendarsModule
{
    public static IServiceCollection AddCalendars(this IServiceCollection services) => services
        .AddScoped<CreateCalendarFeed>()
        .AddScoped<RevokeCalendarFeed>()
        .AddScoped<CalendarFeeds>()
        .AddScoped<ReadCalendarFeed>()
        .AddScoped<OwnDates>();

    internal static void MapCalendars(this ModelBuilder model) => model.Entity<CalendarFeed>(feed =>
    {
        feed.ToTable("calendar_feeds");
        feed.Property(f => f.Name).HasMaxLength(CreateCalendarFeed.NameLength);
        feed.HasIndex(f => f.Hash).IsUnique();
        feed.HasIndex(f => f.UserId);
    });
}
