namespace CrmWeb.Application.Data;

/// <summary>
/// Names of the query filters that every record carries. IgnoreQueryFilters takes them from every table of a query, wherever in it it
/// stands: each table of such a query must say by itself what it does without (the tests refuse a query in which one does not).
/// </summary>
public static class Filters
{
    /// <summary>Hides what is in the bin.</summary>
    public const string SoftDelete = "soft-delete";

    /// <summary>Hides what the actor may not see.</summary>
    public const string Visibility = "visibility";
}
