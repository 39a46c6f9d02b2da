using CrmWeb.Application.Pipeline.Stages;
using CrmWeb.Domain.Pipeline;

namespace CrmWeb.Web.Pages.Admin.Pipelines;

/// <summary>The stages of a pipeline with how many deals stand in each.</summary>
public sealed record StagesView(SalesPipeline Pipeline, IReadOnlyDictionary<Guid, Standing> Deals);
