namespace CrmWeb.Application.Records.Lists;

/// <summary>A sum over a list. Money is summed per currency; <paramref name="Currency"/> null = records that name none, or plain numbers.</summary>
public sealed record FieldSum(string? Currency, decimal Amount);

/// <summary>The records beside one in a list; null at the ends.</summary>
public sealed record Neighbours(Guid? Previous, Guid? Next)
{
    public static readonly Neighbours None = new(null, null);
}
