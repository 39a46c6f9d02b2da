using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Records;

namespace CrmWeb.Application.Records.Views;

/// <summary>Keeps a list as a view of one's own, or shared.</summary>
public sealed class SaveView(CrmDb db, ViewRules rules, DefaultViews defaults, ViewShelf shelf)
{
    /// <param name="Kind">Kind of the list.</param>
    /// <param name="TeamId">The team it is shared with, when it is.</param>
    /// <param name="Default">Whether this person sees it first from now on.</param>
    public sealed record Input(string Kind, string? Name, ViewShare Share, Guid? TeamId, ViewContent Content, bool Default = false, int Position = 0);

    /// <summary>The new view's id.</summary>
    public async Task<Outcome<Guid>> RunAsync(Input input, CancellationToken ct)
    {
        if (db.Actor.UserId is not { } me) return Refusal.Forbidden;
        if (rules.Check(input) is { } refusal) return refusal;
        var made = SavedView.Create(input.Kind, me, input.Name, input.Share, input.TeamId, input.Content, input.Position);
        if (made.Refused) return made.Refusals.ToArray();
        db.Add(made.Value!);
        db.Because("views.save");
        await db.SaveChangesAsync(ct);
        await defaults.SetAsync(input.Kind, made.Value!.Id, input.Default, ct);
        shelf.Forget();
        return made.Value.Id;
    }
}
