using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Records.Bulk;

/// <summary>By which keys a type's records are recognised, and which a row gives.</summary>
public static class RowKeys
{
    public const string ExternalId = "externalId";
    public const string Email = "email";
    public const string Domain = "domain";
    public const string Name = "name";

    /// <summary>All that a mapping may name.</summary>
    public static readonly IReadOnlyList<string> All = [ExternalId, Email, Domain, Name];

    /// <summary>Companies are known by id, domain or name; people share names and domains, so only by id or e-mail; deals and the like only by id.</summary>
    public static IReadOnlyList<string> Default(IImportable type) =>
        type.Find("domain") is not null ? [ExternalId, Domain, Name]
        : type.Find("emails") is not null || (type.Find("givenName") is not null && type.Find("email") is not null) ? [ExternalId, Email]
        : type.Find("name") is not null ? [ExternalId, Name] : [ExternalId];

    /// <summary>Look-up keys of a row for one kind of key; empty when the row does not give it.</summary>
    internal static IReadOnlyList<string> Of(string key, Func<string, object?> value, string source) => key switch
    {
        ExternalId => value("externalId") is string id ? [LookupKey.External(source, id)] : [],
        Email when value("email") is string single => [LookupKey.Email(single)],
        Email => value("emails") is IReadOnlyList<Email> emails ? [.. emails.Select(e => LookupKey.Email(e.Value)).Distinct()] : [],
        Domain => (value("domain") as string ?? WebDomain.Of(value("website") as string)) is { } domain ? [LookupKey.Domain(domain)] : [],
        Name => NameOf(value) is { } name ? [LookupKey.Name(name)] : [],
        _ => [],
    };

    /// <summary>What people call the row's record; null when the row does not say.</summary>
    internal static string? NameOf(Func<string, object?> value)
    {
        if ((value("name") ?? value("fullName") ?? value("title")) is string whole) return whole;
        var parts = new[] { value("givenName") as string, value("familyName") as string }.OfType<string>().ToList();
        return parts.Count == 0 ? null : string.Join(' ', parts);
    }
}
