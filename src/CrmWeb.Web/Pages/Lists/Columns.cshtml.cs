using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Records.Lists;
using CrmWeb.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Lists;

/// <summary>Which columns a list shows, and in which order. The choice stands in the list's address, and in a view when that is saved.</summary>
[NeedsSignIn]
public sealed class ColumnsModel(RecordCatalog catalog, ActorScope scope, ListStates states, IStringLocalizer<Text> t) : CrmPage(t)
{
    [BindProperty(SupportsGet = true)]
    public string Kind { get; set; } = "";

    public IReadOnlyList<ColumnChoice> Choices { get; private set; } = [];

    /// <summary>What the list's address says beside its columns.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Keep { get; private set; } = [];

    public string BackHref { get; private set; } = "";

    public string ResetHref { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Type is not { } type) return NotFound();
        var state = await states.ReadAsync(type, Request.Query, ct);
        var shown = ListColumns.Of(type, state.Query["columns"]).Skip(1).ToList();
        var offered = shown.Concat(type.Fields.Skip(1).Where(f => ListColumns.MayStand(f) && !shown.Contains(f)));
        Choices = [.. offered.Select((f, i) => new ColumnChoice(f.Name, T[f.Label], i < shown.Count ? i + 1 : null))];
        Keep = [.. state.Own.Where(q => q.Key is not ("columns" or "kind")).SelectMany(q => q.Value.Select(v => new KeyValuePair<string, string>(q.Key, v ?? "")))];
        (BackHref, ResetHref) = (state.With(("kind", null)), state.With(("kind", null), ("columns", string.Join(',', type.Fields.Where(f => f.Column).Select(f => f.Name)))));
        return Page();
    }

    public IActionResult OnGetTake(string[] pick)
    {
        if (Type is not { } type) return NotFound();
        var chosen = pick.Select((name, i) => (name, place: int.TryParse(Request.Query["place." + name], out var at) ? at : 100 + i)).Where(c => type.Find(c.name) is not null)
            .OrderBy(c => c.place).Select(c => c.name).Prepend(type.Fields[0].Name).Take(ListColumns.Most);
        var kept = Request.Query.Where(q => q.Key is not ("pick" or "kind") && !q.Key.StartsWith("place.", StringComparison.Ordinal));
        return Redirect(QueryLink.With("/" + type.Kind, kept, ("columns", string.Join(',', chosen))));
    }

    private IRecordType? Type => scope.Actor.May(Kind, Right.View) ? catalog.Find(Kind) : null;
}

/// <summary>A column that may be shown; <paramref name="Place"/> is null while it is not.</summary>
public sealed record ColumnChoice(string Name, string Text, int? Place);
