using CrmWeb.Application.Pipeline.Boards;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;

namespace CrmWeb.Application.Tests.Plans;

[Collection(nameof(PlanTests))]
public sealed class BoardPlanTests(GeneratedWorld generated)
{
    [Fact]
    public async Task A_board_reads_its_cards_by_key_and_adds_up_from_the_index_alone()
    {
        var open = (int)await generated.OneAsync<long>("select count(*) from deals where status = 'open'");
        var all = (int)await generated.OneAsync<long>("select count(*) from deals where pipeline_id = (select id from pipelines order by position, id limit 1)");
        var faults = new List<string>();
        foreach (var (who, actor) in generated.Viewers)
        {
            // closed columns that hold all of theirs, and such as hold too many
            foreach (var (most, touched) in new[] { (DealBoard.MostClosed, all * 3 / 2 + 500), (100, open * 3 / 2 + 1_000) })
            {
                var plans = await generated.PlansAsync(() => generated.World.AsAsync<DealBoard, Outcome<Board>>(actor, b => b.ReadAsync(null, ListRequest.All, default, mostClosed: most)));
                foreach (var plan in plans) faults.AddRange(GeneratedWorld.Faults($"{who}, {most}", plan, touched));
                faults.AddRange(plans.SelectMany(p => p.All.Where(n => n is { Type: "Seq Scan", Table: Deal.Deals }).Select(n => $"{who}: reads all of deals\n{p}")));
                // the cards: no aggregate in the plan, so each step gives rows of a page
                foreach (var cards in plans.Where(p => p.All.Any(n => n.Type == "Limit") && !p.All.Any(n => n.Type.EndsWith("Aggregate", StringComparison.Ordinal))))
                    faults.AddRange(cards.All.Where(n => n.Table == "deals" && n.Touched > 200).Select(n => $"{who}, {most}: a column is not read by key: {n}"));
            }
        }
        GeneratedWorld.None(faults);
    }

    [Fact]
    public async Task A_month_of_deals_is_counted_and_read_by_its_days()
    {
        var (from, to) = (new DateOnly(2026, 11, 30), new DateOnly(2027, 1, 3));
        var month = (int)await generated.OneAsync<long>($"select count(*) from deals where close_date between '{from:yyyy-MM-dd}' and '{to:yyyy-MM-dd}'");
        var faults = new List<string>();
        foreach (var (who, actor) in generated.Viewers)
        {
            var plans = await generated.PlansAsync(() => generated.World.OnAsync(actor, Deal.Deals, d => d.DaysAsync(ListRequest.All, from, to, 4, default)));
            foreach (var plan in plans) faults.AddRange(GeneratedWorld.Faults(who, plan, month + 500));
        }
        GeneratedWorld.None(faults);
    }
}
