using CrmWeb.Application.Pipeline.Boards;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Tests.Plans;

[Collection(nameof(PlanTests))]
public sealed class BoardPlanTests(GeneratedWorld generated)
{
    [Fact]
    public async Task A_board_reads_its_cards_by_key_and_adds_up_from_the_index_alone()
    {
        var open = (int)await generated.OneAsync<long>("select count(*) from deals where status = 'open'");
        var faults = new List<string>();
        foreach (var (who, actor) in generated.Viewers)
        {
            var plans = await generated.PlansAsync(() => generated.World.AsAsync<DealBoard, Outcome<Board>>(actor, b => b.ReadAsync(null, ListRequest.All, default)));
            // what closed in the last ninety days is added up beside what is open
            foreach (var plan in plans) faults.AddRange(GeneratedWorld.Faults(who, plan, open * 3 / 2 + 500));
            foreach (var cards in plans.Where(p => p.All.Any(n => n.Type == "Limit")))
                faults.AddRange(cards.All.Where(n => n.Table == "deals" && n.Touched > 600).Select(n => $"{who}: a column is not read by key: {n}"));
        }
        GeneratedWorld.None(faults);
    }
}
