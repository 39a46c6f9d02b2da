using System.Globalization;
using System.Text.Json.Nodes;
using CrmWeb.Application.Contacts;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Lists;
using CrmWeb.Web.Ui.Records;
using CrmWeb.Web.Ui.Shell;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Accounts;

[Needs(Account.Accounts, Right.View)]
public sealed class DetailModel(IServiceProvider services, RecordPageParts parts, ContactsOfAccount contacts, IStringLocalizer<Text> t)
    : RecordPage(Account.Accounts, services, parts, t)
{
    private const int Shown = 6;
    private AccountContacts? _contacts;
    private AccountContacts? _former;

    protected override async Task<IReadOnlyList<Choice>> PeopleAsync(Guid id, CancellationToken ct) =>
        [.. (await ContactsAsync(id, ct)).Items.Select(c => new Choice(c.Id.ToString(), c.Title))];

    protected override string? DeleteHref(Guid id) => _contacts?.Items.Count > 0 || _former?.Items.Count > 0 ? RecordHref.To(Account.Accounts, id) + "/delete" : null;

    protected override void LinkLog(Guid id, JsonObject record, IReadOnlyList<string> with, JsonObject facts)
    {
        facts["account"] = id;
        if (with.Count > 0) facts["contacts"] = new JsonArray([.. with.Select(w => (JsonNode)w)]);
    }

    protected override async Task<IReadOnlyList<RelatedCard>> RelatedAsync(Guid id, JsonObject record, CancellationToken ct)
    {
        var people = await ContactsAsync(id, ct);
        var below = await Records.ListAsync(new ListRequest(new Application.Records.Lists.FilterCondition("parent", "eq", id.ToString()), Limit: Shown), ["name", "industry"], ct);
        var name = record["name"]?.ToString() ?? "";
        var cards = new List<RelatedCard>
        {
            new(T["Contacts"], Count(people.Items.Count, people.Next is not null),
                [.. people.Items.Select(c => Row(c, c.Role ?? c.JobTitle, c.Phone))])
            {
                None = T["Nobody is known here yet."],
                Add = Actor.May(Contact.Contacts, Right.Create) ? new PageLink(T["Add"], $"/contacts/new?accounts[0].account={Uri.EscapeDataString(name)}&accounts[0].id={Uri.EscapeDataString($"{id}|{name}")}", "add") : null,
                All = people.Next is null ? null : new PageLink(T["All"], $"/contacts?accounts={id}"),
            },
        };
        _former = await contacts.ReadAsync(id, former: true, null, Shown, ct);
        if (_former.Items.Count > 0)
        {
            cards.Add(new(T["Former contacts"], Count(_former.Items.Count, _former.Next is not null), [.. _former.Items.Select(c => Row(c, c.Role, T["until {0}", c.To!.Value.Year.ToString(CultureInfo.InvariantCulture)]))])
            { Folded = true });
        }
        if (!below.Refused && below.Value!.Items.Count > 0)
        {
            cards.Add(new(T["Subsidiaries"], Count(below.Value.Items.Count, below.Value.Next is not null),
                [.. below.Value.Items.Select(a => new RelatedRow(a.Values[0] as string ?? "", RecordHref.To(Account.Accounts, a.Id), a.Values[1] as string))])
            {
                All = below.Value.Next is null ? null : new PageLink(T["All"], $"/accounts?parent={id}"),
            });
        }
        return cards;
    }

    private RelatedRow Row(AccountContact contact, string? second, string? right) =>
        new(contact.Title, RecordHref.To(Contact.Contacts, contact.Id), second, contact.DoNotCall || contact.DoNotEmail ? new Pill(T["do not contact"], Tint.Bad) : null, right);

    private async Task<AccountContacts> ContactsAsync(Guid id, CancellationToken ct) => _contacts ??= await contacts.ReadAsync(id, former: false, null, Shown, ct);

    private static string Count(int count, bool more) => more ? $"{count}+" : $"{count}";
}
