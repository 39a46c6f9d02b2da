using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Records.Views;

/// <summary>Takes a view away, for everyone it was shared with. Records are not touched.</summary>
public sealed class DeleteView(CrmDb db, SavedViews views, ViewShelf shelf)
{
    /// <summary>The change set, to undo it. Null when the actor finds no such view.</summary>
    public async Task<Outcome<Guid?>?> RunAsync(Guid id, CancellationToken ct)
    {
        if (await views.FindAsync(id, ct) is not { } found || await db.SavedViews.SingleOrDefaultAsync(v => v.Id == id, ct) is not { } view) return null;
        if (!found.Mine) return Refusal.Forbidden;
        db.Remove(view);
        db.Because("views.delete");
        await db.SaveChangesAsync(ct);
        shelf.Forget();
        return db.LastChangeSet;
    }
}
