using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Pipeline.Products;

/// <summary>What a product is, as forms, API and import give it.</summary>
public sealed class ProductFacts : RecordFacts
{
    public string? Name { get; set; }

    /// <summary>Article number.</summary>
    public string? Code { get; set; }

    public string? Series { get; set; }

    /// <summary>List price in <see cref="Currency"/>.</summary>
    public decimal? Price { get; set; }

    /// <summary>ISO 4217 code; null = the company's default currency.</summary>
    public string? Currency { get; set; }

    /// <summary>List prices in other currencies.</summary>
    public IReadOnlyList<Price> Prices { get; set; } = [];

    public bool Active { get; set; } = true;
    public string? Description { get; set; }
}

/// <summary>A price in a currency (ISO 4217).</summary>
public sealed record Price(string Currency, decimal Amount);
