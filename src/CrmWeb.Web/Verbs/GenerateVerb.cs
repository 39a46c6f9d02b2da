using System.Globalization;
using CrmWeb.Application.Generate;
using CrmWeb.Infrastructure.Hosting;

namespace CrmWeb.Web.Verbs;

internal sealed class GenerateVerb : Verb
{
    public override string Name => "generate";

    public override string Usage => """
        generate --contacts N [--add]
        Fills the database with made-up records for measuring: exactly N contacts, 200 accounts and 2,000 interactions per thousand.
        Works on a fresh database too: the company gets its defaults, the set-up link still makes the first administrator.
        The same N gives the same records. Refused where there are records, unless --add. Prints the number of contacts made.
        """;

    public override IReadOnlyList<string> Options => ["--contacts"];

    public override IReadOnlyList<string> Flags => ["--add"];

    public override string? WrongIn(VerbCall call) => Contacts(call) is null ? "--contacts needs a number." : base.WrongIn(call);

    public override async Task<int> RunAsync(VerbCall call, IServiceProvider services, IReadOnlyList<string> migrations, CancellationToken ct)
    {
        var made = await services.GetRequiredService<GenerateRecords>().RunAsync(
            new GenerateRecords.Input(Contacts(call)!.Value, call.Has("--add"), services.GetRequiredService<CrmConnections>().Owner), Console.Error.WriteLine, ct);
        if (made.Refused) return Refused(made.Refusals);
        Console.WriteLine(made.Value);
        return 0;
    }

    private static int? Contacts(VerbCall call) => int.TryParse(call["--contacts"], NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var contacts) ? contacts : null;
}
