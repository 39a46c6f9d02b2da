using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Events;
using CrmWeb.Application.Data.Notices;
using CrmWeb.Domain.Interactions;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Interactions;

/// <summary>Tells people whose name somebody wrote after an "@" in what was logged, or wrote there later, at the record it stands on.</summary>
internal sealed class TellOfMention(CrmDb db, CompanyDirectory directory, TellPeople tell) : IReaction
{
    public async Task RunAsync(Happening happening, CancellationToken ct)
    {
        var logged = happening.Name == "interaction.logged";
        var id = logged ? happening.Read<InteractionLogged>().InteractionId : happening.Read<InteractionReworded>().InteractionId;
        var said = await db.Interactions.AsNoTracking().Where(i => i.Id == id)
            .Select(i => new { i.Body, i.Internal, i.TeamId, i.DealId, i.LeadId, i.AccountId, Contact = i.Contacts.OrderBy(c => c.Position).Select(c => (Guid?)c.ContactId).FirstOrDefault() }).SingleOrDefaultAsync(ct);
        if (said?.Body?.Contains('@', StringComparison.Ordinal) is not true) return;
        var now = await directory.NowAsync(db, ct);
        // what is internal to a team is told to the team only
        var people = Mentions.In(said.Body, now.Users).Where(u => !said.Internal || (said.TeamId is { } team && u.TeamIds.Contains(team))).Select(u => u.Id).ToList();
        if (!logged && await WasAsync(id, happening.Set.Id, ct) is { } was) people.RemoveAll(Mentions.In(was, now.Users).Select(u => u.Id).Contains);
        if (people.Count == 0) return;
        var about = new[] { said.DealId, said.LeadId, said.Contact, said.AccountId }.OfType<Guid>().First();
        var kind = await db.SearchEntries.IgnoreQueryFilters().Where(e => e.RecordId == about).Select(e => e.Kind).FirstOrDefaultAsync(ct);
        // once per interaction: a name that is taken out and written again tells nothing new
        if (kind is not null) await tell.RunAsync(people, NoticeKinds.Mentioned, kind, about, $"mention:{id}", happening.Set.ActorId, ct);
    }

    /// <summary>The text before the change; null when there was none, or it is erased.</summary>
    private async Task<string?> WasAsync(Guid interaction, Guid changeSet, CancellationToken ct)
    {
        var before = await (from change in db.Changes
                            where change.ChangeSetId == changeSet && change.EntityId == interaction && change.Fields.Contains(nameof(Interaction.Body))
                            join values in db.ChangeValues on change.Id equals values.ChangeId
                            orderby change.Id
                            select values.Before).FirstOrDefaultAsync(ct);
        return before is null ? null : JsonNode.Parse(before)?[nameof(Interaction.Body)]?.ToString();
    }
}
