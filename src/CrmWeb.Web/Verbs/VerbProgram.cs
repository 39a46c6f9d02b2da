using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;
using CrmWeb.Infrastructure.Hosting;
using CrmWeb.Web.Hosting;

namespace CrmWeb.Web.Verbs;

/// <summary>
/// The command-line verbs. Result on stdout, everything else on stderr; exit code 0 done, 1 refused or failed, 2 wrong call. Joins the
/// database of a running app on the same data folder, else starts and stops it.
/// </summary>
internal static class VerbProgram
{
    private static readonly IReadOnlyList<Verb> All = [new MigrateVerb(), new CreateAdminVerb(), new CreateApiKeyVerb(), new ImportVerb(), new DemoVerb(), new GenerateVerb()];

    public static async Task<int> RunAsync(string[] args)
    {
        if (args[0] is "help" or "--help" or "-h" or "-?") return Help(Console.Out, 0);
        if (All.FirstOrDefault(v => v.Name == args[0]) is not { } verb)
        {
            await Console.Error.WriteLineAsync($"There is no verb “{args[0]}”.");
            return Help(Console.Error, 2);
        }
        if (args.Contains("--help"))
        {
            Console.WriteLine(verb.Usage);
            return 0;
        }
        var call = VerbCall.Parse(args[1..], verb.Options, verb.Flags);
        if ((call.Problem ?? verb.WrongIn(call)) is { } problem)
        {
            await Console.Error.WriteLineAsync($"{problem}\n{verb.Usage}");
            return 2;
        }
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) => { pressed.Cancel = true; stop.Cancel(); };
        try
        {
            return await RunAsync(verb, call, stop.Token);
        }
        catch (Exception fault) when (StartFault.Of(fault) is { } line)
        {
            await Console.Error.WriteLineAsync(line);
            return 1;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 1;
        }
    }

    private static async Task<int> RunAsync(Verb verb, VerbCall call, CancellationToken ct)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
        var folder = DataFolder.Of(builder.Configuration);
        await using var connections = await CrmConnections.OpenAsync(builder.Configuration, folder, Console.Error.WriteLine, ct);
        var applied = await Migrator.RunAsync(connections.Owner, ct);
        await Migrator.ReachAsync(connections.App, ct);
        WebSetup.AddServices(builder, connections, folder);
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorScope>().Actor = Actor.System;
        return await verb.RunAsync(call, scope.ServiceProvider, applied, ct);
    }

    private static int Help(TextWriter to, int code)
    {
        to.WriteLine("Without a verb the web application starts (--urls ADDRESS). Verbs (each has --help):");
        foreach (var verb in All) to.WriteLine("  " + verb.Usage.Split('\n')[0]);
        return code;
    }
}
