using CrmWeb.Application.Pipeline.Deals;
using CrmWeb.Application.Pipeline.Products;
using CrmWeb.Application.Pipeline.Stages;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Application.Records.Links;
using CrmWeb.Application.Search;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Domain.Pipeline.Products;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Pipeline;

/// <summary>What pipelines, deals and products add to the system.</summary>
public static class PipelineModule
{
    public static IServiceCollection AddPipeline(this IServiceCollection services) =>
        services.AddRecords<Product, ProductFacts, ProductType>()
            .AddRecords<Deal, DealFacts, DealType>()
            .AddNamedSearch(Deal.Deals, 30)
            .AddNamedSearch(Product.Products, 60)
            .AddSingleton<ILinkSource, PipelineLinks>()
            .AddSingleton<ILinkSource, StageLinks>()
            .AddScoped<PipelineDesk>()
            .AddScoped<CreatePipeline>()
            .AddScoped<ChangePipeline>()
            .AddScoped<AddStage>()
            .AddScoped<ChangeStage>()
            .AddScoped<RemoveStage>()
            .AddScoped<OrderStages>()
            .AddScoped<MoveDeal>()
            .AddScoped<OpenDeal>()
            .AddScoped<DealsOfRecord>()
            .AddScoped<DealCourse>()
            .AddScoped<StageDeals>()
            .AddScoped<IDeleteConsequence, DealsOfDeletedAccount>();
}
