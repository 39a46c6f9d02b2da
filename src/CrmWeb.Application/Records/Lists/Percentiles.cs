using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Records.Lists;

/// <summary>Medians and the like in SQL: EF knows no ordered-set aggregates, so a function of the database takes the values as an array (migration Money).</summary>
internal static class Percentiles
{
    public static void MapPercentiles(this ModelBuilder model) => model.HasDbFunction(typeof(Percentiles).GetMethod(nameof(Of))!).HasName("crm_percentile").HasSchema("public");

    /// <summary>The value below which a share of the values lies, interpolated; SQL only.</summary>
    public static decimal? Of(decimal?[] values, double share) => throw new NotSupportedException();
}
