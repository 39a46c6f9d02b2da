using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;

namespace CrmWeb.Web.Verbs;

internal sealed class CreateApiKeyVerb : Verb
{
    public override string Name => "create-api-key";

    public override string Usage => """
        create-api-key (--email E | --user ID) --name N
        Makes an API key that acts with that person's rights, and prints it once.
        """;

    public override IReadOnlyList<string> Options => ["--email", "--user", "--name"];

    public override string? WrongIn(VerbCall call) =>
        (call["--user"] ?? call["--email"]) is null || call["--name"] is null ? "--email or --user, and --name are needed." : base.WrongIn(call);

    public override async Task<int> RunAsync(VerbCall call, IServiceProvider services, IReadOnlyList<string> migrations, CancellationToken ct)
    {
        var (whom, name) = ((call["--user"] ?? call["--email"])!, call["--name"]!);
        var directory = await services.GetRequiredService<CompanyDirectory>().NowAsync(services.GetRequiredService<CrmDb>(), ct);
        if (directory.Named(Domain.Admin.User.Users, whom) is not [var user])
        {
            await Console.Error.WriteLineAsync("There is no such person.");
            return 1;
        }
        if (await services.GetRequiredService<CreateApiKey>().RunAsync(new CreateApiKey.Input(user, name), ct) is not { } made)
        {
            await Console.Error.WriteLineAsync("That person is not active.");
            return 1;
        }
        if (made.Refused) return Refused(made.Refusals);
        Console.WriteLine(made.Value);
        return 0;
    }
}
