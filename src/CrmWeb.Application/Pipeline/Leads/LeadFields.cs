using System.Globalization;
using System.Text.Json.Nodes;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Leads;

namespace CrmWeb.Application.Pipeline.Leads;

/// <summary>
/// Which facts of a lead become which facts of account, contact and deal (research: features-sales 5.3, the conversion map that the field
/// is used to). What an existing record says already is kept.
/// </summary>
internal static class LeadFields
{
    public static JsonObject Account(Lead lead, string name) => Owned(lead, new JsonObject
    {
        ["name"] = name,
        ["website"] = lead.Website,
        ["phones"] = Point(lead.Phone),
        ["address"] = lead.Country is null ? null : new JsonObject { ["country"] = lead.Country },
    });

    public static JsonObject Contact(Lead lead, Guid? account) => Owned(lead, new JsonObject
    {
        ["givenName"] = lead.GivenName,
        ["familyName"] = lead.FamilyName,
        // a lead known by its company or number only
        ["fullName"] = lead.Person is null && lead.Email is null ? lead.Title : null,
        ["jobTitle"] = lead.JobTitle,
        ["emails"] = Point(lead.Email),
        ["phones"] = Point(lead.Phone),
        ["leadSource"] = lead.LeadSource,
        ["notes"] = lead.Description,
        ["tags"] = new JsonArray([.. lead.Tags.Select(t => (JsonNode)t)]),
        ["addresses"] = lead.Country is null ? null : new JsonArray(new JsonObject { ["country"] = lead.Country }),
        ["accounts"] = account is null ? null : new JsonArray(new JsonObject { ["account"] = account }),
    });

    /// <summary>What an existing contact lacks and the lead knows.</summary>
    public static JsonObject Missing(Lead lead, JsonObject contact, Guid? account)
    {
        var fills = new JsonObject();
        foreach (var (field, value) in new[] { ("givenName", lead.GivenName), ("familyName", lead.FamilyName), ("jobTitle", lead.JobTitle), ("leadSource", lead.LeadSource), ("notes", lead.Description) })
            if (value is not null && contact[field] is null && (field is not ("givenName" or "familyName") || contact["fullName"] is null)) fills[field] = value;
        Append("emails", lead.Email, (item, value) => string.Equals(item["value"]?.ToString(), value, StringComparison.OrdinalIgnoreCase));
        Append("phones", lead.Phone, (item, value) => item["e164"]?.ToString() == (lead.PhoneE164 ?? value) || item["value"]?.ToString() == value);
        var places = contact["accounts"]?.AsArray() ?? [];
        if (account is { } place && places.All(p => p?["account"]?["id"]?.ToString() != place.ToString()))
            fills["accounts"] = new JsonArray([.. places.Select(p => p?.DeepClone()), new JsonObject { ["account"] = place }]);
        return fills;

        void Append(string field, string? value, Func<JsonObject, string, bool> same)
        {
            var items = contact[field]?.AsArray().OfType<JsonObject>().ToList() ?? [];
            if (value is null || items.Any(i => same(i, value))) return;
            fills[field] = new JsonArray([.. items.Select(i => i.DeepClone()), new JsonObject { ["value"] = value }]);
        }
    }

    /// <param name="given">What somebody typed; it wins.</param>
    public static JsonObject Deal(ConversionProposal proposal, JsonObject given, Guid? account, Guid contact)
    {
        var lead = proposal.Lead;
        var facts = Owned(lead, new JsonObject
        {
            ["title"] = proposal.DealTitle,
            ["account"] = account,
            ["contacts"] = new JsonArray(new JsonObject { ["contact"] = contact }),
            ["amount"] = lead.Value,
            ["currency"] = lead.Currency,
            ["closeDate"] = proposal.CloseDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["leadSource"] = lead.LeadSource,
        });
        foreach (var (field, value) in given) facts[field] = value?.DeepClone();
        return facts;
    }

    /// <summary>What an existing deal gets: the contact, and the account where it has none.</summary>
    public static JsonObject Joins(JsonObject deal, Guid? account, Guid contact)
    {
        var joins = new JsonObject();
        var people = deal["contacts"]?.AsArray() ?? [];
        if (people.All(p => p?["contact"]?["id"]?.ToString() != contact.ToString()))
            joins["contacts"] = new JsonArray([.. people.Select(p => p?.DeepClone()), new JsonObject { ["contact"] = contact }]);
        if (account is not null && deal["account"] is null) joins["account"] = account;
        return joins;
    }

    /// <summary>Refusals of a record that is being made, beside the part of the form it belongs to.</summary>
    public static Refusal[] About(string field, IReadOnlyList<Refusal> refusals) => [.. refusals.Select(r => r with { Field = field })];

    private static JsonObject Owned(Lead lead, JsonObject facts)
    {
        if (lead.OwnerId is { } owner) facts["owner"] = owner.ToString();
        if (lead.TeamId is { } team) facts["team"] = team.ToString();
        return new JsonObject(facts.Where(f => f.Value is not null).Select(f => KeyValuePair.Create(f.Key, f.Value?.DeepClone())));
    }

    private static JsonArray? Point(string? value) => value is null ? null : new JsonArray(new JsonObject { ["value"] = value });
}
