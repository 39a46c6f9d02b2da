using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Pipeline.Leads;
using CrmWeb.Domain.Tasks;

namespace CrmWeb.Application.Generate;

/// <summary>The block's 60 leads, one in three of them new, and 200 tasks, one in four open.</summary>
internal sealed partial class GeneratedBlock
{
    private const int Leads = 60;
    private const int Tasks = 200;

    private static readonly string[] Types = ["call", "call", "email", "todo", "todo", "meeting", "deadline"];

    private void Lead(int i)
    {
        var (dice, at) = Start(6, i, Leads);
        var (given, family) = (Words.GivenName(ref dice), Words.FamilyName(ref dice));
        var company = Words.CompanyName(ref dice);
        var (_, _, country) = dice.Of(Words.Places);
        var status = dice.Percent(30) ? LeadStatus.New : dice.Of(LeadStatus.All.Where(s => s != LeadStatus.Converted).ToList());
        var phone = Phone(ref dice, "work");
        var lead = Domain.Pipeline.Leads.Lead.Create(new LeadFacts
        {
            GivenName = given, FamilyName = family, Company = company, OwnerId = Owner(i).User, TeamId = Owner(i).Team,
            Email = FormattableString.Invariant($"{Words.Slug(given)}.{Words.Slug(family)}@{Words.Slug(company)}.example"), Phone = phone.Value, PhoneE164 = phone.E164,
            JobTitle = dice.Of(Words.JobTitles), Country = country, Status = status,
            DisqualifyReason = status == LeadStatus.Disqualified ? dice.Of(Records.Fields.Lookups.Values("disqualifyReasons")) : null,
            LeadSource = dice.Percent(20) ? null : dice.Of(Records.Fields.Lookups.Values("leadSources")), Rating = dice.Percent(50) ? dice.Of(Records.Fields.Lookups.Values("ratings")) : null,
            Value = dice.Percent(40) ? 500m * (1 + dice.Throw(100)) : null, Currency = "EUR",
        }).Value!;
        if (status != LeadStatus.New) lead.Respond(at.AddHours(1 + dice.Throw(30)));
        Keep(lead, dice.Id(at), at);
    }

    private void Task(int i, List<Account> accounts, List<Contact> contacts)
    {
        var (dice, at) = Start(7, i, Tasks);
        var contact = contacts[i * contacts.Count / Share(Tasks)];
        var open = dice.Percent(25);
        var day = open ? FirstClose.AddDays(dice.Throw(200)) : DateOnly.FromDateTime(at.DateTime).AddDays(dice.Throw(14));
        var account = accounts.Single(a => a.Id == contact.PrimaryAccountId);
        var facts = new TaskFacts
        {
            Subject = "Talk about " + Words.Topic(ref dice), OwnerId = account.OwnerId, TeamId = account.TeamId, Type = dice.Of(Types), Due = dice.Percent(5) ? null : day,
            Priority = dice.Percent(70) ? "normal" : dice.Of(TaskWords.Priorities), Status = open ? "open" : "done", Outcome = open ? null : Words.Ending(ref dice), Now = at, Zone = TimeZoneInfo.Utc,
        };
        var task = CrmTask.Create(facts).Value!;
        Keep(task, dice.Id(at), at);
        // links carry the task's id, which it has only now
        facts.Links = [contact.Id, account.Id];
        task.Change(facts);
        foreach (var link in task.Links)
        {
            SetId(link, dice.Id(at));
            Rows.Add(link);
        }
    }
}
