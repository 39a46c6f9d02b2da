using Microsoft.AspNetCore.Identity;

namespace CrmWeb.Application.Admin;

/// <summary>The credentials of a person who may sign in; has the person's id.</summary>
public sealed class SignIn : IdentityUser<Guid>;

/// <summary>A key for the API. Only its hash is kept; it acts with its owner's current rights, narrowed by its scopes.</summary>
public sealed class ApiKey
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid UserId { get; init; }
    public string Name { get; init; } = "";

    /// <summary>SHA-256 of the key.</summary>
    public byte[] Hash { get; init; } = [];

    /// <summary>First characters, to tell keys apart.</summary>
    public string Hint { get; init; } = "";

    /// <summary><c>read</c>, <c>write</c>, or <c>accounts:read</c> ...; empty = all that the owner may.</summary>
    public string[] Scopes { get; init; } = [];

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null = does not expire.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? LastUsedAt { get; set; }
    public DateTimeOffset? RevokedAt { get; set; }
}

/// <summary>Keys that protect cookies and tokens; in the database so that restarts and a second node keep people signed in.</summary>
public sealed class DataProtectionKey
{
    public string Name { get; init; } = "";
    public string Xml { get; init; } = "";
}
