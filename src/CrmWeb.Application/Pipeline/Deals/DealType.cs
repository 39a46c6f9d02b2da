using System.Linq.Expressions;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Domain.Pipeline.Products;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Deals;

/// <summary>The fields of a deal, as the contract names them.</summary>
internal sealed class DealType : RecordType<Deal, DealFacts>
{
    private static readonly RowShape RoleRows = RowShape.Of(
        [
            new FieldInfo("contact", "Contact", FieldType.Link) { LinkKind = Contact.Contacts, Property = nameof(DealContact.ContactId) },
            new FieldInfo("role", "Role", FieldType.Choice) { Lookup = "buyingRoles", Property = nameof(DealContact.Role) },
        ],
        row => new DealRole(row.Get<Guid>("contact"), row.Get<string>("role")),
        role => new RowValues { ["contact"] = role.ContactId, ["role"] = role.Role },
        "deal_contacts");

    private static readonly RowShape ItemRows = RowShape.Of(
        [
            new FieldInfo("product", "Product", FieldType.Link) { LinkKind = Product.Products, Property = nameof(DealLine.ProductId) },
            new FieldInfo("quantity", "Quantity", FieldType.Decimal) { Min = 0, Property = nameof(DealLine.Quantity) },
            new FieldInfo("price", "Price", FieldType.Decimal) { Min = 0, CurrencyField = "currency", Property = nameof(DealLine.Price) },
            new FieldInfo("discount", "Discount %", FieldType.Decimal) { Min = 0, Max = 100, Property = nameof(DealLine.Discount) },
        ],
        row => new DealItem(row.Get<Guid>("product"), row.Get<decimal?>("quantity"), row.Get<decimal?>("price"), row.Get<decimal?>("discount")),
        item => new RowValues { ["product"] = item.ProductId, ["quantity"] = item.Quantity, ["price"] = item.Price, ["discount"] = item.Discount },
        "deal_lines");

    public DealType()
    {
        Add(Of("title", "Title", FieldType.Text, d => d.Name, f => f.Title!) with
        { Sortable = true, SortKey = NameKey, Column = true, Asked = true, Group = "About", Synonyms = ["deal name", "opportunity name", "name", "deal", "opportunity"] });
        Add(Of("account", "Account", FieldType.Link, d => d.AccountId, f => f.AccountId) with
        { LinkKind = Account.Accounts, Column = true, Asked = true, Group = "About", Synonyms = ["company", "account name", "organization", "associated company"] });
        Add(OfRows("contacts", "Contacts", RoleRows, d => d.Roles(), f => f.Contacts, d => d.Contacts.Select(c => c.ContactId),
            d => d.Contacts.OrderBy(c => c.Position).Select(c => (Guid?)c.ContactId).FirstOrDefault()) with
        { Asked = true, Group = "About", Synonyms = ["contact", "contact person", "primary contact", "associated contact"] });
        AddCourse();
        AddMoney();
        AddDates();
        AddBackground();
        AddCommon();
    }

    public override string Kind => Deal.Deals;
    public override string PluralLabel => "Deals";
    public override string Label => "Deal";
    public override string DefaultSort => "-updatedAt";
    public override string? CalendarField => "closeDate";

    public override Outcome<Deal> Create(DealFacts facts) => Deal.Create(facts);

    public override async Task<Action<DealFacts>> PrepareAsync(CrmDb db, DirectorySnapshot now, ILookup<string, Guid> linked, CancellationToken ct)
    {
        var book = await PipelineBooks.ReadAsync(db, now, linked, ct);
        return facts =>
        {
            facts.Book = book;
            if (facts.Stage is { } text && book.Named(text, facts.PipelineId) is { } stage) facts.Stage = stage.Id.ToString();
        };
    }

    internal override void Given(DealFacts facts, Func<string, bool> gives) => facts.StatusCounts = gives("status") && gives("stage");

    public override Expression<Func<Deal, bool>> CoOwnedBy(Guid person) => d => d.CoOwnerIds.Contains(person);

    public override IQueryable<Deal> AsOf(CrmDb db, DateOnly day) => DealsAsOf.Read(db, day);

    public override Task<IReadOnlyDictionary<Guid, Refusal>> CheckAsync(CrmDb db, IReadOnlyCollection<Deal> records, CancellationToken ct) =>
        CoOwners.KeepSharesAsync(db, records, ct);

    /// <summary>An import that is undone takes the stages it made with it, when no other deal stands in them.</summary>
    internal override async Task<Refusal?> MayReturnAsync(CrmDb db, Deal record, CancellationToken ct) => await db.Set<Stage>().AnyAsync(s => s.Id == record.StageId, ct) ? null
        : new Refusal("gone", "The stage it stood in is not there any more. Import it again, or take back what took the stage away.", RefusalKind.State);

    /// <summary>Won or lost, and something is still to be done about it.</summary>
    public override async Task<IReadOnlyList<Warning>> WarnAsync(CrmDb db, Deal record, CancellationToken ct)
    {
        if (record.Status == "open" || db.Entry(record) is not { State: EntityState.Modified } entry || entry.Property(d => d.Status).OriginalValue != "open") return [];
        return Warning.StillOpen(record.Id, await db.OpenTasks.CountAsync(t => t.Links.Any(l => l.RecordId == record.Id), ct));
    }

    private void AddCourse()
    {
        Add(Of("pipeline", "Pipeline", FieldType.Link, d => d.PipelineId, f => f.PipelineId) with { LinkKind = SalesPipeline.Pipelines, Group = "Course", Synonyms = ["pipeline"] });
        Add(new Field<Deal, DealFacts>("stage", "Stage", FieldType.Link, (Expression<Func<Deal, Guid?>>)(d => d.StageId), (Expression<Func<DealFacts, string?>>)(f => f.Stage))
        { LinkKind = Stage.Stages, LateLink = true, Bulk = true, Column = true, Asked = true, Group = "Course", Synonyms = ["deal stage", "stage name", "sales stage"] });
        Add(Of("status", "Status", FieldType.Choice, d => d.Status, f => f.Status!) with { Lookup = "dealStatuses", Group = "Course", Synonyms = ["deal status"] });
        Add(Of("stageSince", "In stage since", FieldType.Instant, d => d.StageSince) with { Sortable = true, Group = "Course" });
        Add(Of("probability", "Probability", FieldType.Integer, d => d.Probability, f => f.Probability) with
        { Min = 0, Max = 100, Bulk = true, Group = "Course", Synonyms = ["probability (%)", "likelihood"] });
        Add(Of("nextStep", "Next step", FieldType.Text, d => d.NextStep, f => f.NextStep) with { Asked = true, Group = "Course", Synonyms = ["next step"] });
        Add(Of("hasNextStep", "Has a next step", FieldType.Boolean, d => d.NextStep != null) with { AskedOnly = true, Apart = true, Group = "Course", Answer = HasNextStep });
        Add(new Field<Deal, DealFacts>("checked", "Done in this stage", FieldType.Tags, (Expression<Func<Deal, string[]>>)(d => d.CheckedItems), (Expression<Func<DealFacts, IReadOnlyList<string>>>)(f => f.Checked))
        { Filterable = false, Apart = true, Group = "Course" });
        Add(Of("lostReason", "Lost reason", FieldType.Choice, d => d.LostReason, f => f.LostReason) with { Lookup = "lostReasons", Bulk = true, Group = "Course", Synonyms = ["loss reason", "closed lost reason"] });
        Add(Of("lostNote", "Lost note", FieldType.LongText, d => d.LostNote, f => f.LostNote) with { MaxLength = TextRule.LongLength, Group = "Course" });
        Add(Of("won", "Won", FieldType.Boolean, d => d.Won) with { Group = "Course" });
    }

    /// <summary>In words, or as an open task about it, whoever is to do it: a plan is a plan whoever asks.</summary>
    private static Expression<Func<Deal, bool>> HasNextStep(CrmDb db) => d => d.NextStep != null
        || db.TaskLinks.Any(l => l.RecordId == d.Id && db.OpenTasks.IgnoreQueryFilters().Any(t => t.Id == l.TaskId && t.DeletedAt == null));

    private void AddMoney()
    {
        Add(Of("amount", "Amount", FieldType.Decimal, d => d.Amount, f => f.Amount) with
        { Min = 0, Sortable = true, CurrencyField = "currency", Asked = true, Group = "Value", Synonyms = ["deal value", "value", "close value", "deal amount", "opportunity amount", "expected revenue"] });
        Add(Of("currency", "Currency", FieldType.Text, d => d.Currency, f => f.Currency) with { MaxLength = 3, Group = "Value", Synonyms = ["currency of value"] });
        Add(OfRows("lines", "Products", ItemRows, d => d.Items(), f => f.Lines, d => d.Lines.Select(l => l.ProductId),
            d => d.Lines.OrderBy(l => l.Position).Select(l => (Guid?)l.ProductId).FirstOrDefault()) with
        { Group = "Value", Synonyms = ["product", "product name"] });
        Alias("product", "lines");
        Alias("lines.product", "lines");
        Add(Of("listValue", "List value", FieldType.Decimal, d => d.ListValue) with { CurrencyField = "currency", Group = "Value" });
        Add(Of("value", "Forecast value", FieldType.Decimal, d => d.Value) with { Sortable = true, Column = true, ChangedBy = "amount", CurrencyField = "currency", Group = "Value" });
        Add(Of("weighted", "Weighted value", FieldType.Decimal, d => d.Weighted) with { CurrencyField = "currency", Group = "Value" });
        Add(Of("wonValue", "Won value", FieldType.Decimal, d => d.WonValue) with { CurrencyField = "currency", Group = "Value" });
        Add(Of("recurringValue", "Recurring value per month", FieldType.Decimal, d => d.RecurringValue, f => f.RecurringValue) with { Min = 0, CurrencyField = "currency", Group = "Value", Synonyms = ["mrr", "recurring revenue"] });
    }

    private void AddDates()
    {
        Add(Of("closeDate", "Close date", FieldType.Date, d => d.CloseDate, f => f.CloseDate) with
        { Sortable = true, Bulk = true, Column = true, Asked = true, Group = "Dates", Synonyms = ["expected close date", "closing date", "deal closed on"] });
        Add(Of("startedOn", "Started on", FieldType.Date, d => d.StartedOn, f => f.StartedOn) with { Asked = true, Group = "Dates", Synonyms = ["engage date", "start date", "deal created", "create date"] });
        Add(Of("cycleDays", "Days to close", FieldType.Integer, d => d.CycleDays) with { Group = "Dates" });
    }

    private void AddBackground()
    {
        Add(Of("type", "Type", FieldType.Choice, d => d.Type, f => f.Type) with { Lookup = "dealTypes", Bulk = true, Group = "Background", Synonyms = ["deal type", "opportunity type"] });
        Add(Of("leadSource", "Lead source", FieldType.Choice, d => d.LeadSource, f => f.LeadSource) with { Lookup = "leadSources", Bulk = true, Group = "Background", Synonyms = ["lead source"] });
        Add(new Field<Deal, DealFacts>("competitors", "Competitors", FieldType.Tags, (Expression<Func<Deal, string[]>>)(d => d.Competitors), (Expression<Func<DealFacts, IReadOnlyList<string>>>)(f => f.Competitors))
        { Group = "Background", Synonyms = ["competitor"] });
        Add(OfRows("coOwners", "Co-owners", RowShape.Links("Person", User.Users), d => d.CoOwnerIds, f => f.CoOwners, d => d.CoOwnerIds, d => d.OwnerId) with { Group = "Ownership" });
    }
}
