using CrmWeb.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Records.Views;

/// <summary>Which view a person sees first in lists of a kind.</summary>
public sealed class DefaultViews(CrmDb db)
{
    /// <summary>Makes the view the actor's first one, or no longer so.</summary>
    public async Task SetAsync(string kind, Guid viewId, bool first, CancellationToken ct)
    {
        if (db.Actor.UserId is not { } me) return;
        if (!first) await db.Set<DefaultView>().Where(d => d.UserId == me && d.ViewId == viewId).ExecuteDeleteAsync(ct);
        else
        {
            await db.Database.ExecuteSqlAsync($"""
                insert into default_views (user_id, kind, view_id) values ({me}, {kind}, {viewId})
                on conflict (user_id, kind) do update set view_id = excluded.view_id
                """, ct);
        }
    }
}
