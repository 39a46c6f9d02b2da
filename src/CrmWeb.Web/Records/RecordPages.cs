using CrmWeb.Web.Pages.Deals;
using CrmWeb.Web.Records.Lists;
using CrmWeb.Web.Records.Queue;
using CrmWeb.Web.Records.Related;

namespace CrmWeb.Web.Records;

/// <summary>What the record pages need.</summary>
internal static class RecordPages
{
    public static IServiceCollection AddRecordPages(this IServiceCollection services)
    {
        services.AddScoped<ListStates>();
        services.AddScoped<Looks>();
        services.AddScoped<FilterAsk>();
        services.AddScoped<BoardParts>();
        services.AddScoped<ListHeads>();
        services.AddScoped<BinRows>();
        services.AddScoped<FilterValues>();
        services.AddScoped<FilterDrawing>();
        services.AddScoped<ListViews>();
        services.AddScoped<CalendarViews>();
        services.AddScoped<BulkForms>();
        services.AddScoped<ViewForms>();
        services.AddScoped<RecordSurroundings>();
        services.AddScoped<RailViews>();
        services.AddScoped<FieldViews>();
        services.AddScoped<RecordViews>();
        services.AddScoped<EditFlow>();
        services.AddSingleton<SafeText>();
        services.AddScoped<TimelineViews>();
        services.AddScoped<MyTalk>();
        services.AddScoped<MyDay>();
        services.AddScoped<DealsInSight>();
        services.AddScoped<RecordPageParts>();
        services.AddScoped<AccessParts>();
        services.AddScoped<ITodayLane, Pages.Today.LeadLane>();
        services.AddScoped<ITodayLane, Pages.Today.DealLane>();
        services.AddScoped<ITodayLane, Pages.Today.MentionLane>();
        services.AddScoped<ITodayLane, Pages.Today.QuietLane>();
        services.AddScoped<IRelatedCards, TaskCards>();
        services.AddScoped<DealFigureCards>();
        services.AddScoped<IRelatedCards, DealCards>();
        services.AddScoped<QueueStep>();
        services.AddScoped<HistoryViews>();
        services.AddScoped<HistoryWords>();
        services.AddScoped<EventLines>();
        services.AddScoped<CellForms>();
        services.AddScoped<DealParts>();
        services.AddScoped<CloseDeal>();
        return services;
    }
}
