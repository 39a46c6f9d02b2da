using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace CrmWeb.Web.Records.Lists;

/// <summary>The list one came from, as it travels in a record's address (<c>?in=</c>): the list's query, so that "next" follows its order.</summary>
internal static class ListPlace
{
    public static string Write(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var text = QueryLink.Text(query.SelectMany(q => q.Value.Select(v => (q.Key, v))));
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes("?" + text));
    }

    /// <summary>The query of a record's address: the list and which row of it the record is (1 = the first; null = not known).</summary>
    /// <remarks>The number travels with the links, so that no page has to count what stands before its record.</remarks>
    /// <param name="queue">The list is being worked through: its records are opened with the strip that leads on.</param>
    public static string Suffix(string place, int? row, bool queue = false) =>
        string.Create(CultureInfo.InvariantCulture, $"in={place}{(row is > 0 || queue ? $"&{(queue ? "queue" : "at")}=" : "")}{(row is > 0 ? row : queue ? 0 : null)}");

    /// <summary>Null when it is no list's query: anybody may edit an address.</summary>
    public static QueryCollection? Read(string? place)
    {
        if (string.IsNullOrEmpty(place) || !Base64Url.IsValid(place)) return null;
        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(place));
        return text.StartsWith('?') ? new QueryCollection(QueryHelpers.ParseQuery(text)) : null;
    }
}
