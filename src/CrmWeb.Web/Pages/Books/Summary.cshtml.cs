using CrmWeb.Application.Admin;
using CrmWeb.Application.Books;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Records.Related;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Books;

/// <summary>What whoever takes over should know, account by account; made to be printed.</summary>
[Needs(Deal.Deals, Right.View)]
public sealed class SummaryModel(BookSummary summary, Viewer viewer, IStringLocalizer<Text> t) : CrmPage(t)
{
    public User Person { get; private set; } = null!;
    public PageHead Head { get; private set; } = null!;
    public IReadOnlyList<BookAccount> Accounts { get; private set; } = [];
    public DirectorySnapshot Directory => HttpContext.Directory();

    /// <param name="set">The change set of a handing over; null = what is the person's now.</param>
    public async Task<IActionResult> OnGetAsync(Guid id, Guid? set, CancellationToken ct)
    {
        if (Directory.User(id) is not { } person) return NotFound();
        Person = person;
        Accounts = await summary.ReadAsync(id, set, ct);
        Head = new PageHead(set is null ? T["Accounts of {0}", person.Name] : T["Handed over by {0}", person.Name]) { Count = Accounts.Count.ToString("N0", viewer.Culture), Back = new PageLink(T["Book of {0}", person.Name], $"/people/{id}/book") };
        return Page();
    }

    public string Money(BookDeal deal) => deal.Value is { } value ? Amounts.Of(value, deal.Currency ?? Directory.Company.Currency, viewer) : T["no amount"];

    public string Name(Guid? person) => person is { } known ? Directory.NameOf(known) ?? "" : T["Nobody"];
}
