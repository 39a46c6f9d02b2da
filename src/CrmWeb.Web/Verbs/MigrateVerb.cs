namespace CrmWeb.Web.Verbs;

internal sealed class MigrateVerb : Verb
{
    public override string Name => "migrate";

    public override string Usage => "migrate\nBrings the database schema up to date and lists what was applied.";

    public override Task<int> RunAsync(VerbCall call, IServiceProvider services, IReadOnlyList<string> migrations, CancellationToken ct)
    {
        foreach (var migration in migrations) Console.WriteLine(migration);
        return Task.FromResult(0);
    }
}
