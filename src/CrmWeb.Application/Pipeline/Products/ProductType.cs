using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Products;

namespace CrmWeb.Application.Pipeline.Products;

/// <summary>The fields of a product, as the contract names them.</summary>
internal sealed class ProductType : RecordType<Product, ProductFacts>
{
    private static readonly RowShape PriceRows = RowShape.Of(
        [
            new FieldInfo("currency", "Currency", FieldType.Text) { MaxLength = 3, Required = true, Property = nameof(Domain.Pipeline.Products.Price.Currency) },
            new FieldInfo("price", "Price", FieldType.Decimal) { Min = 0, Required = true, Property = nameof(Domain.Pipeline.Products.Price.Amount) },
        ],
        row => new Price(row.Get<string>("currency") ?? "", row.Get<decimal?>("price") ?? 0),
        price => new RowValues { ["currency"] = price.Currency, ["price"] = price.Amount });

    public ProductType()
    {
        Add(Of("name", "Name", FieldType.Text, p => p.Name, f => f.Name!) with
        { Required = true, Sortable = true, SortKey = NameKey, Column = true, Asked = true, Group = "About", Synonyms = ["product", "product name", "item"] });
        Add(Of("code", "Code", FieldType.Text, p => p.Code, f => f.Code) with
        { MaxLength = 100, Sortable = true, Column = true, Asked = true, Group = "About", Synonyms = ["product code", "sku", "article number", "item number"] });
        Add(Of("series", "Series", FieldType.Text, p => p.Series, f => f.Series) with { MaxLength = 200, Bulk = true, Column = true, Asked = true, Group = "About", Synonyms = ["family", "product family", "category"] });
        Add(Of("price", "Price", FieldType.Decimal, p => p.Price, f => f.Price) with
        { Min = 0, Sortable = true, CurrencyField = "currency", Column = true, Asked = true, Group = "Price", Synonyms = ["sales price", "list price", "unit price"] });
        Add(Of("currency", "Currency", FieldType.Text, p => p.Currency, f => f.Currency) with { MaxLength = 3, Group = "Price", Synonyms = ["currency"] });
        Add(new Field<Product, ProductFacts>("prices", "Prices in other currencies", FieldType.Rows,
            (System.Linq.Expressions.Expression<Func<Product, IReadOnlyList<Price>>>)(p => p.Prices), (System.Linq.Expressions.Expression<Func<ProductFacts, IReadOnlyList<Price>>>)(f => f.Prices))
        { Rows = PriceRows, Filterable = false, Apart = true, Group = "Price" });
        Add(Of("active", "Active", FieldType.Boolean, p => p.Active, f => f.Active) with { Bulk = true, Column = true, Group = "About" });
        Add(Of("description", "Description", FieldType.LongText, p => p.Description, f => f.Description) with { MaxLength = TextRule.LongLength, Group = "About", Synonyms = ["notes"] });
        AddCommon();
    }

    public override string Kind => Product.Products;
    public override string PluralLabel => "Products";
    public override string Label => "Product";

    public override Outcome<Product> Create(ProductFacts facts) => Product.Create(facts);
}
