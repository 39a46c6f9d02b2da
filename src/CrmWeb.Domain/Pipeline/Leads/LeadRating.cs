namespace CrmWeb.Domain.Pipeline.Leads;

/// <summary>How promising a lead is.</summary>
public static class LeadRating
{
    public static readonly IReadOnlyList<string> All = ["hot", "warm", "cold"];
}
