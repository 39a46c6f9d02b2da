namespace CrmWeb.Web.Records;

/// <summary>Putting off and giving away one task, where it is shown. The page offers the names as the list "people".</summary>
/// <param name="Back">Where it leads back to.</param>
/// <param name="Into">Region that is drawn anew.</param>
public sealed record TaskActsView(Guid Id, string Subject, string Back, string Into, bool MayGive)
{
    public string Href => RecordHref.To(Domain.Tasks.CrmTask.Tasks, Id);
}
