namespace CrmWeb.Application.Data;

/// <summary>Names of the query filters that every record carries.</summary>
public static class Filters
{
    /// <summary>Hides what is in the bin.</summary>
    public const string SoftDelete = "soft-delete";

    /// <summary>Hides what the actor may not see.</summary>
    public const string Visibility = "visibility";
}
