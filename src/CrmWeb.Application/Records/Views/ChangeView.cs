using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Records.Views;

/// <summary>Renames a view, shares it, or lets it take over a list as it is now. Its owner may, and administrators.</summary>
public sealed class ChangeView(CrmDb db, SavedViews views, ViewRules rules, DefaultViews defaults, ViewShelf shelf)
{
    /// <summary>The change set (null when nothing changed). Null when the actor finds no such view.</summary>
    public async Task<Outcome<Guid?>?> RunAsync(Guid id, SaveView.Input input, CancellationToken ct)
    {
        if (await views.FindAsync(id, ct) is not { } found || await db.SavedViews.SingleOrDefaultAsync(v => v.Id == id, ct) is not { } view) return null;
        if (found.Mine)
        {
            if (rules.Check(input with { Kind = view.Kind }) is { } refusal) return refusal;
            if (view.Change(input.Name, input.Share, input.TeamId, input.Content, input.Position) is { } refused) return refused;
            db.Because("views.change");
            if (await SaveRefusal.TryAsync(db, ct) is { } stopped) return stopped;
        }
        await defaults.SetAsync(view.Kind, id, input.Default, ct);
        shelf.Forget();
        return db.LastChangeSet;
    }
}
