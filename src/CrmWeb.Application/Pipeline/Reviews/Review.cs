using CrmWeb.Application.Records.Lists;

namespace CrmWeb.Application.Pipeline.Reviews;

/// <summary>What can have happened to a deal since a day. A deal may be in several groups of movement; the ways in and out exclude each other.</summary>
public enum ReviewGroup { New, CameIn, Won, Lost, Deleted, WentOut, Grew, Shrank, Forward, Back, Slipped, PulledIn }

/// <summary>A deal as forecasts count it at one time.</summary>
/// <param name="Value">In <paramref name="Currency"/>; null = unknown, counted as nothing.</param>
/// <param name="Currency">Null = the company's.</param>
public sealed record DealThen(Guid StageId, decimal? Value, string? Currency, DateOnly? CloseDate);

/// <summary>One deal of a group.</summary>
/// <param name="Then">Null for deals that were not there.</param>
/// <param name="Deleted">It is in the bin and has no page.</param>
/// <param name="Change">What it adds to or takes from the total, in the review's currency; of groups of movement what it is worth now.</param>
public sealed record ReviewRow(Guid Id, string Title, Guid? OwnerId, DealThen? Then, DealThen Now, bool Deleted, decimal Change);

/// <summary>A group with its largest deals.</summary>
public sealed record ReviewPart(ReviewGroup Group, int Count, decimal Sum, IReadOnlyList<ReviewRow> Rows);

/// <summary>A count and what it is worth.</summary>
public sealed record ReviewSum(int Count, decimal Sum);

/// <summary>A pipeline since a day: <see cref="Opening"/> and the changes of the groups that carry over come to <see cref="Present"/>.</summary>
/// <param name="Since">First day whose changes are shown.</param>
/// <param name="Untouched">Open deals of which nobody changed anything: those that <see cref="UntouchedFilter"/> finds.</param>
/// <param name="Currency">Of all sums.</param>
/// <param name="RatesOn">Day of the oldest exchange rate used; null when nothing was converted.</param>
/// <param name="Unconverted">Deals in a currency without a rate: counted, not in sums.</param>
public sealed record Review(DateOnly Since, ReviewSum Opening, IReadOnlyList<ReviewPart> Parts, ReviewSum Untouched, ReviewSum Present, string Currency, DateOnly? RatesOn, int Unconverted)
{
    /// <summary>The filter that gives the untouched ones.</summary>
    public FilterTree UntouchedDeals { get; init; } = FilterTree.Everything;

    /// <summary>Whether a group leads from the opening total to the present one; the others tell of deals that stayed.</summary>
    public static bool CarriesOver(ReviewGroup group) => group is ReviewGroup.New or ReviewGroup.CameIn or ReviewGroup.Won or ReviewGroup.Lost or ReviewGroup.Deleted or ReviewGroup.WentOut
        or ReviewGroup.Grew or ReviewGroup.Shrank;

    /// <summary>Open deals that were last changed before an instant. The bridge goes by what forecasts count; this by anything that can be edited.</summary>
    public static FilterTree UntouchedFilter(DateTimeOffset start) => new FilterGroup(true,
        [new FilterCondition("status", "eq", "open"), new FilterCondition("updatedAt", "lt", start.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture))]);

    public ReviewPart Of(ReviewGroup group) => Parts.FirstOrDefault(p => p.Group == group) ?? new ReviewPart(group, 0, 0, []);
}
