using CrmWeb.Application.Admin;

namespace CrmWeb.Web.Verbs;

internal sealed class CreateAdminVerb : Verb
{
    public override string Name => "create-admin";

    public override string Usage => """
        create-admin --email E --password P [--name N] [--company C]
        Makes an administrator. On an empty system this also sets up the company. Prints the person's id.
        """;

    public override IReadOnlyList<string> Options => ["--email", "--password", "--name", "--company"];

    public override string? WrongIn(VerbCall call) => call["--email"] is null || call["--password"] is null ? "--email and --password are needed." : base.WrongIn(call);

    public override async Task<int> RunAsync(VerbCall call, IServiceProvider services, IReadOnlyList<string> migrations, CancellationToken ct)
    {
        var (email, password) = (call["--email"]!, call["--password"]!);
        var made = await services.GetRequiredService<CreateAdministrator>().RunAsync(
            new CreateAdministrator.Input(call["--company"] ?? "My company", call["--name"] ?? email.Split('@')[0], email, password), ct);
        if (made.Refused) return Refused(made.Refusals);
        Console.WriteLine(made.Value);
        return 0;
    }
}
