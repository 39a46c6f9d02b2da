using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Import.Reading;
using CrmWeb.Application.Records.Bulk;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Import.Runs;

/// <summary>
/// Makes the teams and owners that rows name and nobody is called, where the mapping's <c>create</c> lists them and the importing person
/// administers. They are made by the acts of the admin pages, each saved by itself: everybody's snapshot of people and teams must never
/// hold one that is taken back with a batch. So they stay when the import is undone.
/// </summary>
internal sealed class PeopleMaker(IServiceProvider services, CrmDb db, ImportMapping mapping, bool trial)
{
    private readonly CompanyDirectory _directory = services.GetRequiredService<CompanyDirectory>();

    /// <summary>Rows of a trial lose the names that would be made: what they would link to is not there.</summary>
    public async Task MakeMissingAsync(IImportable of, IReadOnlyList<JsonObject> patches, Tally tally, CancellationToken ct)
    {
        foreach (var field in of.Fields)
        {
            if (field.LinkKind is not (User.Users or Team.Teams) || !May(field)) continue;
            var missing = (await MissingAsync(field.LinkKind, patches.Select(p => Text(p[field.Name])).OfType<string>().Distinct(), ct)).ToHashSet();
            foreach (var name in missing.GroupBy(TextRule.Fold).Select(g => g.First()))
            {
                if (trial || await MakeAsync(field.LinkKind, name, ct)) tally.Warn(field.LinkKind == Team.Teams ? "team-made" : "owner-made", name);
            }
            if (!trial) continue;
            foreach (var patch in patches.Where(p => Text(p[field.Name]) is { } text && missing.Contains(text))) patch.Remove(field.Name);
        }
    }

    /// <summary>The same for the values of rows that give none.</summary>
    public async Task<BulkRules> MakeMissingAsync(IImportable of, BulkRules rules, Tally tally, CancellationToken ct)
    {
        var defaults = (JsonObject)rules.Defaults.DeepClone();
        await MakeMissingAsync(of, [defaults], tally, ct);
        return rules with { Defaults = defaults };
    }

    private bool May(FieldInfo field) => db.Actor.Administers && mapping.Create is { } listed
        && new[] { field.Name, field.LinkKind!, field.LinkKind!.TrimEnd('s') }.Any(word => listed.Contains(word, StringComparer.OrdinalIgnoreCase));

    private async Task<IEnumerable<string>> MissingAsync(string kind, IEnumerable<string> texts, CancellationToken ct)
    {
        var now = await _directory.NowAsync(db, ct);
        // an address or an id names nobody new
        return texts.Where(t => !t.Contains('@', StringComparison.Ordinal) && !Guid.TryParse(t, out _) && now.Named(kind, t).Count == 0);
    }

    /// <summary>False when it is refused; then the rows say that there is nobody of that name.</summary>
    private async Task<bool> MakeAsync(string kind, string name, CancellationToken ct)
    {
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorScope>().Actor = db.Actor;
        var made = kind == Team.Teams
            ? await scope.ServiceProvider.GetRequiredService<CreateTeam>().RunAsync(new TeamInput(name, null, null), ct)
            : await scope.ServiceProvider.GetRequiredService<CreateUser>().RunAsync(new UserInput(name, null, null, null), ct);
        return !made.Refused;
    }

    private static string? Text(JsonNode? node) => node is JsonValue value ? TextRule.CleanLine(FieldReader.AsText(value)) : null;
}
