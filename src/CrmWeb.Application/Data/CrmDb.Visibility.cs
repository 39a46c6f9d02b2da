using System.Linq.Expressions;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Domain.Pipeline.Products;
using CrmWeb.Domain.Tasks;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Leads;

namespace CrmWeb.Application.Data;

public sealed partial class CrmDb
{
    /// <summary>Kinds of records that have a row in the search index; a kind that is missing here has none, or is found by nobody.</summary>
    internal static readonly string[] SearchedKinds = [Account.Accounts, Contact.Contacts, Lead.Leads, Deal.Deals, Product.Products, CrmTask.Tasks];

    /// <summary>The search index obeys each kind's own level. Kinds of one level are named together: a term for each kind took longer to plan than to answer.</summary>
    internal Expression<Func<SearchEntry, bool>> VisibleEntries() => entry =>
        Actor.Across(SearchedKinds).Whole.Contains(entry.Kind)
        || (Actor.Across(SearchedKinds).Own.Contains(entry.Kind)
            && ((entry.OwnerId != null && entry.OwnerId == Actor.Across(SearchedKinds).Me) || entry.Viewers.Any(v => Actor.Across(SearchedKinds).Grants.Contains(v))))
        || (Actor.Across(SearchedKinds).Team.Contains(entry.Kind) && entry.TeamId != null && Actor.Across(SearchedKinds).Teams.Contains(entry.TeamId.Value))
        || (Actor.Across(SearchedKinds).Below.Contains(entry.Kind) && entry.TeamId != null && Actor.Across(SearchedKinds).TeamsAndBelow.Contains(entry.TeamId.Value));

    /// <summary>
    /// An interaction is visible to whoever sees one of its records, unless it is internal to a team they are not in (the owner reads it
    /// anyhow). Who sees all accounts and contacts is not made to look them up.
    /// </summary>
    internal Expression<Func<Interaction, bool>> VisibleInteractions() => interaction =>
        Actor.May(Interaction.Interactions, Right.View)
        && (!interaction.Internal || Actor.Inside.All
            || (interaction.OwnerId != null && interaction.OwnerId == Actor.Inside.Me) || Actor.Inside.Teams.Contains(interaction.TeamId!.Value))
        && ((Actor.View(Account.Accounts).All && Actor.View(Contact.Contacts).All
                && ((interaction.DealId == null && interaction.LeadId == null) || interaction.AccountId != null || interaction.Contacts.Any()))
            || Accounts.Any(a => interaction.Subjects.Contains(a.Id)) || Contacts.Any(c => interaction.Subjects.Contains(c.Id))
            || Deals.Any(d => interaction.Subjects.Contains(d.Id)) || Leads.Any(l => interaction.Subjects.Contains(l.Id)));

    /// <summary>Lines of a timeline that are not internal to others. Whether the subject itself is visible is asked before.</summary>
    internal Expression<Func<TimelineEntry, bool>> VisibleLines() => entry =>
        entry.InternalTeamId == null || Actor.Inside.All
        || (entry.ActorId != null && entry.ActorId == Actor.Inside.Me) || Actor.Inside.Teams.Contains(entry.InternalTeamId.Value);
}
