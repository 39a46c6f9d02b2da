using System.Globalization;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;

namespace CrmWeb.Web.Verbs;

internal sealed class CreateApiKeyVerb : Verb
{
    public override string Name => "create-api-key";

    public override string Usage => """
        create-api-key (--email E | --user ID) --name N [--scopes S,S] [--expires DAY]
        Makes an API key that acts with that person's rights, and prints it once.
        --scopes narrows it: read, write, or a module's, such as accounts:read,contacts:write. --expires: the last day it works (2027-01-31), or in how many days (90d).
        """;

    public override IReadOnlyList<string> Options => ["--email", "--user", "--name", "--scopes", "--expires"];

    public override string? WrongIn(VerbCall call) =>
        (call["--user"] ?? call["--email"]) is null || call["--name"] is null ? "--email or --user, and --name are needed."
        : call["--expires"] is not null && Expires(call, DateTimeOffset.UnixEpoch) is null ? "--expires is a day such as 2027-01-31, or a number of days such as 90d."
        : base.WrongIn(call);

    public override async Task<int> RunAsync(VerbCall call, IServiceProvider services, IReadOnlyList<string> migrations, CancellationToken ct)
    {
        var (whom, name) = ((call["--user"] ?? call["--email"])!, call["--name"]!);
        var directory = await services.GetRequiredService<CompanyDirectory>().NowAsync(services.GetRequiredService<CrmDb>(), ct);
        if (directory.Named(Domain.Admin.User.Users, whom) is not [var user])
        {
            await Console.Error.WriteLineAsync("There is no such person.");
            return 1;
        }
        if (await services.GetRequiredService<CreateApiKey>().RunAsync(new CreateApiKey.Input(user, name, Scopes(call), Expires(call, services.GetRequiredService<TimeProvider>().GetUtcNow())), ct) is not { } made)
        {
            await Console.Error.WriteLineAsync("That person is not active.");
            return 1;
        }
        if (made.Refused) return Refused(made.Refusals);
        Console.WriteLine(made.Value);
        return 0;
    }

    private static string[] Scopes(VerbCall call) => call["--scopes"]?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>Null when none is given, or when it cannot be read.</summary>
    private static DateTimeOffset? Expires(VerbCall call, DateTimeOffset now) => call["--expires"] switch
    {
        null => null,
        [.. var days, 'd'] when int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= 3650 => now.AddDays(count),
        var day when DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last) => new DateTimeOffset(last.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddDays(1),
        _ => null,
    };
}
