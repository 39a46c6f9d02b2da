using System.Text.Encodings.Web;
using System.Text.Json;
using CrmWeb.Application.Import;
using CrmWeb.Application.Import.Runs;

namespace CrmWeb.Web.Verbs;

internal sealed class ImportVerb : Verb
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override string Name => "import";

    public override string Usage => """
        import TYPE FILE... [--mapping M.json] [--dry-run] [--json]
        Imports files (CSV, TSV, vCard, zip) as records of TYPE (accounts, contacts ...). What the mapping does not say is detected.
        An import that was interrupted goes on first. Exit code 1 when the import failed as a whole; failed rows are in the result.
        """;

    public override IReadOnlyList<string> Options => ["--mapping"];

    public override IReadOnlyList<string> Flags => ["--dry-run", "--json"];

    public override string? WrongIn(VerbCall call) => call.Words.Count < 2 ? "A type and a file are needed." : null;

    public override async Task<int> RunAsync(VerbCall call, IServiceProvider services, IReadOnlyList<string> migrations, CancellationToken ct)
    {
        var type = call.Words[0];
        string[] paths = [.. call.Words.Skip(1)];
        if (Array.Find([.. paths, .. call["--mapping"] is { } named ? [named] : Array.Empty<string>()], p => !File.Exists(p)) is { } missing)
        {
            await Console.Error.WriteLineAsync($"There is no file “{missing}”.");
            return 1;
        }
        var mapping = call["--mapping"] is { } path ? await File.ReadAllTextAsync(path, ct) : null;
        var runs = services.GetRequiredService<RunImport>();
        await runs.FinishInterruptedAsync(ct);

        var files = paths.Select(p => new HandedIn(p, File.OpenRead(p))).ToList();
        try
        {
            var started = await services.GetRequiredService<StartImport>().RunAsync(new StartImport.Input(type, files, mapping, call.Has("--dry-run")), ct);
            if (started.Refused) return Refused(started.Refusals);
            await runs.ToEndAsync(started.Value, ct);
            var result = (await services.GetRequiredService<ImportDesk>().FindAsync(started.Value, ct))!;
            Console.WriteLine(call.Has("--json") ? result.ToJson().ToJsonString(Indented) : Plain(result));
            return result.State == ImportState.Done ? 0 : 1;
        }
        finally
        {
            foreach (var file in files) await file.Content.DisposeAsync();
        }
    }

    private static string Plain(ImportResult result)
    {
        var c = result.Counts;
        var lines = new List<string>
        {
            $"{(result.DryRun ? "trial of import" : "import")} {result.Id}: {result.State.ToString().ToLowerInvariant()}{(result.Message is null ? "" : $" ({result.Message})")}",
            $"{c.Rows} rows: {c.Created} created, {c.Updated} updated, {c.Unchanged} unchanged, {c.Skipped} skipped, {c.Failed} failed",
        };
        lines.AddRange(result.Files.Where(f => f.Message is not null).Select(f => $"{f.Name}: {f.Message}"));
        lines.AddRange(result.Warnings.Take(50).Select(w => $"{w.Code} {w.Value}: {w.Count}"));
        return string.Join('\n', lines);
    }
}
