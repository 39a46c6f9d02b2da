using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Admin;

/// <summary>A person of the company. May exist without e-mail or sign-in: an owner of records, "not invited".</summary>
public sealed class User : Entity
{
    public const string Users = "users";

    private User() { }

    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset UpdatedAt { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Lower case; unique; null for people without mail.</summary>
    public string? Email { get; private set; }

    public Guid[] RoleIds { get; private set; } = [];
    public Guid[] TeamIds { get; private set; } = [];

    /// <summary>IANA id; null = the company's.</summary>
    public string? TimeZone { get; private set; }

    /// <summary>Culture name, e.g. en-GB; null = the browser's or company's.</summary>
    public string? Language { get; private set; }

    /// <summary>light, dark or system.</summary>
    public string Theme { get; private set; } = "system";

    /// <summary>False: may not sign in, keeps owning records until they are reassigned.</summary>
    public bool Active { get; private set; } = true;

    /// <summary>Last day on which no new work is given to them; null when they are there.</summary>
    public DateOnly? AwayUntil { get; private set; }

    public static Outcome<User> Create(string? name, string? email, DateTimeOffset now)
    {
        var user = new User { CreatedAt = now };
        return user.Rename(name, email, now) is { } refusal ? refusal : user;
    }

    public Refusal? Rename(string? name, string? email, DateTimeOffset now)
    {
        if (TextRule.CleanLine(name) is not { } clean) return Refusal.Of("name", "A person needs a name.");
        if (clean.Length > TextRule.NameLength) return Refusal.Of("name", "A name has at most {0} characters.", TextRule.NameLength);
        var address = TextRule.CleanLine(email)?.ToLowerInvariant();
        if (address is not null && WebDomain.OfEmail(address) is null) return Refusal.Of("email", "That is not an e-mail address.");
        (Name, Email, UpdatedAt) = (clean, address, now);
        return null;
    }

    public void Join(IEnumerable<Guid> teams, IEnumerable<Guid> roles, DateTimeOffset now) =>
        (TeamIds, RoleIds, UpdatedAt) = ([.. teams.Distinct().Order()], [.. roles.Distinct().Order()], now);

    public Refusal? Prefer(string? timeZone, string? language, string? theme, DateTimeOffset now)
    {
        if (timeZone is not null && !TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _))
            return Refusal.Of("timeZone", "There is no time zone with that name.");
        if (theme is not (null or "light" or "dark" or "system")) return Refusal.Of("theme", "The theme is light, dark or system.");
        (TimeZone, Language, Theme, UpdatedAt) = (timeZone, language, theme ?? Theme, now);
        return null;
    }

    public void StayAway(DateOnly? until, DateTimeOffset now) => (AwayUntil, UpdatedAt) = (until, now);

    public void Deactivate(DateTimeOffset now) => (Active, UpdatedAt) = (false, now);

    public void Activate(DateTimeOffset now) => (Active, UpdatedAt) = (true, now);
}
