namespace CrmWeb.Domain.Pipeline.Leads;

/// <summary>Where a lead stands, and what may follow on what.</summary>
public static class LeadStatus
{
    public const string New = "new";
    public const string Working = "working";
    public const string Nurturing = "nurturing";
    public const string Qualified = "qualified";
    public const string Converted = "converted";
    public const string Disqualified = "disqualified";

    public static readonly IReadOnlyList<string> All = [New, Working, Nurturing, Qualified, Converted, Disqualified];

    /// <summary>Still to be worked on: counted for the load of a person.</summary>
    public static readonly IReadOnlyList<string> Open = [New, Working, Nurturing, Qualified];

    /// <summary>By status: those that may be set next by hand. Converting is an act of its own, and ends the lead.</summary>
    private static readonly Dictionary<string, string[]> Next = new()
    {
        [New] = [Working, Nurturing, Qualified, Disqualified],
        [Working] = [Nurturing, Qualified, Disqualified],
        [Nurturing] = [Working, Qualified, Disqualified],
        [Qualified] = [Working, Nurturing, Disqualified],
        [Disqualified] = [Working, Nurturing],
        [Converted] = [],
    };

    /// <summary>What may follow by hand, in order.</summary>
    public static IReadOnlyList<string> After(string status) => Next[status];
}
