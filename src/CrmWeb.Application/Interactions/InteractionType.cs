using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Interactions;

/// <summary>The fields of an interaction, as the contract names them.</summary>
internal sealed class InteractionType : RecordType<Interaction, InteractionFacts>
{
    public InteractionType()
    {
        Add(Of("kind", "Kind", FieldType.Choice, i => i.Type, f => f.Type!) with
        { Required = true, Lookup = "interactionKinds", Column = true, Asked = true, Group = "What", Synonyms = ["type", "activity type"] });
        Add(Of("direction", "Direction", FieldType.Choice, i => i.Direction, f => f.Direction) with { Lookup = "directions", Asked = true, Group = "What" });
        Add(new Field<Interaction, InteractionFacts>("at", "When", FieldType.Instant,
            (System.Linq.Expressions.Expression<Func<Interaction, DateTimeOffset>>)(i => i.At), (System.Linq.Expressions.Expression<Func<InteractionFacts, DateTimeOffset?>>)(f => f.At))
        { Sortable = true, Column = true, Asked = true, Group = "What", Synonyms = ["date", "activity date", "timestamp"] });
        Add(Of("duration", "Minutes", FieldType.Integer, i => i.Duration, f => f.Duration) with { Min = 0, Max = 100_000, Group = "What", Synonyms = ["minutes"] });
        Add(Of("subject", "Subject", FieldType.Text, i => i.Subject, f => f.Subject) with { Column = true, Asked = true, Group = "What", Synonyms = ["title"] });
        Add(Of("body", "Text", FieldType.LongText, i => i.Body, f => f.Body) with
        { MaxLength = TextRule.LongLength, Asked = true, Mentions = true, Group = "What", Synonyms = ["note", "notes", "description", "content"] });
        Add(Of("outcome", "Outcome", FieldType.Choice, i => i.Outcome, f => f.Outcome) with { Lookup = "outcomes", Bulk = true, Group = "What", Synonyms = ["call outcome"] });
        Add(Of("internal", "Internal", FieldType.Boolean, i => i.Internal, f => f.Internal) with { Group = "What" });
        Add(OfRows("participants", "Participants", RowShape.Links("Person", User.Users), i => i.Participants, f => f.Participants,
            i => i.Participants, i => i.OwnerId) with
        { Group = "Who" });
        Add(Of("account", "Account", FieldType.Link, i => i.AccountId, f => f.AccountId) with
        { LinkKind = Account.Accounts, Column = true, Asked = true, Group = "Who", Synonyms = ["company", "account name"] });
        Add(OfRows("contacts", "Contacts", RowShape.Links("Contact", Contact.Contacts, "interaction_contacts", nameof(InteractionContact.ContactId)), i => i.ContactIds(), f => f.Contacts,
            i => i.Contacts.Select(c => c.ContactId), i => i.Contacts.OrderBy(c => c.Position).Select(c => (Guid?)c.ContactId).FirstOrDefault()) with
        { Column = true, Asked = true, Group = "Who", Synonyms = ["contact", "contact name", "person"] });
        Add(Of("deal", "Deal", FieldType.Link, i => i.DealId, f => f.DealId) with { LinkKind = "deals", Group = "Who" });
        Add(Of("lead", "Lead", FieldType.Link, i => i.LeadId, f => f.LeadId) with { LinkKind = "leads", Group = "Who" });
        Add(Of("ticket", "Ticket", FieldType.Link, i => i.TicketId, f => f.TicketId) with { LinkKind = "tickets", Group = "Who" });
        AddCommon();
    }

    public override string Kind => Interaction.Interactions;
    public override string PluralLabel => "Interactions";
    public override string Label => "Interaction";
    public override string DefaultSort => "-at";

    public override Outcome<Interaction> Create(InteractionFacts facts) => Interaction.Create(facts);

    public override bool SeenByOwnership => false;

    public override bool Indexed => false;

    internal override Task<IReadOnlyList<Guid>> AlikeAsync(CrmDb db, IReadOnlyList<InteractionFacts> rows, CancellationToken ct) => AlikeInteractions.FindAsync(db, rows, ct);

    internal override string Likeness(InteractionFacts row) => AlikeInteractions.Of(row, timed: true);

    internal override IEnumerable<string> Likenesses(InteractionFacts record) => [AlikeInteractions.Of(record, timed: true), AlikeInteractions.Of(record, timed: false)];

    internal override bool Fits(InteractionFacts record, InteractionFacts row) => AlikeInteractions.Fit(record, row);

    internal override bool IsLoose(InteractionFacts row) => row.At is null;

    /// <summary>The rule of the visibility filter, record by record; names only what the asking actor sees.</summary>
    public override async Task<IReadOnlyList<Reason>> ReasonsAsync(CrmDb db, Record record, Actor person, CancellationToken ct)
    {
        var interaction = (Interaction)record;
        if (!person.May(Kind, Right.View) || (interaction.Internal && !person.Inside.Sees(interaction))) return [];
        if (person.View(Account.Accounts).All && person.View(Contact.Contacts).All && (interaction is { DealId: null, LeadId: null } || interaction.AccountId is not null || await db.Set<InteractionContact>().AnyAsync(c => c.InteractionId == interaction.Id, ct))) return [new("Whoever sees all accounts and contacts sees what was said to them.")];
        var ids = interaction.Subjects;
        Record[] subjects =
        [
            .. await db.Accounts.IgnoreQueryFilters([Filters.Visibility]).AsNoTracking().Where(a => ids.Contains(a.Id)).OrderBy(a => a.Id).ToListAsync(ct),
            .. await db.Contacts.IgnoreQueryFilters([Filters.Visibility]).AsNoTracking().Where(c => ids.Contains(c.Id)).OrderBy(c => c.Id).ToListAsync(ct),
            .. await db.Deals.IgnoreQueryFilters([Filters.Visibility]).AsNoTracking().Where(d => ids.Contains(d.Id)).OrderBy(d => d.Id).ToListAsync(ct),
            .. await db.Leads.IgnoreQueryFilters([Filters.Visibility]).AsNoTracking().Where(l => ids.Contains(l.Id)).OrderBy(l => l.Id).ToListAsync(ct),
        ];
        return [.. subjects.Where(s => person.View(s.Kind).Sees(s))
            .Select(s => db.Actor.View(s.Kind).Sees(s) ? new Reason("It is about {0}: whoever sees that sees this.", s.Title) : new Reason("It is about another record: whoever sees that sees this."))];
    }

    /// <summary>Logged without a time = now.</summary>
    public override void Complete(InteractionFacts facts, DateTimeOffset now) => facts.At = now;

    internal override Task<IQueryable<Interaction>> MatchingAsync(CrmDb db, IQueryable<Interaction> rows, IReadOnlyList<SearchTerm> terms, CancellationToken ct) =>
        WordSearch.MatchingAsync(db, rows, terms, ct);
}
