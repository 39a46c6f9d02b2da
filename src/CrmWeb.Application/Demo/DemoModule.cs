using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Demo;

/// <summary>The fictional company: its chapters in the order they are told, each on what the ones before it made.</summary>
public static class DemoModule
{
    public static IServiceCollection AddDemo(this IServiceCollection services) => services
        .AddScoped<FillDemo>()
        .AddScoped<DemoStory>()
        .AddScoped<DemoChapter, DemoPeople>()
        .AddScoped<DemoChapter, DemoAccounts>()
        .AddScoped<DemoChapter, DemoContacts>()
        .AddScoped<DemoChapter, DemoInteractions>()
        .AddScoped<DemoChapter, DemoLeads>()
        .AddScoped<DemoChapter, DemoPipeline>()
        .AddScoped<DemoChapter, DemoTasks>()
        .AddScoped<DemoChapter, DemoViews>()
        .AddScoped<DemoChapter, DemoSettings>();
}
