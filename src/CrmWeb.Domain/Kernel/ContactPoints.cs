namespace CrmWeb.Domain.Kernel;

/// <summary>A phone number as somebody typed it.</summary>
/// <param name="Label">work, mobile, home, fax ... or own words; null when unknown.</param>
/// <param name="Value">As typed; kept even if it is no phone number.</param>
/// <param name="E164">International form (+31612345678); null when the value is not a number, or could not be normalised.</param>
/// <param name="Primary">Exactly one of a record's numbers is the primary one.</param>
public sealed record Phone(string? Label, string Value, string? E164 = null, bool Primary = false);

/// <summary>An e-mail address. <paramref name="Value"/> keeps its case; comparing ignores it.</summary>
public sealed record Email(string? Label, string Value, bool Primary = false);

/// <summary>A web address or profile link (http or https).</summary>
public sealed record WebLink(string? Label, string Value, bool Primary = false);

/// <summary>A postal address. Country is kept as given: a name or an ISO 3166 code.</summary>
public sealed record Address(string? Street = null, string? City = null, string? Region = null, string? Postcode = null, string? Country = null)
{
    public bool IsEmpty => Street is null && City is null && Region is null && Postcode is null && Country is null;
}

/// <summary>One of a contact's postal addresses.</summary>
public sealed record LabelledAddress(string? Label, Address Address, bool Primary = false);

/// <summary>Rules that hold for every list of contact points.</summary>
public static class ContactPoints
{
    /// <summary>Exactly one primary entry: the first that says so, else the first.</summary>
    public static IReadOnlyList<Phone> OnePrimary(IReadOnlyList<Phone> phones) =>
        Mark(phones, p => p.Primary, (p, primary) => p.Primary == primary ? p : p with { Primary = primary });

    /// <inheritdoc cref="OnePrimary(IReadOnlyList{Phone})"/>
    public static IReadOnlyList<Email> OnePrimary(IReadOnlyList<Email> emails) =>
        Mark(emails, e => e.Primary, (e, primary) => e.Primary == primary ? e : e with { Primary = primary });

    /// <inheritdoc cref="OnePrimary(IReadOnlyList{Phone})"/>
    public static IReadOnlyList<WebLink> OnePrimary(IReadOnlyList<WebLink> links) =>
        Mark(links, l => l.Primary, (l, primary) => l.Primary == primary ? l : l with { Primary = primary });

    /// <inheritdoc cref="OnePrimary(IReadOnlyList{Phone})"/>
    public static IReadOnlyList<LabelledAddress> OnePrimary(IReadOnlyList<LabelledAddress> addresses) =>
        Mark(addresses, a => a.Primary, (a, primary) => a.Primary == primary ? a : a with { Primary = primary });

    /// <summary>Look-up keys of phones (with and without normalising) and e-mails.</summary>
    public static IEnumerable<string> Keys(IReadOnlyList<Phone> phones, IReadOnlyList<Email> emails) =>
        emails.Select(e => LookupKey.Email(e.Value))
            .Concat(phones.SelectMany(p => p.E164 is null ? new[] { p.Value } : [p.E164, p.Value])
                .Where(number => TextRule.Digits(number).Length >= 5).Select(LookupKey.Phone))
            .Distinct();

    /// <summary>What search finds them by: addresses, and the digits of numbers.</summary>
    public static IEnumerable<string> Words(IReadOnlyList<Phone> phones, IReadOnlyList<Email> emails) =>
        emails.Select(e => e.Value).Concat(phones.Select(p => TextRule.Digits(p.E164 ?? p.Value)));

    /// <summary>The primary number as typed, for lists; null without numbers.</summary>
    public static string? Shown(IReadOnlyList<Phone> phones) => phones.FirstOrDefault(p => p.Primary)?.Value;

    /// <summary>The primary address, for lists; null without addresses.</summary>
    public static string? Shown(IReadOnlyList<Email> emails) => emails.FirstOrDefault(e => e.Primary)?.Value;

    private static IReadOnlyList<T> Mark<T>(IReadOnlyList<T> items, Func<T, bool> isPrimary, Func<T, bool, T> mark)
    {
        if (items.Count == 0) return [];
        var chosen = items.TakeWhile(item => !isPrimary(item)).Count();
        if (chosen == items.Count) chosen = 0;
        return [.. items.Select((item, i) => mark(item, i == chosen))];
    }
}
