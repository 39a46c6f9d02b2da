using CrmWeb.Application.Data;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Admin;

/// <summary>Adds a person who can own records. They cannot sign in until they are invited.</summary>
public sealed class CreateUser(CrmDb db, CompanyDirectory directory, AdminSave save)
{
    /// <summary>For those who run it inside a transaction of their own: after its commit.</summary>
    public void Forget() => save.Forget();

    /// <summary>The person's id.</summary>
    public async Task<Outcome<Guid>> RunAsync(UserInput input, CancellationToken ct)
    {
        if (!db.Actor.Administers) return Refusal.Forbidden;
        if (Shape.Check(new UserInput.Rules(), input) is { Length: > 0 } misshapen) return misshapen;
        var snapshot = await directory.NowAsync(db, ct);
        if (input.Unknown(snapshot) is { } unknown) return unknown;
        var now = db.Clock.GetUtcNow();
        var made = User.Create(input.Name, input.Email, now);
        if (made.Refused) return made.Refusals.ToArray();
        var user = made.Value!;
        user.Join(input.Teams is { Count: > 0 } teams ? teams : snapshot.Root is { } root ? [root.Id] : [], input.Roles ?? [], now);
        if (input.TimeZone is not null && user.Prefer(input.TimeZone, null, null, now) is { } refusal) return refusal;
        db.Add(user);
        return await save.RunAsync("users.create", null, ct) is { } refused ? refused : user.Id;
    }
}
