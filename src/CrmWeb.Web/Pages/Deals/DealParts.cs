using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Pipeline.Deals;
using CrmWeb.Application.Pipeline.Stages;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Web.Records;
using CrmWeb.Web.Records.Related;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Lists;
using CrmWeb.Web.Ui.Records;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Deals;

/// <summary>What only a deal's page has: its path, its products, the time it spent in each stage.</summary>
public sealed class DealParts(PipelineDesk pipelines, DealCourse course, CloseDeal close, Viewer viewer, DatePhrases dates, TimeProvider clock, IStringLocalizer<Text> t)
{
    /// <summary>Null when its pipeline is gone.</summary>
    public async Task<DealPathView?> PathAsync(Guid id, JsonObject deal, bool mayEdit, CancellationToken ct)
    {
        if (!Guid.TryParse(FormValue.LinkId(deal["pipeline"]), out var pipelineId) || await pipelines.FindAsync(pipelineId, ct) is not { } pipeline) return null;
        var stages = pipeline.InOrder();
        var here = stages.FirstOrDefault(s => s.Id.ToString() == FormValue.LinkId(deal["stage"]));
        if (here is null) return null;
        var open = stages.Where(s => s.Kind == StageKind.Open).ToList();
        var steps = open.Select(s => new PathStep(s.Id.ToString(), s.Name, s.Id == here.Id ? StepState.Here : here.Kind != StageKind.Open || s.Position < here.Position ? StepState.Passed : StepState.Ahead)).ToList();
        if (here.Kind != StageKind.Open) steps.Add(new PathStep(here.Id.ToString(), here.Name, here.Kind == StageKind.Won ? StepState.Won : StepState.Lost));
        var done = (deal["checked"] as JsonArray ?? []).Select(c => c?.ToString()).ToHashSet();
        return new DealPathView(RecordHref.To(Deal.Deals, id), deal["version"]!.ToString(), steps, Since(here, deal), mayEdit)
        {
            Won = Of(StageKind.Won),
            Lost = Of(StageKind.Lost),
            Reopen = here.Kind == StageKind.Open || open.Count == 0 ? null : new Choice(open[0].Id.ToString(), open[0].Name),
            Checks = [.. here.Checklist.Select(i => new CheckStep(i.Id.ToString(), i.Text, i.Required, done.Contains(i.Id.ToString())))],
            LostBecause = string.Join(": ", new[] { deal["lostReason"]?.ToString(), deal["lostNote"]?.ToString() }.OfType<string>()) is { Length: > 0 } why ? why : null,
            Reasons = [new Choice("", t["No reason given"]), .. Lookups.Values("lostReasons").Select(r => new Choice(r, t[Lookups.Label(r)]))],
            OpenTasks = mayEdit ? await close.OpenTasksAsync(id, ct) : 0,
            Today = viewer.Day(clock.GetUtcNow()).ToString("d", viewer.Culture),
        };

        IReadOnlyList<Choice> Of(StageKind kind) => [.. stages.Where(s => s.Kind == kind && s.Id != here.Id).Select(s => new Choice(s.Id.ToString(), s.Name))];
    }

    /// <summary>A typed day as the acts read it; what is no day goes on as typed and is refused there.</summary>
    public string? Day(string? typed) => string.IsNullOrWhiteSpace(typed)
        ? null
        : TypedDate.Read(typed, viewer.Culture, viewer.Day(clock.GetUtcNow()))?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? typed;

    /// <summary>Ids of what is to be done in the deal's stage.</summary>
    public async Task<IReadOnlyList<string>> ChecklistAsync(JsonObject deal, CancellationToken ct) =>
        Guid.TryParse(FormValue.LinkId(deal["pipeline"]), out var pipelineId) && await pipelines.FindAsync(pipelineId, ct) is { } pipeline
            ? [.. (pipeline.Stages.FirstOrDefault(s => s.Id.ToString() == FormValue.LinkId(deal["stage"]))?.Checklist ?? []).Select(i => i.Id.ToString())]
            : [];

    /// <param name="typed">The posted form when it comes back with an <paramref name="error"/>.</param>
    public DealLinesView Lines(IRecordType type, Guid id, JsonObject deal, bool mayEdit, IFormCollection? typed, string? error, DirectorySnapshot directory)
    {
        var (lines, amount) = (type.Find("lines")!, type.Find("amount")!);
        var currency = deal["currency"]?.ToString() ?? directory.Company.Currency;
        var items = (deal["lines"] as JsonArray ?? []).OfType<JsonObject>().Select(Item).ToList();
        decimal? list = deal["listValue"]?.GetValue<decimal>();
        return new DealLinesView(RecordHref.To(Deal.Deals, id), RowForms.Of(lines, deal["lines"], typed, t, viewer), items.Select(i => i.Total is { } sum ? Amounts.Of(sum, currency, viewer) : "").ToList(), mayEdit)
        {
            Hidden = EditFlow.Hidden(deal, [lines, amount]),
            Total = list is { } total ? Amounts.Of(total, currency, viewer) : null,
            Amount = typed?["amount"].ToString() ?? (deal["amount"]?.GetValue<decimal>() is { } given ? given.ToString("#,##0.##", viewer.Culture) : ""),
            Currency = currency,
            Error = error,
            Decimal = viewer.Culture.NumberFormat.NumberDecimalSeparator,
        };
    }

    /// <summary>How long it was in each stage; how often its close date was put off.</summary>
    public async Task<RelatedCard> CourseAsync(Guid id, DirectorySnapshot directory, CancellationToken ct)
    {
        var way = await course.ReadAsync(id, ct);
        return new RelatedCard(t["Time in stages"], way.Slips == 0 ? "" : t["close date put off {0} times", way.Slips],
            [.. way.Visits.Reverse().Take(12).Select(v => new RelatedRow(v.StageId is { } stage ? directory.NameOf(stage) ?? t["a stage that is gone"] : t["before it was entered here"], null,
                v.Backdated ? t["from {0}, entered afterwards", dates.Relative(v.Since)] : t["from {0}", dates.Relative(v.Since)], null, Days(v.Since, v.Until)) { Plain = true })]);
    }

    private string Since(Stage here, JsonObject deal)
    {
        var since = deal["stageSince"]!.GetValue<DateTimeOffset>();
        if (here.Kind != StageKind.Open) return deal["closeDate"]?.ToString() is { } day ? t["{0} on {1}", here.Name, dates.Relative(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))] : here.Name;
        var days = Math.Max(0, viewer.Day(clock.GetUtcNow()).DayNumber - viewer.Day(since).DayNumber);
        return here.RotDays is { } rot && days > rot ? t["{0:N0} days in this stage, stuck after {1:N0}", days, rot] : days == 1 ? t["1 day in this stage"] : t["{0:N0} days in this stage", days];
    }

    private string Days(DateTimeOffset since, DateTimeOffset? until)
    {
        var days = viewer.Day(until ?? clock.GetUtcNow()).DayNumber - viewer.Day(since).DayNumber;
        return days == 1 ? t["1 day"] : t["{0:N0} days", days];
    }

    private static DealItem Item(JsonObject line) => new(Guid.Empty, line["quantity"]?.GetValue<decimal>(), line["price"]?.GetValue<decimal>(), line["discount"]?.GetValue<decimal>());
}
