using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Bulk;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Import.People;

/// <summary>
/// Writes people, and the teams and leads their rows name. Somebody without e-mail is an owner of records who is not invited. Roles add
/// up and never fall: an import takes nobody's rights away.
/// </summary>
internal sealed class BulkPeople(CrmDb db, AdminSave save, PeopleType type) : IBulkRecords
{
    private static readonly Refusal EmailTaken = new("duplicate", "There is already a person with this e-mail address.", RefusalKind.State, "email");

    public IImportable Type => type;

    public async Task<IReadOnlyList<BulkOutcome>> ApplyAsync(IReadOnlyList<BulkRow> rows, BulkRules rules, CancellationToken ct)
    {
        if (!db.Actor.Administers) return [.. rows.Select(_ => BulkOutcome.Failed(Refusal.Forbidden))];
        await save.QueueAsync(ct);
        var staff = await Staff.ReadAsync(db, ct);
        var read = rows.Select(r => PersonRow.Read(type, r.Patch, rules.Defaults)).ToList();
        var usable = read.Where(r => !r.Refused).Select(r => r.Value!).ToList();
        bool May(params string[] words) => rules.Create is not { } listed || words.Any(w => listed.Contains(w, StringComparer.OrdinalIgnoreCase));
        var problems = new PeopleProblems(staff, usable, May("team", "teams"), May("lead", "team.lead", "user", "users", "owner"));
        var refusals = read.Select(r => r.Refused ? [.. r.Refusals] : problems.Of(r.Value!) is { } problem ? new[] { problem } : []).ToList();
        var places = new Places(staff, [.. usable.Where(u => problems.Of(u) is null)]);
        var written = new HashSet<Guid>();

        // all people first: rows may name leads that come later
        var outcomes = new BulkOutcome[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            outcomes[i] = refusals[i].Length > 0 ? BulkOutcome.Failed(refusals[i]) : Person(read[i].Value!, rules, staff);
            if (outcomes[i].Id is { } id && !written.Add(id)) outcomes[i] = outcomes[i] with { Repeated = true };
        }
        for (var i = 0; i < rows.Count; i++)
        {
            if (outcomes[i].State is BulkState.Failed or BulkState.Skipped) continue;
            if (Place(read[i].Value!, outcomes[i].Id!.Value, staff, places) && outcomes[i].State == BulkState.Unchanged) outcomes[i] = outcomes[i] with { State = BulkState.Updated };
        }
        return outcomes;
    }

    public IReadOnlyList<IReadOnlyList<string>> Keys(IReadOnlyList<BulkRow> rows, BulkRules rules) => [.. rows.Select(_ => Array.Empty<string>())];

    public Task<IReadOnlyList<IReadOnlyList<Guid>>> MatchesAsync(IReadOnlyList<BulkRow> rows, BulkRules rules, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<IReadOnlyList<Guid>>>([.. rows.Select(_ => Array.Empty<Guid>())]);

    public async Task<IReadOnlyList<string>> ValuesAsync(string field, CancellationToken ct) =>
        field == "role" ? [.. (await Staff.ReadAsync(db, ct)).Roles.Select(r => r.Name)] : [];

    public void Committed() => save.Forget();

    private BulkOutcome Person(PersonRow row, BulkRules rules, Staff staff)
    {
        var match = rules.Existing == ExistingRows.Create ? [] : Match(row, staff);
        if (match.Count > 1) return BulkOutcome.Failed(Refusal.Of("name", "{0} people are called “{1}”; say by e-mail address who is meant.", match.Count, row.Name!));
        if (match.Count == 0)
        {
            if (row.Email is { } taken && staff.Called(taken).Count > 0) return BulkOutcome.Failed(EmailTaken);
            var hired = staff.Hire(row.Name, row.Email);
            GiveRoles(hired, row, staff);
            return new BulkOutcome(BulkState.Created, hired.Id, []);
        }
        var person = match[0];
        if (rules.Existing == ExistingRows.Skip) return new BulkOutcome(BulkState.Skipped, person.Id, []);
        var changed = GiveRoles(person, row, staff);
        var (name, email) = (row.Name ?? person.Name, row.Email ?? person.Email);
        if ((name, email) != (person.Name, person.Email))
        {
            person.Rename(name, email, db.Clock.GetUtcNow());
            staff.Keep(person);
            changed = true;
        }
        return new BulkOutcome(changed ? BulkState.Updated : BulkState.Unchanged, person.Id, []);
    }

    /// <summary>By address; somebody of that name who has no address yet is meant too.</summary>
    private static IReadOnlyList<User> Match(PersonRow row, Staff staff)
    {
        if (row.Email is { } email && staff.Called(email) is [_, ..] known) return known;
        return row.Name is null ? [] : [.. staff.Called(row.Name).Where(u => row.Email is null || u.Email is null)];
    }

    private bool GiveRoles(User person, PersonRow row, Staff staff)
    {
        var roles = staff.Roles.Where(r => row.Roles.Any(text => TextRule.Fold(text) == TextRule.Fold(r.Name))).Select(r => r.Id).Except(person.RoleIds).ToList();
        if (roles.Count > 0) person.Join(person.TeamIds, [.. person.RoleIds, .. roles], db.Clock.GetUtcNow());
        return roles.Count > 0;
    }

    /// <summary>True when person or team are not as they were.</summary>
    private bool Place(PersonRow row, Guid id, Staff staff, Places places)
    {
        staff.Touched = false;
        if (places.Of(row) is not { } team) return false;
        places.Settle(team, db.Clock.GetUtcNow());
        var person = staff.Called(id.ToString())[0];
        if (person.TeamIds.Contains(team.Id)) return staff.Touched;
        person.Join([team.Id], person.RoleIds, db.Clock.GetUtcNow());
        return true;
    }
}
