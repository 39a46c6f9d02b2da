using CrmWeb.Application.Records.Views;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Domain.Records;

namespace CrmWeb.Application.Demo;

/// <summary>Lists that the manager keeps for everybody, and one of a rep's own.</summary>
internal sealed class DemoViews : DemoChapter
{
    private static readonly (string Kind, string Name, string By, ViewShare Share, string Filter, string? Sort)[] Views =
    [
        (Account.Accounts, "Customers", DemoPeople.Manager, ViewShare.Everyone, """{"field":"type","op":"eq","value":"Customer"}""", "name"),
        (Account.Accounts, "Prospects by size", DemoPeople.Manager, ViewShare.Everyone, """{"field":"type","op":"eq","value":"Prospect"}""", "-employees"),
        (Account.Accounts, "Key accounts", DemoPeople.Manager, ViewShare.Everyone, """{"field":"tags","op":"eq","value":"key"}""", "-revenue"),
        (Contact.Contacts, "Decide about coffee", DemoPeople.Manager, ViewShare.Everyone, """{"field":"tags","op":"eq","value":"decides"}""", "fullName"),
        (Deal.Deals, "Open deals by close date", DemoPeople.Manager, ViewShare.Everyone, """{"field":"status","op":"eq","value":"open"}""", "closeDate"),
        (Deal.Deals, "Won deals", DemoPeople.Manager, ViewShare.Everyone, """{"field":"status","op":"eq","value":"won"}""", "-closeDate"),
        (Account.Accounts, "My renewals", DemoPeople.Reps[0], ViewShare.Me, """{"and":[{"field":"tags","op":"eq","value":"renewal"},{"field":"owner","op":"eq","value":"me"}]}""", null),
    ];

    public override string Makes => "saved views";

    public override async Task<int> TellAsync(DemoStory story, CancellationToken ct)
    {
        for (var i = 0; i < Views.Length; i++)
        {
            var (view, place) = (Views[i], i);
            await story.ByAsync<SaveView, Guid>(view.By, act => act.RunAsync(
                new SaveView.Input(view.Kind, view.Name, view.Share, null, new ViewContent(view.Filter, view.Sort, null), Position: place), ct), ct);
        }
        return Views.Length;
    }
}
