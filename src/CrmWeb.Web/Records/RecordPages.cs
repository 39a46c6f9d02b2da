using CrmWeb.Web.Records.Lists;

namespace CrmWeb.Web.Records;

/// <summary>What the record pages need.</summary>
internal static class RecordPages
{
    public static IServiceCollection AddRecordPages(this IServiceCollection services)
    {
        services.AddScoped<ListStates>();
        services.AddScoped<ListHeads>();
        services.AddScoped<BinRows>();
        services.AddScoped<FilterValues>();
        services.AddScoped<FilterDrawing>();
        services.AddScoped<ListViews>();
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
        services.AddScoped<RecordPageParts>();
        services.AddScoped<AccessParts>();
        services.AddScoped<ITodayLane, Pages.Today.LeadLane>();
        services.AddScoped<ITodayLane, Pages.Today.DealLane>();
        return services;
    }
}
