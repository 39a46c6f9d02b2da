using System.Globalization;
using CrmWeb.Application.Pipeline.Reviews;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Tests.Plans;

[Collection(nameof(PlanTests))]
public sealed class ReviewPlanTests(GeneratedWorld generated)
{
    [Fact]
    public async Task A_review_looks_at_what_changed_and_adds_up_the_rest_from_an_index()
    {
        // as many as change within a week, of a hundred times as many
        var since = DateOnly.Parse(await generated.OneAsync<string>("select to_char(since, 'YYYY-MM-DD') from deal_states order by since desc offset 80 limit 1"), CultureInfo.InvariantCulture);
        var open = (int)await generated.OneAsync<long>("select count(*) from deals where status = 'open'");
        var faults = new List<string>();
        foreach (var (who, actor) in generated.Viewers)
        {
            var plans = await generated.PlansAsync(() => generated.World.AsAsync<ReviewDeals, Outcome<Review>>(actor, r => r.ReadAsync(ListRequest.All, since, default)));
            foreach (var plan in plans) faults.AddRange(GeneratedWorld.Faults(who, plan, open * 5 / 4 + 500));
        }
        GeneratedWorld.None(faults);
    }
}
