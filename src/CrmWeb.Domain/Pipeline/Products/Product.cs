using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Pipeline.Products;

/// <summary>Something the company sells.</summary>
public sealed class Product : Record, IDescribed<ProductFacts>
{
    public const string Products = "products";

    private Product() { }

    public override string Kind => Products;

    public override string Title => Name;

    public string Name { get; private set; } = "";

    /// <summary>Article number; null when there is none.</summary>
    public string? Code { get; private set; }

    /// <summary>Family it belongs to.</summary>
    public string? Series { get; private set; }

    /// <summary>List price in <see cref="Currency"/>; null when it is agreed each time.</summary>
    public decimal? Price { get; private set; }

    /// <summary>ISO 4217 code; null = the company's default currency.</summary>
    public string? Currency { get; private set; }

    /// <summary>List prices in other currencies.</summary>
    public IReadOnlyList<Price> Prices { get; private set; } = [];

    /// <summary>False: no longer offered; deals keep it.</summary>
    public bool Active { get; private set; } = true;

    public string? Description { get; private set; }

    /// <summary>A new product, or why there cannot be one.</summary>
    public static Outcome<Product> Create(ProductFacts facts)
    {
        var product = new Product();
        return product.Change(facts) is { } refusal ? refusal : product;
    }

    public ProductFacts Facts() => Describe(new ProductFacts
    {
        Name = Name,
        Code = Code,
        Series = Series,
        Price = Price,
        Currency = Currency,
        Prices = Prices,
        Active = Active,
        Description = Description,
    });

    public Refusal? Change(ProductFacts facts)
    {
        if (facts.Name is null) return Refusal.Of("name", "A product needs a name.");
        if (CurrencyCode.Check(facts.Currency) is { } bad) return bad;
        if (facts.Prices.Select(p => CurrencyCode.Check(p.Currency, "prices")).OfType<Refusal>().FirstOrDefault() is { } worse) return worse;
        if (facts.Prices.Any(p => p.Amount < 0)) return Refusal.Of("prices", "A price cannot be negative.");
        FillFrom(facts);
        (Name, Code, Series, Price, Currency) = (facts.Name, facts.Code, facts.Series, facts.Price, facts.Currency?.ToUpperInvariant());
        (Active, Description) = (facts.Active, facts.Description);
        Prices = [.. facts.Prices.Select(p => p with { Currency = p.Currency.ToUpperInvariant() }).DistinctBy(p => p.Currency)];
        return null;
    }

    public override SearchCard Card() => new(
        Name, Code ?? Series, string.Join(' ', [Name, Code, Series]),
        [LookupKey.Name(Name), .. Code is null ? Array.Empty<string>() : [LookupKey.Name(Code)], .. LookupKey.External(this)]);
}
