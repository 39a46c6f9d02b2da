using CrmWeb.Application.Data.Events;
using CrmWeb.Application.Edges;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Application.Search;
using CrmWeb.Domain.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Tasks;

/// <summary>What tasks add to the system.</summary>
public static class TasksModule
{
    public static IServiceCollection AddTasks(this IServiceCollection services) =>
        services.AddRecords<CrmTask, TaskFacts, TaskType>()
            .AddNamedSearch(CrmTask.Tasks, 50)
            .AddReaction<TellOfTask>("tell-of-task", "task.created")
            .AddScoped<IRecurringJob, RemindOfTasks>()
            .AddScoped<ITurnConsequence, TasksOfConvertedLead>()
            .AddScoped<CompleteTask>()
            .AddScoped<CompleteTasksOf>()
            .AddScoped<TaskTemplates>()
            .AddScoped<StartTemplate>()
            .AddScoped<TasksOfRecord>()
            .AddScoped<MyTasks>();
}
