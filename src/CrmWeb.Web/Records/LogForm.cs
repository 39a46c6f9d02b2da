using System.Globalization;
using System.Text.Json.Nodes;
using CrmWeb.Web.Ui;

namespace CrmWeb.Web.Records;

/// <summary>What the composer posts, as the facts of an interaction.</summary>
internal static class LogForm
{
    public static JsonObject Read(IFormCollection form, Viewer viewer, DateTimeOffset now)
    {
        var facts = new JsonObject { ["kind"] = form["kind"].ToString() };
        foreach (var name in new[] { "body", "subject", "direction", "outcome" })
        {
            if (form[name].ToString() is { Length: > 0 } value) facts[name] = value;
        }
        if (form["internal"] == "true") facts["internal"] = true;
        if (form["kind"] == "note") facts.Remove("direction");
        if (form["at"].ToString() is { Length: > 0 } at) facts["at"] = At(at, viewer, now);
        return facts;
    }

    /// <summary>The instant in UTC; what cannot be read goes on as typed and is refused with the field's message.</summary>
    private static string At(string typed, Viewer viewer, DateTimeOffset now)
    {
        if (TypedDate.Read(typed, viewer.Culture, viewer.Day(now)) is { } day)
            return Utc(day.ToDateTime(TimeOnly.FromDateTime(viewer.Local(now).DateTime)), viewer);
        return DateTime.TryParse(typed, viewer.Culture, DateTimeStyles.None, out var moment) ? Utc(moment, viewer) : typed;
    }

    private static string Utc(DateTime local, Viewer viewer) =>
        new DateTimeOffset(local, viewer.Zone.GetUtcOffset(local)).ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
}
