using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Assigning;
using CrmWeb.Domain.Pipeline.Leads;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Assigning;

/// <summary>The company's rules for new leads: read, made, changed, put in order, removed. Administrators only.</summary>
public sealed class AssignmentRules(CrmDb db, AdminSave save, FilterContexts contexts, RecordType<Lead, LeadFacts> type)
{
    /// <summary>In the order they are tried.</summary>
    public async Task<IReadOnlyList<AssignmentRule>> ListAsync(CancellationToken ct) => !db.Actor.Administers
        ? []
        : await db.Set<AssignmentRule>().AsNoTracking().OrderBy(r => r.Position).ThenBy(r => r.Id).ToListAsync(ct);

    public async Task<AssignmentRule?> FindAsync(Guid id, CancellationToken ct) => !db.Actor.Administers
        ? null
        : await db.Set<AssignmentRule>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct);

    /// <returns>Null when there is no such rule; else the refusals, empty on success.</returns>
    public async Task<IReadOnlyList<Refusal>?> SaveAsync(Guid? id, AssignmentRuleFacts facts, uint? version, CancellationToken ct)
    {
        if (!db.Actor.Administers) return [Refusal.Forbidden];
        if (await WrongAsync(facts, ct) is { Count: > 0 } wrong) return wrong;
        if (id is null)
        {
            var made = AssignmentRule.Create(facts, await db.Set<AssignmentRule>().CountAsync(ct));
            if (made.Refused) return made.Refusals;
            db.Add(made.Value!);
        }
        else
        {
            if (await db.Set<AssignmentRule>().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } rule) return null;
            if (version is { } seen && seen != rule.Version) return [Refusal.Stale];
            if (rule.Change(facts) is { } refusal) return [refusal];
        }
        return await save.RunAsync("assignment-rules.edit", null, ct) is { } refused ? [refused] : [];
    }

    /// <summary>Moves a rule one place up or down.</summary>
    /// <returns>Null when there is no such rule.</returns>
    public async Task<IReadOnlyList<Refusal>?> MoveAsync(Guid id, bool up, CancellationToken ct)
    {
        if (!db.Actor.Administers) return [Refusal.Forbidden];
        var rules = await db.Set<AssignmentRule>().OrderBy(r => r.Position).ThenBy(r => r.Id).ToListAsync(ct);
        var at = rules.FindIndex(r => r.Id == id);
        if (at < 0) return null;
        var to = Math.Clamp(at + (up ? -1 : 1), 0, rules.Count - 1);
        (rules[at], rules[to]) = (rules[to], rules[at]);
        for (var i = 0; i < rules.Count; i++) rules[i].MoveTo(i);
        return await save.RunAsync("assignment-rules.order", null, ct) is { } refused ? [refused] : [];
    }

    /// <returns>Null when there is no such rule.</returns>
    public async Task<IReadOnlyList<Refusal>?> DeleteAsync(Guid id, CancellationToken ct)
    {
        if (!db.Actor.Administers) return [Refusal.Forbidden];
        if (await db.Set<AssignmentRule>().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } rule) return null;
        db.Remove(rule);
        return await save.RunAsync("assignment-rules.delete", null, ct) is { } refused ? [refused] : [];
    }

    /// <summary>A filter that cannot be asked would silently fit nothing.</summary>
    private async Task<IReadOnlyList<Refusal>> WrongAsync(AssignmentRuleFacts facts, CancellationToken ct)
    {
        if (facts.Field is not null && type.Find(facts.Field) is not { Type: FieldType.Text or FieldType.Choice, ReadOnly: false }) return [Refusal.Of("field", "Choose a field of leads.")];
        var tree = FilterTree.Parse(facts.Filter);
        if (tree.Refused) return tree.Refusals;
        return FilterCompiler.Compile(type, tree.Value!, await contexts.ForAsync(type, tree.Value!, ct)).Refusals;
    }
}
