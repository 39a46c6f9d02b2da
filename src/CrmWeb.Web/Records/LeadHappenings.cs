using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Interactions;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Records;

/// <summary>Key events of leads in words, to follow the name of who did it.</summary>
internal static class LeadHappenings
{
    /// <summary>Null for events of other kinds.</summary>
    public static string? Words(IStringLocalizer<Text> t, TimelineRow row, DirectorySnapshot directory)
    {
        if (!row.Kind.StartsWith("lead.", StringComparison.Ordinal) || JsonNode.Parse(row.Event ?? "{}") is not JsonObject happened) return null;
        return row.Kind switch
        {
            "lead.assigned" => t["gave it to {0} by the rule “{1}” ({2})", NameOf("To") ?? NameOf("TeamId") ?? t["somebody"].Value, Said("Rule"), t[Said("Why")].Value].Value,
            "lead.status-changed" when Said("Reason") is { Length: > 0 } reason => t["made it {0}: {1}", t[Lookups.Label(Said("To"))].Value.ToLowerInvariant(), reason].Value,
            "lead.status-changed" => t["made it {0}", t[Lookups.Label(Said("To"))].Value.ToLowerInvariant()].Value,
            "lead.converted" => t["converted the lead"].Value,
            _ => null,
        };

        string Said(string name) => happened[name]?.ToString() ?? "";

        string? NameOf(string name) => Guid.TryParse(Said(name), out var id) ? directory.NameOf(id) : null;
    }
}
