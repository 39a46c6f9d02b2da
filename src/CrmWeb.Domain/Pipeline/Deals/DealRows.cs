using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Pipeline.Deals;

/// <summary>One <see cref="DealRole"/> as a row of the deal.</summary>
public sealed class DealContact : ChildEntity
{
    private DealContact() { }

    public override Guid RootId => DealId;

    public override string RootKind => Deal.Deals;

    public Guid DealId { get; private set; }
    public Guid ContactId { get; private set; }
    public string? Role { get; private set; }

    /// <summary>Place in the deal's list, from 0.</summary>
    public int Position { get; private set; }

    public DealRole Facts => new(ContactId, Role);

    internal static DealContact Of(Guid dealId, DealRole facts, int position)
    {
        var row = new DealContact { DealId = dealId };
        row.Take(facts, position);
        return row;
    }

    internal void Take(DealRole facts, int position) => (ContactId, Role, Position) = (facts.ContactId, facts.Role, position);
}

/// <summary>One <see cref="DealItem"/> as a row of the deal.</summary>
public sealed class DealLine : ChildEntity
{
    private DealLine() { }

    public override Guid RootId => DealId;

    public override string RootKind => Deal.Deals;

    public Guid DealId { get; private set; }
    public Guid ProductId { get; private set; }
    public decimal Quantity { get; private set; }
    public decimal? Price { get; private set; }
    public decimal? Discount { get; private set; }

    /// <summary>Place in the deal's list, from 0.</summary>
    public int Position { get; private set; }

    public DealItem Facts => new(ProductId, Quantity, Price, Discount);

    internal static DealLine Of(Guid dealId, DealItem facts, int position)
    {
        var row = new DealLine { DealId = dealId };
        row.Take(facts, position);
        return row;
    }

    internal void Take(DealItem facts, int position) =>
        (ProductId, Quantity, Price, Discount, Position) = (facts.ProductId, facts.Quantity ?? 1, facts.Price, facts.Discount, position);
}
