using System.Text.Json.Nodes;
using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Journal;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Domain.Pipeline.Products;

namespace CrmWeb.Testing;

/// <summary>Makes records, people and teams the way the program does, and fails the test when that is refused.</summary>
public static class TestData
{
    /// <summary>JSON as a test writes it, with ' for ".</summary>
    public static JsonObject Json(string text) => JsonNode.Parse(text.Replace('\'', '"'))!.AsObject();

    public static Task<Guid> AccountAsync(this TestWorld world, string name, string more = "{}", Actor? actor = null) =>
        world.CreateAsync(Account.Accounts, With(more, "name", name), actor);

    public static Task<Guid> ContactAsync(this TestWorld world, string givenName, string familyName, string more = "{}", Actor? actor = null) =>
        world.CreateAsync(Contact.Contacts, With(With(more, "givenName", givenName), "familyName", familyName), actor);

    public static Task<Guid> InteractionAsync(this TestWorld world, string kind, string more, Actor? actor = null) =>
        world.CreateAsync(Interaction.Interactions, With(more, "kind", kind), actor);

    public static async Task<Guid> CreateAsync(this TestWorld world, string kind, JsonObject facts, Actor? actor = null) =>
        Done(await world.OnAsync(actor ?? Actor.System, kind, records => records.CreateAsync(facts, default))).Id;

    public static async Task<SavedRecord> EditAsync(this TestWorld world, string kind, Guid id, string patch, Actor? actor = null) =>
        Done((await world.OnAsync(actor ?? Actor.System, kind, records => records.EditAsync(id, Json(patch), null, default)))!.Value);

    public static async Task<SavedRecord> DeleteAsync(this TestWorld world, string kind, Guid id, Actor? actor = null, string? answer = null) =>
        Done((await world.OnAsync(actor ?? Actor.System, kind, records => records.DeleteAsync(id, answer is null ? null : Json(answer), default)))!.Value);

    /// <summary>The record as JSON text; null when the actor has none.</summary>
    public static Task<JsonObject?> FindAsync(this TestWorld world, string kind, Guid id, Actor? actor = null) =>
        world.OnAsync(actor ?? Actor.System, kind, records => records.FindAsync(id, default));

    public static async Task<Undone> UndoAsync(this TestWorld world, Guid changeSet, Actor? actor = null) =>
        Done((await world.AsAsync<UndoChangeSet, Outcome<Undone>?>(actor ?? Actor.System, undo => undo.RunAsync(changeSet, default)))!.Value);

    public static Task<Team> TeamAsync(this TestWorld world, string name, Team? parent = null) =>
        world.StoreAsync(Done(Team.Create(name, parent?.Id, null)));

    public static Task<Role> RoleAsync(this TestWorld world, string name, ModuleRights rights, params string[] modules) =>
        world.StoreAsync(Done(Role.Create(name, false, modules.ToDictionary(m => m, _ => rights))));

    public static Task<User> UserAsync(this TestWorld world, string name, string? email = null, Team[]? teams = null, Role[]? roles = null)
    {
        var user = Done(User.Create(name, email, world.Clock.GetUtcNow()));
        user.Join((teams ?? []).Select(t => t.Id), (roles ?? []).Select(r => r.Id), world.Clock.GetUtcNow());
        return world.StoreAsync(user);
    }

    /// <summary>The person as an actor with their present rights.</summary>
    public static Task<Actor> ActorAsync(this TestWorld world, User user) =>
        world.AsAsync<CrmDb, Actor>(Actor.System, async db =>
            (await new Application.Admin.CompanyDirectory(world.Clock, []).NowAsync(db, default)).ActorFor(user.Id, Via.Ui, [])!);

    /// <summary>A person with the same rights on all modules, in one team or none.</summary>
    public static async Task<Actor> PersonAsync(this TestWorld world, string name, ModuleRights rights, params Team[] teams)
    {
        var role = await world.RoleAsync(name + "'s role", rights, Account.Accounts, Contact.Contacts, Interaction.Interactions, Deal.Deals, Product.Products);
        return await world.ActorAsync(await world.UserAsync(name, null, teams, [role]));
    }

    /// <summary>The value, or a failed test that shows the refusals.</summary>
    public static T Done<T>(Outcome<T> outcome) =>
        outcome.Refused ? throw new InvalidOperationException(string.Join("; ", outcome.Refusals.Select(r => $"{r.Field}: {r.Text}"))) : outcome.Value!;

    /// <summary>All a record says, byte for byte, without what every write changes.</summary>
    public static string Facts(JsonObject record)
    {
        var facts = record.DeepClone().AsObject();
        facts.Remove("version");
        facts.Remove("updatedAt");
        return facts.ToJsonString();
    }

    private static JsonObject With(string more, string name, string value) => With(Json(more), name, value);

    private static JsonObject With(JsonObject facts, string name, string value)
    {
        facts[name] = value;
        return facts;
    }

    private static async Task<T> StoreAsync<T>(this TestWorld world, T entity) where T : Entity
    {
        await world.AsAsync<CrmDb, int>(Actor.System, db =>
        {
            db.Add(entity);
            return db.SaveChangesAsync();
        });
        world.ForgetDirectory();
        return entity;
    }
}
