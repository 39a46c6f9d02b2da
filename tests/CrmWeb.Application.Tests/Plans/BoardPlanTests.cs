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
        var undated = await generated.OneAsync<long>("select count(*) from deals where close_date is null");
        var faults = new List<string>();
        foreach (var (who, actor) in generated.Viewers)
        {
            var plans = await generated.PlansAsync(() => generated.World.AsAsync<DealBoard, Outcome<Board>>(actor, b => b.ReadAsync(null, ListRequest.All, default)));
            // what closed in the last ninety days is added up beside what is open
            foreach (var plan in plans) faults.AddRange(GeneratedWorld.Faults(who, plan, open * 3 / 2 + 500));
            foreach (var cards in plans.Where(p => p.All.Any(n => n.Type == "Limit")))
                faults.AddRange(cards.All.Where(n => n.Table == "deals" && n.Touched > undated + 200).Select(n => $"{who}: a column is not read by key: {n}"));
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
