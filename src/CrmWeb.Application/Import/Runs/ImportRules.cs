using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Import.Reading;
using CrmWeb.Application.Records.Bulk;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Import.Runs;

/// <summary>From a mapping to the rules of its run.</summary>
internal static class ImportRules
{
    /// <summary>Word for the root team, under which a record is everyone's.</summary>
    public const string Everyone = "everyone";

    /// <summary>Word for the team of the owner that a row names: who leads that team finds the record. Everyone's when the row names nobody.</summary>
    public const string OwnersTeam = "owner";

    /// <summary>Refused when the mapping names a key or default there is not.</summary>
    public static async Task<Outcome<BulkRules>> MakeAsync(
        IServiceProvider services, CrmDb db, IImportable type, ImportMapping mapping, string source, ImportRun run, CancellationToken ct)
    {
        if (mapping.Key is { } named && !RowKeys.All.Contains(named))
            return Refusal.Of("mapping", "\"{0}\" is no key. Known are: {1}.", named, string.Join(", ", RowKeys.All));
        var now = await services.GetRequiredService<CompanyDirectory>().NowAsync(db, ct);
        var defaults = new JsonObject();
        foreach (var (field, value) in mapping.Defaults ?? new Dictionary<string, string>())
        {
            if (type.Find(field) is null && !type.Fields.Any(f => f.Name.StartsWith(field + ".", StringComparison.Ordinal)))
                return Refusal.Of("mapping", "\"{0}\" in \"defaults\" is no field of {1}.", field, type.Kind);
            defaults[field] = field == "team" && Roots(value) ? now.Root?.Id.ToString() ?? value : value;
        }
        var byOwner = mapping.Defaults?.GetValueOrDefault("team") is not { } team || team.Equals(OwnersTeam, StringComparison.OrdinalIgnoreCase);
        // without owner and team only those who see everything would find the records again
        if (type.Find("owner") is not null && defaults["team"] is null && defaults["owner"] is null)
        {
            if (now.Root is { } root) defaults["team"] = root.Id.ToString();
            if (!mapping.Assign && db.Actor is { UserId: { } me } && !db.Actor.Edit(type.Kind).All) defaults["owner"] = me.ToString();
        }
        var existing = mapping.Existing switch { ExistingRecords.Skip => ExistingRows.Skip, ExistingRecords.Create => ExistingRows.Create, _ => ExistingRows.Update };
        return new BulkRules(existing, mapping.Key is { } key ? [key] : RowKeys.Default(type), source, defaults, run.StartedAt ?? run.CreatedAt, mapping.Create, mapping.Assign,
            byOwner && type.Find("owner") is not null ? Homes(now) : null);
    }

    private static bool Roots(string team) => team.Equals(Everyone, StringComparison.OrdinalIgnoreCase) || team.Equals(OwnersTeam, StringComparison.OrdinalIgnoreCase);

    private static Dictionary<Guid, Guid> Homes(DirectorySnapshot now) =>
        now.Users.Select(u => (u.Id, Team: now.HomeOf(u))).Where(u => u.Team is not null).ToDictionary(u => u.Id, u => u.Team!.Id);
}
