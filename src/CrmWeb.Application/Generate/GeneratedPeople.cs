using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Pipeline.Stages;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Generate;

/// <summary>Who owns what is generated, and where its deals stand: eight people in four teams. They cannot sign in until an administrator invites them.</summary>
/// <param name="Few">The one who sees one record in a hundred: owner and team.</param>
/// <param name="Others">Own the rest.</param>
/// <param name="Main">Pipeline of most deals: the first there is.</param>
/// <param name="Small">Pipeline of one deal in 300.</param>
internal sealed record GeneratedPeople((Guid User, Guid Team) Few, IReadOnlyList<(Guid User, Guid Team)> Others, SalesPipeline Main, SalesPipeline Small)
{
    public const string NarrowRole = "Sales rep, own team only";

    public const string SmallPipeline = "Renewals";

    private static readonly string[] TeamNames = ["Harbour", "North", "South", "Inside sales"];

    private static readonly string[] Names = ["Ria Narrow", "Bo Northman", "Cleo Northgate", "Dirk Southerly", "Elin Southwell", "Fay Inside", "Gus Insider", "Hedda Deskton"];

    /// <summary>Takes those of an earlier run, else makes them; where there is no company yet, its defaults too.</summary>
    public static async Task<GeneratedPeople> TakeAsync(CrmDb db, CompanyDirectory directory, CancellationToken ct)
    {
        var (_, root, known) = await Foundation.LayAsync(db, "My company", ct);
        var roles = known.ToList();
        var rep = roles.Find(r => r.Name == ShippedRoles.SalesRep) ?? Add(db, ShippedRoles.All().Single(r => r.Name == ShippedRoles.SalesRep));
        var narrow = roles.Find(r => r.Name == NarrowRole) ?? Add(db, Role.Create(NarrowRole, false, OwnTeamOnly(rep.Rights)).Value!);
        var teams = new List<Team>();
        foreach (var name in TeamNames)
            teams.Add(await db.Teams.FirstOrDefaultAsync(t => t.Name == name && t.ParentId == root.Id, ct) ?? Add(db, Team.Create(name, root.Id, null).Value!));
        var people = new List<(Guid, Guid)>();
        foreach (var (name, i) in Names.Select((name, i) => (name, i)))
        {
            var email = TextRule.Fold(name).Replace(' ', '.') + "@generated.example";
            var team = teams[i == 0 ? 0 : 1 + (i - 1) % (teams.Count - 1)];
            people.Add(((await db.People.FirstOrDefaultAsync(u => u.Email == email, ct) ?? Add(db, Person(name, email, team, i == 0 ? narrow : rep, db.Clock.GetUtcNow()))).Id, team.Id));
        }
        var pipelines = await db.Set<SalesPipeline>().Include(p => p.Stages).OrderBy(p => p.Position).ToListAsync(ct);
        var small = pipelines.Find(p => p.Name == SmallPipeline) ?? Add(db, SalesPipeline.Create(SmallPipeline, pipelines.Count, StandardStages.All).Value!);
        if (pipelines.Find(p => p != small) is not { } main) main = Add(db, SalesPipeline.Create("Sales", pipelines.Count + 1, StandardStages.All).Value!);
        db.Because("generate");
        await db.SaveChangesAsync(ct);
        directory.Forget();
        return new GeneratedPeople(people[0], people[1..], main, small);
    }

    private static User Person(string name, string email, Team team, Role role, DateTimeOffset now)
    {
        var user = User.Create(name, email, now).Value!;
        user.Join([team.Id], [role.Id], now);
        return user;
    }

    private static Dictionary<string, ModuleRights> OwnTeamOnly(IReadOnlyDictionary<string, ModuleRights> rights) =>
        rights.ToDictionary(r => r.Key, r => r.Key is "accounts" or "contacts" or "deals" or "leads" or "tasks" ? r.Value with { View = AccessLevel.Team } : r.Value);

    private static T Add<T>(CrmDb db, T entity) where T : Entity
    {
        db.Add(entity);
        return entity;
    }
}
