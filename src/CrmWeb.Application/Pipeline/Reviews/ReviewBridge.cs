namespace CrmWeb.Application.Pipeline.Reviews;

/// <summary>A deal of which something changed.</summary>
/// <param name="Then">As it was in the view at the beginning; null when it was not in it or not open.</param>
/// <param name="WasOpen">It was open then, in the view or not.</param>
/// <param name="WasClosed">It was closed then already.</param>
/// <param name="Here">It is in the view now, whatever its status.</param>
internal sealed record ChangedDeal(Guid Id, string Title, Guid? OwnerId, DealThen? Then, bool WasOpen, bool WasClosed, DealThen Now, string Status, bool Deleted, bool Here)
{
    public bool OpenNow => Here && !Deleted && Status == "open";

    /// <summary>It closed since the beginning and belongs to the view by what it was or by what it is.</summary>
    public bool ClosedSince => !Deleted && Status != "open" && (Then is not null || (Here && !WasClosed));
}

/// <summary>Sorts changed deals into groups. A deal is first worth more or less and then leaves, so that what was won is told at what it was won for.</summary>
/// <param name="worth">Converts into the review's currency; null without a rate.</param>
/// <param name="place">Where a stage stands in its pipeline.</param>
internal sealed class ReviewBridge(Func<DealThen, decimal?> worth, Func<Guid, int?> place)
{
    public IEnumerable<(ReviewGroup Group, ReviewRow Row)> Of(ChangedDeal deal)
    {
        var (now, then) = (worth(deal.Now) ?? 0, deal.Then is null ? 0 : worth(deal.Then) ?? 0);
        (ReviewGroup, ReviewRow) Row(ReviewGroup group, decimal change) => (group, new ReviewRow(deal.Id, deal.Title, deal.OwnerId, deal.Then, deal.Now, deal.Deleted, change));
        if (deal.Then is null && (deal.OpenNow || deal.ClosedSince)) yield return Row(deal.WasOpen ? ReviewGroup.CameIn : ReviewGroup.New, now);
        if (deal.Then is not null && now > then) yield return Row(ReviewGroup.Grew, now - then);
        if (deal.Then is not null && now < then) yield return Row(ReviewGroup.Shrank, now - then);
        if (deal.ClosedSince) yield return Row(deal.Status == "won" ? ReviewGroup.Won : ReviewGroup.Lost, -now);
        else if (deal.Then is not null && deal.Deleted) yield return Row(ReviewGroup.Deleted, -now);
        else if (deal.Then is not null && !deal.OpenNow) yield return Row(ReviewGroup.WentOut, -now);
        if (deal is not { OpenNow: true, Then: { } before }) yield break;
        if (place(deal.Now.StageId) > place(before.StageId)) yield return Row(ReviewGroup.Forward, now);
        if (place(deal.Now.StageId) < place(before.StageId)) yield return Row(ReviewGroup.Back, now);
        if (deal.Now.CloseDate > before.CloseDate || (deal.Now.CloseDate is null && before.CloseDate is not null)) yield return Row(ReviewGroup.Slipped, now);
        if (deal.Now.CloseDate < before.CloseDate) yield return Row(ReviewGroup.PulledIn, now);
    }
}
