using System.Net;
using CrmWeb.Application;
using CrmWeb.Infrastructure;
using CrmWeb.Infrastructure.Hosting;
using CrmWeb.Web.Api;
using CrmWeb.Web.Feeds;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Live;
using CrmWeb.Web.Pages.Forms;
using CrmWeb.Web.Records;
using CrmWeb.Web.Records.Lists;
using CrmWeb.Web.Ui;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;
using Serilog;

namespace CrmWeb.Web.Hosting;

/// <summary>Puts the web application together: services, then the pipeline in order.</summary>
internal static class WebSetup
{
    /// <summary>Largest body of an ordinary request; uploads name their own limit.</summary>
    private const long RequestLimit = 2 * 1024 * 1024;

    public static void AddLog(WebApplicationBuilder builder)
    {
        // the settings beside the program hold wherever it is started from; environment and arguments still win
        builder.Configuration.Sources.Insert(0, new JsonConfigurationSource
        {
            Path = "appsettings.json", Optional = true, FileProvider = new PhysicalFileProvider(AppContext.BaseDirectory),
        });
        // what keeps it from starting is told in one line: the host's stack trace would bury it
        var log = new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration)
            .Filter.ByExcluding(e => e.Exception is { } error && e.Properties.TryGetValue("SourceContext", out var source) && source.ToString().Contains("Hosting.Internal.Host", StringComparison.Ordinal) && StartFault.Of(error) is not null)
            .CreateLogger();
        builder.Logging.ClearProviders().AddSerilog(log, dispose: true);
    }

    public static void AddServices(WebApplicationBuilder builder, CrmConnections connections, string dataFolder)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestLimit;
        });
        builder.Host.UseDefaultServiceProvider(provider => { provider.ValidateOnBuild = !builder.Environment.IsProduction(); provider.ValidateScopes = true; });
        var services = builder.Services;
        services.AddApplication();
        services.AddInfrastructure(connections, dataFolder);
        services.AddSingleton<PublicUrl>();
        services.AddCrmIdentity(builder.Configuration);
        services.AddPublicForms(builder.Configuration);
        services.AddFeedLimits(builder.Configuration);
        services.AddUi();
        services.AddLive();
        services.AddRecordPages();
        services.AddCrmApi();
        services.AddScoped(Viewers.Of);
        services.AddScoped(Navigations.Of);
        services.AddRazorPages(pages => pages.Conventions.ConfigureFilter(new PermissionFilter()));
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        services.AddAntiforgery(antiforgery => antiforgery.HeaderName = "RequestVerificationToken");
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = System.IO.Compression.CompressionLevel.Fastest);
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var proxy in builder.Configuration.GetSection("Crm:KnownProxies").Get<string[]>() ?? [])
                forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
        });
        services.AddProblemDetails();
        services.AddHostedService<ImportWorker>();
        services.AddHostedService<VisitWriter>();
        services.AddHealthChecks();
    }

    public static void Use(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UsePublicScheme();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<RequestLog>();
        app.UseWhen(context => !context.Request.Path.StartsWithSegments("/api"), pages =>
        {
            pages.UseExceptionHandler("/error");
            pages.UseStatusCodePagesWithReExecute("/error", "?status={0}");
        });
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api"), api => api.UseApiErrors());
        app.UseResponseCompression();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<ActorFromRequest>();
        app.UseAuthorization();
        app.MapStaticAssets().AllowAnonymous().WithMetadata(new OpenToAllAttribute());
        app.MapRazorPages().WithStaticAssets();
        app.MapHealth();
        app.MapCrmApi();
        app.MapLive();
        app.MapRecordPhotos();
        app.MapCardExports();
        app.MapListExports();
        app.MapFeeds();
    }
}
