using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Api.OpenApi;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records.Lists;

namespace CrmWeb.Web.Api;

/// <summary>The API under /api/v1: keys only, no cookies; every endpoint names what it needs.</summary>
internal static class ApiSetup
{
    public const string Root = "/api/v1";

    /// <summary>For people and programs alike: read with a key or signed in.</summary>
    public const string DocumentAddress = Root + "/openapi.json";

    public const string ReferenceAddress = Root + "/reference";

    public static void MapCrmApi(this WebApplication app)
    {
        var api = app.MapGroup(Root).RequireAuthorization(IdentitySetup.ApiPolicy)
            .AddEndpointFilter<RateFilter>().AddEndpointFilter<AccessFilter>().AddEndpointFilter<OnceFilter>().DisableAntiforgery();
        foreach (var type in app.Services.GetRequiredService<RecordCatalog>().Types)
        {
            api.MapRecords(type);
            api.MapShares(type.Kind);
            api.MapBulk(type.Kind);
            api.MapExport(type);
        }
        api.MapGet("/accounts/{id:guid}/rollup", SummaryApi.RollupAsync).WithTags(Account.Accounts).Asks(Account.Accounts, Right.View)
            .Describe("The account and, with subsidiaries=true, all accounts below it as one", new ApiShape(Gives: "Rollup"))
            .WithMetadata(new ApiParameterAttribute("subsidiaries", "true: with all accounts below"), new ApiParameterAttribute("inCurrency", "Code of the currency in which amounts are told; else that of your team."));
        api.MapPhotos();
        api.MapChanges();
        api.MapImports();
        api.MapLookups();
        api.MapUsers();
        api.MapTeams();
        api.MapPipelines();
        api.MapDeals();
        api.MapForecast();
        api.MapTargets();
        api.MapLeads();
        api.MapRoles();
        api.MapRates();
        app.MapGet(DocumentAddress, (ApiDocument document) => new JsonAnswer(document.Document.DeepClone())).AddEndpointFilter<AccessFilter>().WithMetadata(new NeedsSignInAttribute())
            .WithTags("openapi").Describe("This document", new ApiShape());
        app.MapUnknownAddresses();
    }

    /// <summary>What the API needs beside the records.</summary>
    public static void AddCrmApi(this IServiceCollection services) => services.AddSingleton<RateLimit>().AddSingleton<ApiDocument>();

    /// <summary>One sentence for the reference page, and what the endpoint takes and gives.</summary>
    public static TBuilder Describe<TBuilder>(this TBuilder endpoint, string summary, ApiShape? shape = null) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(shape is null ? [new EndpointSummaryAttribute(summary)] : [new EndpointSummaryAttribute(summary), shape]);

    public static TBuilder Asks<TBuilder>(this TBuilder endpoint, string module, Right right) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new NeedsAttribute(module, right));
}

/// <summary>Asks the endpoint's access attribute; without one the endpoint is closed.</summary>
internal sealed class AccessFilter(ActorScope scope) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var access = context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<AccessAttribute>();
        if (access is null || !access.Allows(scope.Actor))
        {
            return access is NeedsAttribute { Right: Right.View } ? Problems.NotFound : Problems.Of([Refusal.Forbidden]);
        }
        return await next(context);
    }
}
