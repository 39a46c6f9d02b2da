namespace CrmWeb.Application.Records.Lists;

/// <summary>A sum over a list, money told in one currency.</summary>
/// <param name="Amount">Null when no record has an amount that can be told in it.</param>
/// <param name="Currency">Null for plain numbers.</param>
/// <param name="RatesOn">Day of the oldest exchange rate used; null when nothing was converted.</param>
/// <param name="Others">Money in currencies without an exchange rate, which is not in the amount.</param>
public sealed record FieldSum(decimal? Amount, string? Currency, DateOnly? RatesOn, IReadOnlyList<(string Currency, decimal Amount)> Others);

/// <summary>The records beside one in a list; null at the ends.</summary>
public sealed record Neighbours(Guid? Previous, Guid? Next)
{
    public static readonly Neighbours None = new(null, null);
}
