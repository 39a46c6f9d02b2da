using CrmWeb.Application.Demo;

namespace CrmWeb.Web.Verbs;

internal sealed class DemoVerb : Verb
{
    public override string Name => "demo";

    public override string Usage => """
        demo
        Fills an empty CRM with a company that does not exist: its people and teams, customers, and what was said in the last months.
        Refused where there are accounts. Before the set-up it also sets up the company and prints who signs in with which password.
        Prints what was made, one line for each.
        """;

    public override async Task<int> RunAsync(VerbCall call, IServiceProvider services, IReadOnlyList<string> migrations, CancellationToken ct)
    {
        var filled = await services.GetRequiredService<FillDemo>().RunAsync(ct);
        if (filled.Refused) return Refused(filled.Refusals);
        foreach (var (what, count) in filled.Value!.Made) Console.WriteLine($"{count} {what}");
        if (filled.Value.Password is { } password) Console.WriteLine($"sign in as {FillDemo.Administrator} with the password {password}");
        return 0;
    }
}
