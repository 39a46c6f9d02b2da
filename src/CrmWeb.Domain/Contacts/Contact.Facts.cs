using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Contacts;

public sealed partial class Contact
{
    public ContactFacts Facts() => Describe(new ContactFacts
    {
        GivenName = GivenName,
        FamilyName = FamilyName,
        FullName = FullName == Joined(GivenName, FamilyName) ? null : FullName,
        Nickname = Nickname,
        Salutation = Salutation,
        Phones = Phones,
        Emails = Emails,
        Addresses = Addresses,
        Urls = Urls,
        Accounts = Accounts(),
        ReportsToId = ReportsToId,
        JobTitle = JobTitle,
        Department = Department,
        Birthday = Birthday,
        Photo = Photo,
        Notes = Notes,
        LifecycleStage = LifecycleStage,
        LeadSource = LeadSource,
        Language = Language,
        DoNotCall = DoNotCall,
        DoNotEmail = DoNotEmail,
    });

    public Refusal? Change(ContactFacts facts)
    {
        var fullName = facts.FullName ?? Joined(facts.GivenName, facts.FamilyName);
        if (fullName is null && facts.Emails.Count == 0) return ContactRefusals.NameMissing;
        if (facts.ReportsToId == Id) return ContactRefusals.OwnSuperior;
        if (facts.Accounts.Any(m => m.To < m.From)) return ContactRefusals.EndsBeforeStart;
        FillFrom(facts);
        (GivenName, FamilyName, FullName) = (facts.GivenName, facts.FamilyName, fullName);
        (Nickname, Salutation) = (facts.Nickname, facts.Salutation);
        (Phones, Emails) = (ContactPoints.OnePrimary(facts.Phones), ContactPoints.OnePrimary(facts.Emails));
        (Addresses, Urls) = (ContactPoints.OnePrimary(facts.Addresses), ContactPoints.OnePrimary(facts.Urls));
        (ReportsToId, JobTitle, Department, Birthday) = (facts.ReportsToId, facts.JobTitle, facts.Department, facts.Birthday);
        (Photo, Notes, LifecycleStage) = (facts.Photo, facts.Notes, facts.LifecycleStage);
        (LeadSource, Language) = (facts.LeadSource, facts.Language);
        (DoNotCall, DoNotEmail) = (facts.DoNotCall, facts.DoNotEmail);
        ChildRows.Replace(_memberships, Membership.OnePrimary(facts.Accounts),
            [(row, m) => row.Facts == m, (row, m) => row.AccountId == m.AccountId && row.From == m.From, (row, m) => row.AccountId == m.AccountId],
            (m, i) => ContactAccount.Of(Id, m, i), (row, m, i) => row.Take(m, i));
        return null;
    }

    private static string? Joined(string? given, string? family) => (given, family) switch
    {
        (null, null) => null,
        _ => string.Join(' ', new[] { given, family }.OfType<string>()),
    };
}
