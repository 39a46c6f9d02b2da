using System.Globalization;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Books;
using CrmWeb.Application.Records;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Books;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Lists;
using CrmWeb.Web.Ui.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Books;

/// <summary>Everything somebody works on, handed to others by rule: choose, look, do it.</summary>
[Needs(Deal.Deals, Right.Assign)]
public sealed class BookModel(BookItems items, HandOverBook handOver, RecordCatalog catalog, IStringLocalizer<Text> t) : CrmPage(t)
{
    /// <summary>Colleagues that a form offers.</summary>
    public const int Receivers = 6;

    /// <summary>What the form posts: a receiver and their countries in each line.</summary>
    public sealed record Input(IReadOnlyList<Guid?>? To, IReadOnlyList<string?>? Countries, string? Rule, bool Together, IReadOnlyList<string>? Kinds);

    public User Person { get; private set; } = null!;
    public PageHead Head { get; private set; } = null!;

    /// <summary>Records by kind, of those that the viewer may give to others.</summary>
    public IReadOnlyList<(string Kind, string Label, int Count)> Holds { get; private set; } = [];

    public Input Typed { get; private set; } = new([], [], null, true, null);
    public BookPreview? Preview { get; private set; }
    public string? Problem { get; private set; }
    public DirectorySnapshot Directory => HttpContext.Directory();
    public IReadOnlyList<Choice> People => Admin.Choices.People(Directory, T["Nobody"], Person.Id);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await ShowAsync(id, ct) ? Page() : NotFound();

    /// <summary>Shows who would get what.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, Input input, CancellationToken ct)
    {
        Typed = input;
        if (!await ShowAsync(id, ct)) return NotFound();
        var countries = input.Countries ?? [];
        var receivers = (input.To ?? []).Select((person, i) => (person, countries.ElementAtOrDefault(i))).Where(r => r.person is not null)
            .Select(r => new BookReceiver(r.person!.Value, (r.Item2 ?? "").Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))).ToList();
        var planned = await handOver.PlanAsync(new(id, receivers, input.Rule == "country" ? BookRule.ByCountry : BookRule.InTurn, input.Together, input.Kinds ?? []), ct);
        if (planned.Refused) (Problem, Response.StatusCode) = (Words(planned.Refusals[0]), planned.Refusals[0].Kind == RefusalKind.Forbidden ? StatusCodes.Status403Forbidden : StatusCodes.Status422UnprocessableEntity);
        else Preview = planned.Value;
        return Page();
    }

    /// <summary>Does what was shown.</summary>
    public async Task<IActionResult> OnPostRunAsync(Guid id, Guid plan, CancellationToken ct)
    {
        var address = $"/people/{id}/book";
        if (await handOver.RunAsync(plan, ct) is not { } done) Say(T["This was done already, or waited too long. Look at the preview again."], bad: true);
        else if (done.Refused) Say(Words(done.Refusals[0]), bad: true);
        else
        {
            Say(done.Value!.Count == 1 ? T["1 record has a new owner."] : T["{0} records have a new owner.", done.Value.Count], done.Value.ChangeSet, back: address);
            return Redirect(done.Value.ChangeSet is { } set ? $"{address}/summary?set={set}" : address);
        }
        return Redirect(address);
    }

    public string Count(int count) => count.ToString("N0", CultureInfo.CurrentCulture);

    public string Label(string kind) => T[catalog.Find(kind)!.PluralLabel];

    public string Name(Guid person) => Directory.NameOf(person) ?? "";

    private async Task<bool> ShowAsync(Guid id, CancellationToken ct)
    {
        if (Directory.User(id) is not { } person) return false;
        Person = person;
        Head = new PageHead(T["Book of {0}", person.Name]) { Others = [new PageLink(T["Handover summary"], $"/people/{id}/book/summary", "print")] };
        var book = await items.ReadAsync(id, items.Mine, ct);
        Holds = [.. items.Mine.Select(kind => (kind, Label(kind), book.Count(i => i.Kind == kind)))];
        return true;
    }
}
