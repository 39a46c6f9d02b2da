using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Pipeline.Deals;

public sealed partial class Deal
{
    private const string Untitled = "Deal";

    private bool New => CreatedAt == default;

    public DealFacts Facts() => Describe(new DealFacts
    {
        Title = Name == (AutoName ?? Untitled) ? null : Name,
        AccountId = AccountId,
        Contacts = Roles(),
        PipelineId = PipelineId,
        Stage = StageId.ToString(),
        Status = Status,
        Amount = Amount,
        Currency = Currency,
        Probability = ProbabilityGiven,
        StartedOn = StartedOn,
        CloseDate = CloseDate,
        LostReason = LostReason,
        LostNote = LostNote,
        NextStep = NextStep,
        Type = Type,
        LeadSource = LeadSource,
        Competitors = Competitors,
        Lines = Items(),
        RecurringValue = RecurringValue,
        CoOwners = CoOwnerIds,
        Checked = CheckedItems,
    });

    public Refusal? Change(DealFacts facts)
    {
        var book = facts.Book ?? throw new InvalidOperationException("A deal is changed with the pipelines at hand.");
        var placed = Place(facts, book);
        if (placed.Refused) return placed.Refusals[0];
        var stage = placed.Value!;
        if (CurrencyCode.Check(facts.Currency) is { } currency) return currency;
        if (facts.Lines.Any(l => l.Quantity is <= 0)) return DealRefusals.LineQuantity;
        if (facts.Lines.Any(l => l.Discount is < 0 or > 100)) return DealRefusals.LineDiscount;
        if (Unchecked(facts, stage, book) is { } open) return open;
        var closeDate = CloseDateAt(facts, stage, book);
        if (closeDate < facts.StartedOn && (New || closeDate != CloseDate || facts.StartedOn != StartedOn)) return DealRefusals.ClosesBeforeStart;

        FillFrom(facts);
        AccountId = facts.AccountId;
        Currency = facts.Currency?.ToUpperInvariant();
        TakeRows(facts, book);
        AutoName = Called(facts, book);
        Name = facts.Title ?? AutoName ?? Untitled;
        TakeAmount(facts);
        TakeDates(facts, closeDate, book);
        Enter(stage, facts, book);
        (NextStep, Type, LeadSource, RecurringValue) = (facts.NextStep, facts.Type, facts.LeadSource, facts.RecurringValue);
        Competitors = [.. facts.Competitors];
        CheckedItems = [.. facts.Checked.Distinct().Order(StringComparer.Ordinal)];
        TakeCoOwners([.. facts.CoOwners.Where(id => id != facts.OwnerId).Distinct().Order()]);
        return null;
    }

    private void TakeRows(DealFacts facts, PipelineBook book)
    {
        ChildRows.Replace(_contacts, [.. facts.Contacts.DistinctBy(c => c.ContactId)],
            [(row, role) => row.ContactId == role.ContactId], (role, i) => DealContact.Of(Id, role, i), (row, role, i) => row.Take(role, i));
        var lines = facts.Lines.Select(l => l with { Quantity = l.Quantity ?? 1, Price = l.Price ?? ListPrice(l.ProductId, facts.Currency, book) }).ToList();
        ChildRows.Replace(_lines, lines,
            [(row, line) => row.Facts == line, (row, line) => row.ProductId == line.ProductId], (line, i) => DealLine.Of(Id, line, i), (row, line, i) => row.Take(line, i));
    }

    private static decimal? ListPrice(Guid product, string? currency, PipelineBook book) =>
        book.Product(product)?.Prices is { } prices && prices.TryGetValue(currency?.ToUpperInvariant() ?? "", out var price) ? price : null;

    private void TakeAmount(DealFacts facts)
    {
        if (!New && Amount != facts.Amount) Raise(new DealAmountChanged(Id, Amount, facts.Amount, facts.Currency));
        Amount = facts.Amount;
    }

    private void TakeDates(DealFacts facts, DateOnly? closeDate, PipelineBook book)
    {
        if (!New && Status == "open" && closeDate != CloseDate && book.Stage(StageId) is { Kind: StageKind.Open }) Raise(new DealCloseDateMoved(Id, CloseDate, closeDate));
        (StartedOn, CloseDate) = (facts.StartedOn, closeDate);
    }

    /// <summary>They see the deal and may edit it as if it were theirs. A share that somebody also has is put back by who saves.</summary>
    private void TakeCoOwners(Guid[] coOwners)
    {
        if (coOwners.SequenceEqual(CoOwnerIds)) return;
        var others = Viewers.Except(CoOwnerIds).ToList();
        CoOwnerIds = coOwners;
        ShareWith(others);
    }

    private static string? Called(DealFacts facts, PipelineBook book)
    {
        var product = facts.Lines.Count == 0 ? null : book.Product(facts.Lines[0].ProductId)?.Name;
        var parts = new[] { book.AccountName(facts.AccountId), product }.OfType<string>().ToList();
        return parts.Count == 0 ? null : Clip(string.Join(" - ", parts), TextRule.NameLength);
    }
}
