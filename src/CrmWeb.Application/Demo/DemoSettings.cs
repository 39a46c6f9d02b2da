using CrmWeb.Application.Admin;
using CrmWeb.Application.Pipeline.Assigning;
using CrmWeb.Application.Pipeline.Forms;
using CrmWeb.Application.Pipeline.Targets;
using CrmWeb.Application.Tasks;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Assigning;
using CrmWeb.Domain.Pipeline.Forms;
using CrmWeb.Domain.Pipeline.Targets;
using CrmWeb.Domain.Tasks;

namespace CrmWeb.Application.Demo;

/// <summary>What Tannerbrook's administrator and its manager have set up: a form on its site, whose its leads are, what follows an order, rates and targets.</summary>
internal sealed class DemoSettings : DemoChapter
{
    private static readonly (string Currency, decimal Rate)[] Rates = [("USD", 0.92m), ("GBP", 1.17m), ("CHF", 1.05m)];

    private static readonly TemplateStep[] Installing =
    [
        new("Agree on the day of delivery", "call", 1), new("Water and power at the counter", "todo", 5), new("Deliver and set up the machine", "meeting", 12), new("Ask how the first week went", "call", 21),
    ];

    public override string Makes => "settings";

    public override async Task<int> TellAsync(DemoStory story, CancellationToken ct)
    {
        var now = await story.DirectoryAsync(ct);
        var made = 0;
        foreach (var (currency, rate) in Rates.Where(r => r.Currency != now.Company.Currency))
        {
            await story.ByAsync<ExchangeRates, Guid>(null, act => act.AddAsync(new(currency, rate, DateOnly.Parse(story.Day(20), System.Globalization.CultureInfo.InvariantCulture)), ct), ct);
            made++;
        }
        await story.ByAsync<TaskTemplates, int>(null, async act => Done(await act.SaveAsync(null, new TaskTemplateFacts("Install a machine", Installing), null, ct)), ct);
        await story.ByAsync<AssignmentRules, int>(null, async act => Done(await act.SaveAsync(null, new AssignmentRuleFacts(
            "From the site, in turn", true, """{"field":"source","op":"eq","value":"Website"}""", AssignmentRule.RoundRobin, [.. DemoPeople.Reps.Select(r => story.People[r])], null, null, []), null, ct)), ct);
        await story.ByAsync<WebForms, Guid>(null, async act => (await act.SaveAsync(null, new WebFormFacts
        {
            Name = "Ask for a tasting", Title = "Taste before you decide", Intro = "Tell us where you are. We bring a machine and three blends.", Button = "Ask for a tasting", LeadSource = "Website",
            Fields = [new("givenName", "Given name", true), new("familyName", "Family name", true), new("company", "Company", false), new("email", "E-mail", true), new("phone", "Phone", false)],
            Consent = "I agree that Tannerbrook Coffee Service answers me by e-mail or phone.", Thanks = "Thank you. We call within a working day.", TeamId = story.Teams["Sales"],
        }, null, ct))!.Value, ct);
        var month = DateOnly.Parse(story.Day(0)[..8] + "01", System.Globalization.CultureInfo.InvariantCulture);
        var targets = DemoPeople.Reps.Index().SelectMany(rep => Enumerable.Range(-1, 7).Select(m => new TargetInput(story.People[rep.Item], TargetPeriod.Month, month.AddMonths(m), 8_000 + 1_000 * rep.Index + 500 * Math.Abs(m)))).ToList();
        await story.ByAsync<TargetDesk, int>(null, async act => await act.SetAsync(targets, ct) is { } refusal ? refusal : targets.Count, ct);
        return made + 3 + targets.Count;
    }

    private static Outcome<int> Done(IReadOnlyList<Refusal>? refusals) => refusals is { Count: > 0 } ? refusals.ToArray() : 1;
}
