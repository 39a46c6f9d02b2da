using System.Globalization;
using System.Text.Json.Nodes;
using CrmWeb.Application.Accounts;
using CrmWeb.Application.Contacts;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Records.Related;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Lists;
using CrmWeb.Web.Ui.Records;
using CrmWeb.Web.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Accounts;

[Needs(Account.Accounts, Right.View)]
public sealed class DetailModel(IServiceProvider services, RecordPageParts parts, ContactsOfAccount contacts, Subsidiaries subsidiaries, DealFigureCards figures, IStringLocalizer<Text> t)
    : RecordPage(Account.Accounts, services, parts, t)
{
    private const int Shown = 6;
    private (AccountContacts Now, AccountContacts Former)? _contacts;

    /// <summary>What the account's deals came to, fetched once the page is shown.</summary>
    public async Task<IActionResult> OnGetDealFiguresAsync(Guid id, CancellationToken ct) =>
        await Records.SeesAsync(id, ct) ? Partial("_Related", await figures.ReadAsync(id, ct)) : NotFound();

    protected override async Task<IReadOnlyList<Choice>> PeopleAsync(Guid id, CancellationToken ct) =>
        [.. (await ContactsAsync(id, ct)).Now.Items.Select(c => new Choice(c.Id.ToString(), c.Title))];

    protected override string? DeleteHref(Guid id) => (_contacts is { } known && known.Now.Items.Count + known.Former.Items.Count > 0) || Record!.Related.Any(c => c.Owned && c.Rows.Count > 0) ? RecordHref.To(Account.Accounts, id) + "/delete" : null;

    protected override void LinkLog(Guid id, JsonObject record, IReadOnlyList<string> with, JsonObject facts)
    {
        facts["account"] = id;
        if (with.Count > 0) facts["contacts"] = new JsonArray([.. with.Select(w => (JsonNode)w)]);
    }

    protected override async Task<IReadOnlyList<RelatedCard>> RelatedAsync(Guid id, JsonObject record, CancellationToken ct)
    {
        var (people, former) = await ContactsAsync(id, ct);
        var below = await subsidiaries.ReadAsync(id, Shown, ct);
        var name = record["name"]?.ToString() ?? "";
        var cards = new List<RelatedCard>
        {
            new(T["Contacts"], Count(people.Items.Count, people.More),
                [.. people.Items.Select(c => Row(c, c.Role ?? c.JobTitle, c.Phone))])
            {
                None = T["Nobody is known here yet."],
                Add = Actor.May(Contact.Contacts, Right.Create) ? new PageLink(T["Add"], $"/contacts/new?accounts[0].account={Uri.EscapeDataString(name)}&accounts[0].id={Uri.EscapeDataString($"{id}|{name}")}", "add") : null,
                All = !people.More ? null : new PageLink(T["All"], $"/contacts?accounts={id}"),
            },
        };
        if (former.Items.Count > 0)
        {
            cards.Add(new(T["Former contacts"], Count(former.Items.Count, former.More), [.. former.Items.Select(c => Row(c, c.Role, T["until {0}", c.To!.Value.Year.ToString(CultureInfo.InvariantCulture)]))])
            { Folded = true });
        }
        if (below.Count > 0)
        {
            cards.Add(new(T["Subsidiaries"], Count(Math.Min(below.Count, Shown), below.Count > Shown),
                [.. below.Take(Shown).Select(a => new RelatedRow(a.Title, RecordHref.To(Account.Accounts, a.Id), a.Industry))])
            {
                All = below.Count > Shown ? new PageLink(T["All"], $"/accounts?parent={id}") : null,
            });
        }
        return cards;
    }

    private RelatedRow Row(AccountContact contact, string? second, string? right) =>
        new(contact.Title, RecordHref.To(Contact.Contacts, contact.Id), second, contact.DoNotCall || contact.DoNotEmail ? new Pill(T["do not contact"], Tint.Bad) : null, right);

    private async Task<(AccountContacts Now, AccountContacts Former)> ContactsAsync(Guid id, CancellationToken ct) => _contacts ??= await contacts.ReadAsync(id, Shown, ct);

    private static string Count(int count, bool more) => more ? $"{count}+" : $"{count}";
}
