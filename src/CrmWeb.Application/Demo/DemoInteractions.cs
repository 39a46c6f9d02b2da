using System.Globalization;
using System.Text.Json.Nodes;
using CrmWeb.Domain.Interactions;

namespace CrmWeb.Application.Demo;

/// <summary>What was said with the accounts over the last months: <see cref="DemoTalk"/>, told by those whose customers they are.</summary>
internal sealed class DemoInteractions : DemoChapter
{
    /// <summary>Days between one story at a customer and the next.</summary>
    private const int Apart = 75;

    private int _made;

    public override string Makes => "interactions";

    public override async Task<int> TellAsync(DemoStory story, CancellationToken ct)
    {
        for (var a = 0; a < story.Accounts.Count; a++)
        {
            var account = story.Accounts[a];
            // the same town talks on other days: accounts begin one to forty days apart
            var begin = 45 + a * 17 % 40;
            switch (account.Type)
            {
                case "Customer":
                    await TellAsync(story, account, DemoTalk.Customers[a % 6], begin + Apart, ct);
                    await TellAsync(story, account, DemoTalk.Customers[(a + 1 + a / 6) % 6], begin, ct);
                    break;
                case "Prospect":
                    await TellAsync(story, account, DemoTalk.Prospects[a % 2], begin + 50, ct);
                    break;
                default:
                    await TellAsync(story, account, DemoTalk.Others, begin + 70, ct);
                    break;
            }
        }
        return _made;
    }

    private async Task TellAsync(DemoStory story, DemoAccount account, Line[] lines, int begin, CancellationToken ct)
    {
        var people = story.Contacts.Where(c => c.Account == account).ToList();
        var with = people[begin % people.Count];
        var day = begin;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            day -= line.After;
            var by = line.By switch
            {
                Voice.Rep => account.Rep,
                Voice.Service => DemoPeople.Agents[begin % DemoPeople.Agents.Length],
                Voice.Manager => DemoPeople.Manager,
            };
            var facts = new JsonObject
            {
                ["kind"] = line.Kind,
                ["direction"] = line.Direction,
                ["at"] = story.WorkingTime(day, begin * 35 + i * 110).ToString("O", CultureInfo.InvariantCulture),
                ["subject"] = Filled(line.Subject),
                ["body"] = Filled(line.Body),
                ["duration"] = line.Minutes,
                ["outcome"] = line.Outcome,
                ["internal"] = line.Internal,
                ["account"] = account.Id.ToString(),
                ["contacts"] = line.Kind is "note" ? [] : new JsonArray(with.Id.ToString()),
                ["participants"] = new JsonArray(story.People[by].ToString()),
            };
            if (line.Internal) facts["team"] = story.Teams["Sales"].ToString();
            await story.CreateAsync(Interaction.Interactions, by, facts, ct);
            _made++;
        }

        string? Filled(string? text) => text?.Replace("{given}", with.GivenName, StringComparison.Ordinal)
            .Replace("{account}", account.Name, StringComparison.Ordinal).Replace("{city}", account.City, StringComparison.Ordinal);
    }
}
