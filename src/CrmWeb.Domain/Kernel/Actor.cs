using System.Text.Json.Serialization;

namespace CrmWeb.Domain.Kernel;

/// <summary>How far a right reaches. Ordered: a higher one contains the lower ones.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AccessLevel>))]
public enum AccessLevel { None, Own, Team, TeamAndBelow, All }

/// <summary>What somebody may do with one module's records.</summary>
public sealed record ModuleRights(
    AccessLevel View = AccessLevel.None,
    AccessLevel Edit = AccessLevel.None,
    bool Create = false,
    bool Delete = false,
    bool Export = false,
    bool BulkEdit = false,
    bool Assign = false,
    bool Share = false,
    bool Import = false)
{
    public static readonly ModuleRights Full = new(
        AccessLevel.All, AccessLevel.All, true, true, true, true, true, true, true);

    /// <summary>Rights of several roles add up.</summary>
    public ModuleRights Plus(ModuleRights other) => new(
        View > other.View ? View : other.View,
        Edit > other.Edit ? Edit : other.Edit,
        Create || other.Create, Delete || other.Delete, Export || other.Export, BulkEdit || other.BulkEdit,
        Assign || other.Assign, Share || other.Share, Import || other.Import);
}

/// <summary>The single acts a role may allow on a module, beside its view and edit levels.</summary>
public enum Right { View, Edit, Create, Delete, Export, BulkEdit, Assign, Share, Import }

/// <summary>The way a change came in.</summary>
public enum Via { Ui, Api, Import, Automation, System }

/// <summary>What one view or edit level lets through, as the visibility filters need it.</summary>
/// <param name="All">Everything, including records without owner and team.</param>
/// <param name="Me">Owner that passes; null when not even own records do.</param>
/// <param name="Teams">Teams whose records pass.</param>
/// <param name="Grants">Ids that pass when listed in <see cref="Record.Viewers"/>: the person and the teams they are in.</param>
public sealed record Sight(bool All, Guid? Me, Guid[] Teams, Guid[] Grants)
{
    public static readonly Sight Everything = new(true, null, [], []);
    public static readonly Sight Nothing = new(false, null, [], []);

    /// <summary>Whether records of this person, or of one of these teams, are seen because of whose they are.</summary>
    public bool Reaches(Guid? person, IReadOnlyCollection<Guid> teams) => All || (person is not null && person == Me) || teams.Any(t => Teams.Contains(t));

    public bool Sees(Record record) => Sees(record.OwnerId, record.TeamId, record.Viewers);

    /// <summary>The same of a record of which only this is read.</summary>
    public bool Sees(Guid? ownerId, Guid? teamId, IReadOnlyCollection<Guid> viewers) =>
        All
        || (ownerId is { } owner && owner == Me)
        || (teamId is { } team && Teams.Contains(team))
        || viewers.Any(v => Grants.Contains(v));
}

/// <summary>Which records of several kinds an actor sees, for questions across kinds.</summary>
/// <param name="Whole">Kinds of which they see every record.</param>
/// <param name="Own">Kinds of which they see their own and what was shared with them.</param>
/// <param name="Team">Kinds of which they see those of their teams too.</param>
/// <param name="Below">Kinds of which they see those of their teams and of the teams below.</param>
public sealed record SightAcross(string[] Whole, string[] Own, string[] Team, string[] Below, Guid? Me, Guid[] Teams, Guid[] TeamsAndBelow, Guid[] Grants);

/// <summary>Who acts, with which rights, through which door. Built once per request or job.</summary>
public sealed class Actor
{
    private readonly IReadOnlyDictionary<string, ModuleRights> _rights;
    private readonly Dictionary<string, Sight> _views = [];
    private readonly Dictionary<string, Sight> _edits = [];
    private readonly Guid[] _teams;
    private readonly Guid[] _teamsAndBelow;
    private readonly bool _everything;
    private (string[] Kinds, SightAcross Sight)? _across;

    private Actor(bool everything) => (_everything, _rights, _teams, _teamsAndBelow) =
        (everything, new Dictionary<string, ModuleRights>(), [], []);

    public Actor(
        Guid userId, string name, Via via, bool administers, IReadOnlyDictionary<string, ModuleRights> rights,
        Guid[] teams, Guid[] teamsAndBelow)
    {
        (UserId, Name, Via, Administers, _rights, _teams, _teamsAndBelow) =
            (userId, name, via, administers, rights, teams, teamsAndBelow);
    }

    /// <summary>Nobody: sees and may do nothing.</summary>
    public static Actor Nobody { get; } = new(false);

    /// <summary>The program itself (migrations, jobs, the verbs).</summary>
    public static Actor System { get; } = new(true) { Via = Via.System, Name = "CrmWeb", Administers = true };

    /// <summary>Null for the program itself and for nobody.</summary>
    public Guid? UserId { get; private init; }

    public string Name { get; private init; } = "";

    public Via Via { get; private init; }

    /// <summary>May change people, teams, roles and settings.</summary>
    public bool Administers { get; private init; }

    /// <summary>Teams the person is in.</summary>
    public IReadOnlyList<Guid> Teams => _teams;

    public bool IsSomebody => _everything || UserId is not null;

    public ModuleRights RightsOn(string module) =>
        _everything ? ModuleRights.Full : _rights.GetValueOrDefault(module) ?? new ModuleRights();

    public bool May(string module, Right right)
    {
        var rights = RightsOn(module);
        return right switch
        {
            Right.View => rights.View > AccessLevel.None,
            Right.Edit => rights.Edit > AccessLevel.None,
            Right.Create => rights.Create,
            Right.Delete => rights.Delete,
            Right.Export => rights.Export,
            Right.BulkEdit => rights.BulkEdit,
            Right.Assign => rights.Assign,
            Right.Share => rights.Share,
            Right.Import => rights.Import,
            _ => throw new ArgumentOutOfRangeException(nameof(right)),
        };
    }

    /// <summary>Which records of a module this actor sees.</summary>
    public Sight View(string module) => Reach(_views, module, RightsOn(module).View);

    /// <summary>Which records this actor sees of several kinds. Kept for the array it was asked for last.</summary>
    public SightAcross Across(string[] kinds)
    {
        if (_across is { } known && ReferenceEquals(known.Kinds, kinds)) return known.Sight;
        string[] Of(params AccessLevel[] levels) => [.. kinds.Where(kind => levels.Contains(RightsOn(kind).View))];
        var sight = new SightAcross(
            Of(AccessLevel.All), Of(AccessLevel.Own, AccessLevel.Team, AccessLevel.TeamAndBelow), Of(AccessLevel.Team), Of(AccessLevel.TeamAndBelow), UserId, _teams, _teamsAndBelow, Grants);
        _across = (kinds, sight);
        return sight;
    }

    /// <summary>What is internal to this actor: their own, their teams'; all for the program itself, whatever the roles say.</summary>
    public Sight Inside => field ??= new(_everything, UserId, _teams, []);

    /// <summary>Which of the visible records this actor may edit (a share with edit right comes on top: asked by the act).</summary>
    public Sight Edit(string module) => Reach(_edits, module, RightsOn(module).Edit);

    /// <summary>Under which names a share reaches this actor.</summary>
    private Guid[] Grants => field ??= UserId is { } me ? [me, .. _teams] : [];

    private Sight Reach(Dictionary<string, Sight> known, string module, AccessLevel level)
    {
        if (known.TryGetValue(module, out var sight)) return sight;
        return known[module] = level switch
        {
            AccessLevel.None => Sight.Nothing,
            AccessLevel.Own => new(false, UserId, [], Grants),
            AccessLevel.Team => new(false, UserId, _teams, Grants),
            AccessLevel.TeamAndBelow => new(false, UserId, _teamsAndBelow, Grants),
            AccessLevel.All => Sight.Everything,
            _ => throw new ArgumentOutOfRangeException(nameof(level)),
        };
    }
}
