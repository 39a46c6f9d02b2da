namespace CrmWeb.Domain.Kernel;

/// <summary>A root record of the CRM (account, contact, interaction, deal ...): owned, shared, tagged, searchable, restorable.</summary>
public abstract class Record : Entity
{
    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Person responsible; null = nobody.</summary>
    public Guid? OwnerId { get; private set; }

    /// <summary>Team the record belongs to; null together with no owner = visible at level "all" only.</summary>
    public Guid? TeamId { get; private set; }

    /// <summary>People and teams who may see it besides owner and team: shares, co-owners, participants. Sorted, distinct.</summary>
    public Guid[] Viewers { get; private set; } = [];

    /// <summary>Free labels, as typed, distinct ignoring case.</summary>
    public string[] Tags { get; private set; } = [];

    /// <summary>Id in the system it came from; unique per kind and source among records not in the bin.</summary>
    public string? ExternalId { get; private set; }

    /// <summary>Name of the system or channel it came from.</summary>
    public string? Source { get; private set; }

    /// <summary>Values of custom fields as a JSON object; "{}" until custom fields exist.</summary>
    public string Custom { get; private set; } = "{}";

    /// <summary>Imported columns without a target, as a JSON object of texts; null when there are none.</summary>
    public string? More { get; private set; }

    /// <summary>When it was moved to the bin; null while it lives.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary><see cref="Title"/> folded, for sorting and prefix search.</summary>
    public string TitleKey { get; private set; } = "";

    /// <summary>Its child rows are all here: it is new, or they were loaded. Facts of a record that is not whole would lose them.</summary>
    public bool Whole { get; private set; }

    /// <summary>Plural, as in routes and the API: <c>accounts</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>What people call it. Never empty.</summary>
    public abstract string Title { get; }

    /// <summary>How search finds it and what a result line shows; null for records that are found by other means than the search index.</summary>
    public abstract SearchCard? Card();

    public override void Derive() => TitleKey = Clip(TextRule.Fold(Title), 300);

    /// <summary>Called when the child rows were loaded.</summary>
    public void HasChildren() => Whole = true;

    public void Stamp(DateTimeOffset now, bool created)
    {
        if (created && CreatedAt == default) CreatedAt = now;
        UpdatedAt = now;
    }

    /// <summary>Moves it to the bin; again = no change.</summary>
    public void Delete(DateTimeOffset now) => DeletedAt ??= now;

    public void Restore() => DeletedAt = null;

    /// <summary>People and teams it is shared with; co-owners see it anyhow.</summary>
    public void ShareWith(IEnumerable<Guid> viewers) => Viewers = [.. viewers.Concat(CoOwners()).Distinct().Order()];

    /// <summary>People who own it together with the owner: it counts as their own.</summary>
    public virtual IReadOnlyList<Guid> CoOwners() => [];

    /// <summary>Takes over what every record has; another owner is an event.</summary>
    protected void FillFrom(RecordFacts facts)
    {
        if (CreatedAt != default && OwnerId != facts.OwnerId) Raise(new RecordAssigned(Kind, Id, OwnerId, facts.OwnerId));
        OwnerId = facts.OwnerId;
        TeamId = facts.TeamId;
        Tags = [.. facts.Tags.Select(TextRule.CleanLine).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
        ExternalId = facts.ExternalId;
        Source = facts.Source;
        Custom = facts.Custom;
        More = facts.More;
    }

    protected TFacts Describe<TFacts>(TFacts facts) where TFacts : RecordFacts
    {
        facts.OwnerId = OwnerId;
        facts.TeamId = TeamId;
        facts.Tags = Tags;
        facts.ExternalId = ExternalId;
        facts.Source = Source;
        facts.Custom = Custom;
        facts.More = More;
        return facts;
    }

    /// <summary>Guards what needs the child rows.</summary>
    protected void NeedChildren()
    {
        if (!Whole) throw new InvalidOperationException($"{Kind} {Id} was loaded without its child rows.");
    }

    protected static string Clip(string text, int length) => text.Length <= length ? text : text[..length];
}

/// <summary>The facts every record has, as forms, API and import give them; already cleaned and with links resolved.</summary>
public abstract class RecordFacts
{
    public Guid? OwnerId { get; set; }
    public Guid? TeamId { get; set; }
    public IReadOnlyList<string> Tags { get; set; } = [];
    public string? ExternalId { get; set; }
    public string? Source { get; set; }
    public string Custom { get; set; } = "{}";
    public string? More { get; set; }

    /// <summary>Of a new record: nobody said whose it is, <see cref="OwnerId"/> is only who made it.</summary>
    public bool SeeksOwner { get; set; }
}

/// <summary>A record that is described by <typeparamref name="TFacts"/>.</summary>
public interface IDescribed<TFacts> where TFacts : RecordFacts, new()
{
    /// <summary>A copy of the facts as they are.</summary>
    TFacts Facts();

    /// <summary>Takes over new facts, or says why not and changes nothing.</summary>
    Refusal? Change(TFacts facts);
}

/// <summary>What search knows of a record.</summary>
/// <param name="Title">First line of a result.</param>
/// <param name="Subtitle">Muted second line; null when there is none.</param>
/// <param name="Text">Everything partial words may hit: names, e-mails, domain, digits of phones. Folded by the search index.</param>
/// <param name="Keys">Exact look-up keys: <c>e:ann@x.org</c>, <c>p:31201234567</c>, <c>d:x.org</c>, <c>n:folded name</c>, <c>x:source:id</c> and <c>x::id</c>.</param>
public sealed record SearchCard(string Title, string? Subtitle, string Text, IReadOnlyList<string> Keys);

/// <summary>Builds the look-up keys of <see cref="SearchCard.Keys"/>, for writing and for asking.</summary>
public static class LookupKey
{
    private const int Longest = 300;

    public static string Email(string address) => "e:" + address.Trim().ToLowerInvariant();

    /// <summary>By digits, without the international prefix sign.</summary>
    public static string Phone(string e164OrTyped) => "p:" + TextRule.Digits(e164OrTyped);

    public static string Domain(string domain) => "d:" + domain.ToLowerInvariant();

    /// <summary>Cut where an index could not hold it: folding may make a text many times longer.</summary>
    public static string Name(string name) => TextRule.Fold(name) is var folded && folded.Length > Longest ? "n:" + folded[..Longest] : "n:" + folded;

    /// <summary>Of one source, or of any source when that is null.</summary>
    public static string External(string? source, string externalId) => $"x:{source?.ToLowerInvariant()}:{externalId}";

    /// <summary>A record's keys by external id: with its source and without. Empty when it has none.</summary>
    public static IEnumerable<string> External(Record record) => record.ExternalId is not { } id
        ? []
        : record.Source is { } source ? [External(source, id), External(null, id)] : [External(null, id)];
}
