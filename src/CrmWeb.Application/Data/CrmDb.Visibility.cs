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

    /// <summary>The search index obeys each kind's own level.</summary>
    internal Expression<Func<SearchEntry, bool>> VisibleEntries()
    {
        Expression<Func<SearchEntry, bool>>? all = null;
        foreach (var kind in SearchedKinds)
        {
            Expression<Func<SearchEntry, bool>> one = entry => entry.Kind == kind && (
                Actor.View(kind).All
                || (entry.OwnerId != null && entry.OwnerId == Actor.View(kind).Me)
                || Actor.View(kind).Teams.Contains(entry.TeamId!.Value)
                || entry.Viewers.Any(v => Actor.View(kind).Grants.Contains(v)));
            all = all is null ? one : Either(all, one);
        }
        return all!;
    }

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

    private static Expression<Func<SearchEntry, bool>> Either(Expression<Func<SearchEntry, bool>> one, Expression<Func<SearchEntry, bool>> other)
    {
        var entry = one.Parameters[0];
        var rebound = new Rebind(other.Parameters[0], entry).Visit(other.Body);
        return Expression.Lambda<Func<SearchEntry, bool>>(Expression.OrElse(one.Body, rebound), entry);
    }

    private sealed class Rebind(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
