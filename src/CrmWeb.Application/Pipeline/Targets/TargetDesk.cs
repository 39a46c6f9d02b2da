using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Targets;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Targets;

/// <summary>One target as it shall be.</summary>
/// <param name="Amount">Null = none.</param>
public sealed record TargetInput(Guid Subject, TargetPeriod Period, DateOnly Start, decimal? Amount);

/// <summary>Targets: what is set, and setting them. Administrators for everybody, leads for their teams and all below.</summary>
public sealed class TargetDesk(CrmDb db, CompanyDirectory directory, AdminSave save)
{
    /// <summary>Teams whose targets the actor sets.</summary>
    public async Task<IReadOnlyList<Team>> TeamsAsync(CancellationToken ct) => TargetSubjects.TeamsOf(db.Actor, await directory.NowAsync(db, ct));

    /// <summary>The team and the people whose home it is; empty when it is not the actor's to set.</summary>
    public async Task<IReadOnlyList<TargetSubject>> SubjectsAsync(Guid team, CancellationToken ct)
    {
        var now = await directory.NowAsync(db, ct);
        if (now.Team(team) is not { } known || !TargetSubjects.MaySet(db.Actor, team, now)) return [];
        return [TargetSubjects.Of(team, now)!, .. TargetSubjects.PeopleOf(known, now).Select(u => TargetSubjects.Of(u.Id, now)!)];
    }

    /// <summary>Targets that the actor sees, by start.</summary>
    public async Task<IReadOnlyList<(Target Target, TargetSubject Subject)>> AllAsync(CancellationToken ct)
    {
        var now = await directory.NowAsync(db, ct);
        var all = await db.Set<Target>().AsNoTracking().OrderBy(t => t.Start).ThenBy(t => t.Id).ToListAsync(ct);
        return [.. all.Where(t => TargetSubjects.Sees(db.Actor, t.SubjectId, now)).Select(t => (t, TargetSubjects.Of(t.SubjectId, now))).Where(t => t.Item2 is not null)!];
    }

    /// <summary>Of some subjects from a day until before another.</summary>
    public async Task<IReadOnlyList<Target>> OfAsync(IReadOnlyCollection<Guid> subjects, TargetPeriod period, DateOnly from, DateOnly before, CancellationToken ct) =>
        await db.Set<Target>().AsNoTracking().Where(t => subjects.Contains(t.SubjectId) && t.Period == period && t.Start >= from && t.Start < before).ToListAsync(ct);

    /// <summary>The change set of the last act, for its undo.</summary>
    public Guid? LastChange => db.LastChangeSet;

    /// <summary>Sets several targets as one change; what is so already stays as it is.</summary>
    public async Task<Refusal?> SetAsync(IReadOnlyList<TargetInput> inputs, CancellationToken ct)
    {
        var now = await directory.NowAsync(db, ct);
        if (inputs.Any(i => !TargetSubjects.MaySet(db.Actor, i.Subject, now))) return Refusal.Forbidden;
        await using var transaction = await db.OwnTransactionAsync(ct);
        // two people at one grid: the second looks at what the first has saved
        await save.QueueAsync(ct);
        var subjects = inputs.Select(i => i.Subject).Distinct().ToList();
        var known = await db.Set<Target>().Where(t => subjects.Contains(t.SubjectId)).ToListAsync(ct);
        foreach (var input in inputs)
        {
            var target = known.Find(t => t.SubjectId == input.Subject && t.Period == input.Period && t.Start == input.Start);
            if (Put(target, input, TargetSubjects.Of(input.Subject, now)!.Currency) is { } refusal) return refusal;
        }
        if (await save.RunAsync("targets.edit", null, ct) is { } refused) return refused;
        if (transaction is not null) await transaction.CommitAsync(ct);
        return null;
    }

    private Refusal? Put(Target? target, TargetInput input, string currency)
    {
        if (input.Amount is not { } amount)
        {
            if (target is not null) db.Remove(target);
            return null;
        }
        if (target is not null) return target.Amount == amount && target.Currency == currency ? null : target.Change(amount, currency);
        var made = Target.Create(input.Subject, input.Period, input.Start, amount, currency);
        if (made.Refused) return made.Refusals[0];
        db.Add(made.Value!);
        return null;
    }
}
