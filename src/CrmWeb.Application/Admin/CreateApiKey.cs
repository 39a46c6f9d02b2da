using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Admin;

/// <summary>Makes a key for the API. The key itself is shown once; only its hash is kept.</summary>
public sealed class CreateApiKey(CrmDb db, CompanyDirectory directory, SignInJournal journal)
{
    public const string Prefix = "crm_";

    /// <param name="UserId">Person as whom the key acts.</param>
    /// <param name="Scopes">read, write, or module:read / module:write; empty = all that the person may.</param>
    /// <param name="ExpiresAt">Null = does not expire.</param>
    public sealed record Input(Guid UserId, string? Name, IReadOnlyList<string>? Scopes = null, DateTimeOffset? ExpiresAt = null);

    /// <summary>The key, to be shown once.</summary>
    public async Task<Outcome<string>?> RunAsync(Input input, CancellationToken ct)
    {
        if (!db.Actor.Administers && db.Actor.UserId != input.UserId) return null;
        if ((await directory.NowAsync(db, ct)).User(input.UserId) is not { Active: true }) return null;
        if (TextRule.CleanLine(input.Name) is not { Length: <= 200 } name) return Refusal.Of("name", "A key needs a name of at most {0} characters.", 200);
        var scopes = input.Scopes?.ToArray() ?? [];
        if (scopes.FirstOrDefault(s => !KeyScopes.IsKnown(s)) is { } unknown) return Refusal.Of("scopes", "There is no scope “{0}”.", unknown);
        var key = Prefix + SecretToken.New();
        db.ApiKeys.Add(new ApiKey
        {
            UserId = input.UserId, Name = name, Hash = SecretToken.HashOf(key), Hint = key[..8], Scopes = scopes,
            CreatedAt = db.Clock.GetUtcNow(), ExpiresAt = input.ExpiresAt,
        });
        await journal.NoteAsync("api-keys.create", ct);
        return key;
    }
}
