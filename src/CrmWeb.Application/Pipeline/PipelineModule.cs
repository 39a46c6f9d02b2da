using CrmWeb.Application.Admin;
using CrmWeb.Application.Data.Events;
using CrmWeb.Application.Data.Journal;
using CrmWeb.Application.Data.Live;
using CrmWeb.Application.Edges;
using CrmWeb.Application.Import.Makers;
using CrmWeb.Application.Pipeline.Boards;
using CrmWeb.Application.Pipeline.Deals;
using CrmWeb.Application.Pipeline.Forecasts;
using CrmWeb.Application.Pipeline.Import;
using CrmWeb.Application.Pipeline.Insights;
using CrmWeb.Application.Pipeline.Products;
using CrmWeb.Application.Pipeline.Reviews;
using CrmWeb.Application.Pipeline.Stages;
using CrmWeb.Application.Pipeline.Targets;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Application.Records.Links;
using CrmWeb.Application.Search;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Domain.Pipeline.Products;
using CrmWeb.Domain.Pipeline.Targets;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Pipeline;

/// <summary>What pipelines, deals and products add to the system.</summary>
public static class PipelineModule
{
    public static IServiceCollection AddPipeline(this IServiceCollection services) =>
        services.AddRecords<Deal, DealFacts, DealType>()
            .AddRecords<Product, ProductFacts, ProductType>()
            .AddNamedSearch(Deal.Deals, 30)
            .AddNamedSearch(Product.Products, 60)
            .AddSingleton<IDirectoryPart, PipelinesPart>()
            .AddSingleton<ILinkSource, PipelineLinks>()
            .AddSingleton<ILinkSource, StageLinks>()
            .AddSingleton<ILinkMaker, PipelineMaker>()
            .AddSingleton<ILinkMaker, StageMaker>()
            .AddScoped<PipelineDesk>()
            .AddSingleton(PipelineFields.Pipelines)
            .AddSingleton(PipelineFields.Stages)
            .AddScoped<CreatePipeline>()
            .AddScoped<ChangePipeline>()
            .AddScoped<PlacePipeline>()
            .AddScoped<AddStage>()
            .AddScoped<ChangeStage>()
            .AddScoped<RemoveStage>()
            .AddScoped<OrderStages>()
            .AddScoped<DealInsights>()
            .AddScoped<AccountTrees>()
            .AddScoped<DealsInNeed>()
            .AddScoped<StuckDeals>()
            .AddScoped<ChangedDeals>()
            .AddScoped<ReviewDeals>()
            .AddScoped<DealForecast>()
            .AddScoped<MonthGrid>()
            .AddScoped<MoveToMonth>()
            .AddScoped<TargetDesk>()
            .AddScoped<IHeld, NeverHeld<Target>>()
            .AddScoped<IHeld, HeldStages>()
            .AddScoped<IHeld, HeldPipelines>()
            .AddScoped<IHeld, TargetedPeople>()
            .AddScoped<IHeld, TargetedTeams>()
            .AddScoped<MoveDeal>()
            .AddScoped<DealBoard>()
            .AddReaction<TellOfDeal>("tell-of-deal", "deal.created")
            .AddScoped<ILiveTopic, BoardTopic>()
            .AddScoped<INextSteps, NextStepTasks>()
            .AddScoped<IRecurringJob, RefreshPaces>()
            .AddScoped<OpenDeal>()
            .AddScoped<DealsOfRecord>()
            .AddScoped<DealCourse>()
            .AddScoped<StageDeals>()
            .AddScoped<IDeleteConsequence, DealsOfDeletedAccount>();
}
