using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Tests.Import.Running;

/// <summary>What stands in a table, without what differs from one run to the next.</summary>
internal static partial class TableRows
{
    /// <summary>All rows as JSON, ids and times blotted out.</summary>
    public static async Task<List<string>> OfAsync(ImportHost host, string table)
    {
        var where = table is "changes" ? "where root_kind in ('accounts', 'contacts', 'interactions', 'deals', 'products')"
            : table is "change_values" ? "where change_id in (select id from changes where root_kind in ('accounts', 'contacts', 'interactions', 'deals', 'products'))" : "";
        // who is to hear of an event differs: an import tells nobody
        var left = table is "events" ? " - 'waiting' - 'due_at'" : "";
        var sql = "select (to_jsonb(t)" + left + ")::text as \"Value\" from " + table + " t " + where;
        var rows = await host.DbAsync(db => db.Database.SqlQueryRaw<string>(sql).ToListAsync());
        return [.. rows.Select(r => Numbers().Replace(Times().Replace(Ids().Replace(r, "#"), "@"), "~")).Order(StringComparer.Ordinal)];
    }

    /// <summary>Ids that count up.</summary>
    [GeneratedRegex("(?<=\"(id|change_id)\": )\\d+")]
    private static partial Regex Numbers();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Ids();

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT[0-9:.+]+")]
    private static partial Regex Times();
}
