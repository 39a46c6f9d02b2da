using System.Text.Json.Nodes;
using CrmWeb.Domain.Tasks;

namespace CrmWeb.Application.Demo;

/// <summary>What Tannerbrook's people have to do: late, today, in the coming weeks; some of it is done. A few are for who looks at the demo.</summary>
internal sealed class DemoTasks : DemoChapter
{
    /// <summary>Days from today on which they are due, in turn; the past counts up.</summary>
    private static readonly int[] Days = [0, -2, 3, 0, -6, 1, 9, -1, 14, 5, 2];

    private static readonly (string Type, string Subject, string? Checklist)[] Work =
    [
        ("call", "Call {0} about the offer", null), ("email", "Send {0} the price of a year's beans", null), ("meeting", "Tasting with {0} in the showroom", "Machine warmed up\nThree blends\nOffer printed"),
        ("todo", "Draw the counter for {0}", null), ("call", "Ask {0} whether the machine runs well", null), ("deadline", "Answer the tender of {0}", "Price list\nReferences\nService terms"),
    ];

    public override string Makes => "tasks";

    public override async Task<int> TellAsync(DemoStory story, CancellationToken ct)
    {
        var directory = await story.DirectoryAsync(ct);
        // who made the company looks at it first
        var looksOn = directory.Users.Where(u => u.RoleIds.Any(r => directory.Role(r)?.Administers == true)).MinBy(u => u.Id);
        var made = 0;
        foreach (var (a, account) in story.Accounts.Index().Where(a => a.Item.Type is "Customer" or "Prospect"))
        {
            var (type, subject, checklist) = Work[a % Work.Length];
            var day = Days[made % Days.Length];
            var facts = new JsonObject
            {
                ["subject"] = subject.Replace("{0}", account.Name, StringComparison.Ordinal),
                ["type"] = type,
                ["due"] = story.Day(-day),
                ["priority"] = made % 5 == 0 ? "high" : "normal",
                ["checklist"] = checklist,
                ["links"] = new JsonArray([account.Id.ToString(), .. story.Contacts.Where(c => c.Account == account).Take(1).Select(c => c.Id.ToString())]),
                ["owner"] = (made % 3 == 0 && looksOn is not null ? looksOn.Id : story.People[account.Rep]).ToString(),
            };
            // what lay in the past is mostly done
            if (day < 0 && made % 4 != 0) (facts["status"], facts["outcome"]) = ("done", "Done as agreed.");
            await story.CreateAsync(CrmTask.Tasks, account.Rep, facts, ct);
            made++;
        }
        return made;
    }
}
