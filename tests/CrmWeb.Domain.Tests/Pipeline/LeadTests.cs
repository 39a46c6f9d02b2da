using CrmWeb.Domain.Pipeline.Assigning;
using CrmWeb.Domain.Pipeline.Forms;
using CrmWeb.Domain.Pipeline.Leads;

namespace CrmWeb.Domain.Tests.Pipeline;

public sealed class LeadTests
{
    [Fact]
    public void A_lead_is_called_by_the_best_that_is_known()
    {
        Assert.Equal("Ann Smith", Lead.Create(new LeadFacts { GivenName = "Ann", FamilyName = "Smith", Company = "Acme" }).Value!.Title);
        Assert.Equal("Acme", Lead.Create(new LeadFacts { Company = "Acme", Email = "x@acme.example" }).Value!.Title);
        Assert.Equal("x@acme.example", Lead.Create(new LeadFacts { Email = "x@acme.example" }).Value!.Title);
        Assert.Equal(LeadRefusals.NameMissing, Assert.Single(Lead.Create(new LeadFacts { JobTitle = "Buyer" }).Refusals));
        Assert.Equal(LeadRefusals.EmailUnreadable, Assert.Single(Lead.Create(new LeadFacts { Email = "nobody" }).Refusals));
    }

    [Theory]
    [InlineData("new", "working", true)]
    [InlineData("working", "new", false)]
    [InlineData("disqualified", "qualified", false)]
    [InlineData("disqualified", "working", true)]
    [InlineData("qualified", "converted", false)]
    [InlineData("new", "sold", false)]
    public void Only_some_statuses_follow_on_each_other(string from, string to, bool may)
    {
        var lead = Lead.Create(new LeadFacts { Company = "Acme", Status = from }).Value!;
        lead.Stamp(DateTimeOffset.UnixEpoch, created: true);
        var facts = lead.Facts();
        facts.Status = to;

        Assert.Equal(may, lead.Change(facts) is null);
        Assert.Equal(may ? to : from, lead.Status);
    }

    [Fact]
    public void Disqualifying_asks_why_and_a_recycled_lead_is_worked_on_again()
    {
        var lead = Lead.Create(new LeadFacts { Company = "Acme" }).Value!;
        var facts = lead.Facts();
        facts.Status = LeadStatus.Disqualified;
        Assert.Equal(LeadRefusals.ReasonMissing, lead.Change(facts));

        (facts.DisqualifyReason, facts.RecycleOn) = ("No budget", new DateOnly(2026, 9, 1));
        Assert.Null(lead.Change(facts));
        lead.Recycle();

        Assert.Equal((LeadStatus.Working, null, null), (lead.Status, lead.DisqualifyReason, lead.RecycleOn));
    }

    [Fact]
    public void A_converted_lead_is_at_its_end()
    {
        var lead = Lead.Create(new LeadFacts { Company = "Acme" }).Value!;
        Assert.Null(lead.Convert(Guid.CreateVersion7(), null, null, DateTimeOffset.UnixEpoch));
        Assert.Equal(LeadRefusals.Converted, lead.Convert(Guid.CreateVersion7(), null, null, DateTimeOffset.UnixEpoch));

        var facts = lead.Facts();
        facts.Status = LeadStatus.Working;
        Assert.Equal(LeadRefusals.Converted, lead.Change(facts));
    }

    [Fact]
    public void Turns_go_round_and_the_least_busy_is_chosen()
    {
        var people = new[] { Guid.CreateVersion7(), Guid.CreateVersion7() };

        Assert.Equal([people[0], people[1], people[0]], Enumerable.Range(0, 3).Select(turn => Candidates.ByTurn(people, turn)!.Value));
        Assert.Equal(people[1], Candidates.LeastBusy(people, new Dictionary<Guid, int> { [people[0]] = 2 }));
        Assert.Null(Candidates.ByTurn([], 5));
    }

    [Fact]
    public void Another_wording_is_another_version()
    {
        var facts = new WebFormFacts { Name = "Contact us", Fields = [new("email", "E-mail", true)], Consent = "You may write to me.", Origins = ["https://www.example.org/page"] };
        var form = WebForm.Create(facts, DateTimeOffset.UnixEpoch).Value!;
        Assert.Equal(("contact-us", 1, "https://www.example.org"), (form.Slug, form.Consent!.Version, Assert.Single(form.Origins)));

        Assert.Null(form.Change(facts with { Title = "Hello" }, DateTimeOffset.UnixEpoch));
        Assert.Equal(1, form.Consent!.Version);
        Assert.Null(form.Change(facts with { Consent = "You may call me." }, DateTimeOffset.UnixEpoch));
        Assert.Equal(2, form.Consent!.Version);
        Assert.Equal("You may write to me.", form.Wordings[0].Text);
        Assert.Equal("redirectUrl", form.Change(facts with { RedirectUrl = "https://evil.example/" }, DateTimeOffset.UnixEpoch)!.Field);
    }
}
