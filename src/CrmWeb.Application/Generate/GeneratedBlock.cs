using System.Globalization;
using System.Runtime.CompilerServices;
using CrmWeb.Application.Data;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Generate;

/// <summary>
/// A thousand contacts with their 200 accounts, 2,000 interactions, 300 deals, 60 leads, 200 tasks and 3 products, made by the domain's own factories: every derived column is what
/// an act would have written. A few accounts and contacts have far more than their share, as in life.
/// </summary>
internal sealed partial class GeneratedBlock
{
    public const int Contacts = 1000;
    private const int Accounts = 200;
    private const int Interactions = 2000;

    /// <summary>Contacts of the block's one large account; members of its busiest contact's conversations.</summary>
    private const int Large = 60;

    private static readonly DateTimeOffset First = new(2023, 11, 1, 6, 0, 0, TimeSpan.Zero);
    private static readonly string[] Kinds = ["call", "call", "email", "email", "email", "meeting", "chat", "note", "note", "letter"];

    private readonly GeneratedPeople _people;
    private readonly int _number;
    private readonly Dictionary<Guid, DateTimeOffset> _lastContact = [];
    private readonly List<Record> _records = [];

    /// <summary>Contacts of this block: fewer only in the last one.</summary>
    private readonly int _contacts;

    private GeneratedBlock(int number, GeneratedPeople people, int contacts) => (_number, _people, _contacts) = (number, people, contacts);

    /// <summary>Everything to be stored, in an order that satisfies references.</summary>
    public List<object> Rows { get; } = [];

    /// <param name="number">From 0; the same number is always the same block.</param>
    /// <param name="contacts">A thousand, in the last block what is left; the rest in proportion.</param>
    public static GeneratedBlock Make(int number, GeneratedPeople people, int contacts)
    {
        var block = new GeneratedBlock(number, people, contacts);
        block.Fill();
        return block;
    }

    /// <summary>Of so many in a whole block as many as belong to this one's contacts.</summary>
    private int Share(int whole) => (int)(((long)whole * _contacts + Contacts - 1) / Contacts);

    private void Fill()
    {
        var accounts = new List<Account>();
        for (var i = 0; i < Share(Accounts); i++) accounts.Add(Account(i, accounts));
        var contacts = Enumerable.Range(0, _contacts).Select(i => Contact(i, accounts)).ToList();
        for (var i = 0; i < Share(Interactions); i++) Interaction(i, contacts);
        var products = Enumerable.Range(0, Share(Products)).Select(Product).ToList();
        for (var i = 0; i < Share(Deals); i++) Deal(i, accounts, contacts, products);
        for (var i = 0; i < Share(Leads); i++) Lead(i);
        for (var i = 0; i < Share(Tasks); i++) Task(i, accounts, contacts);
        foreach (var record in _records)
        {
            if (SearchEntry.Of(record, _lastContact.TryGetValue(record.Id, out var at) ? at : null) is { } entry) Rows.Add(entry);
        }
    }

    private Account Account(int i, List<Account> before)
    {
        var (dice, at) = Start(1, i, Accounts);
        var name = Words.CompanyName(ref dice) + dice.Of(Words.Forms);
        var domain = string.Create(CultureInfo.InvariantCulture, $"{Words.Slug(name)}{_number * Accounts + i}.example");
        var (city, postcode, country) = dice.Of(Words.Places);
        var (owner, team) = Owner(i);
        var size = 1 << dice.Throw(14);
        var account = Domain.Accounts.Account.Create(new AccountFacts
        {
            Name = name, OwnerId = owner, TeamId = team,
            ParentId = i > 0 && i % 10 == 0 ? before[dice.Throw(i)].Id : null,
            Type = dice.Percent(10) ? null : dice.Percent(40) ? "Customer" : dice.Percent(50) ? "Prospect" : dice.Of(Records.Fields.Lookups.Values("accountTypes")),
            Industry = dice.Percent(30) ? "IT" : dice.Percent(5) ? null : dice.Of(Records.Fields.Lookups.Values("industries")),
            Website = "https://www." + domain, Phones = [Phone(ref dice, "work")], Emails = [new Email("work", "info@" + domain)],
            Address = new Address(string.Create(CultureInfo.InvariantCulture, $"{1 + dice.Throw(120)} {dice.Of(Words.Streets)}"), city, null, postcode, country),
            Employees = dice.Percent(5) ? null : size + dice.Throw(size), Revenue = dice.Percent(20) ? null : (size + dice.Throw(size)) * 95_000m,
            Currency = country is "US" ? "USD" : "EUR", Founded = 1890 + dice.Throw(135), Tags = dice.Percent(3) ? ["key account"] : [],
        }).Value!;
        return Keep(account, dice.Id(at), at);
    }

    private Contact Contact(int i, List<Account> accounts)
    {
        var (dice, at) = Start(2, i, Contacts);
        var account = accounts[i < Large ? 0 : i % accounts.Count];
        var (given, family) = (Words.GivenName(ref dice), Words.FamilyName(ref dice));
        var mail = string.Create(CultureInfo.InvariantCulture, $"{Words.Slug(given)}.{Words.Slug(family)}{i}@{account.Domain}");
        var facts = new ContactFacts
        {
            GivenName = given, FamilyName = family, OwnerId = account.OwnerId, TeamId = account.TeamId,
            JobTitle = dice.Percent(8) ? null : dice.Of(Words.JobTitles), Department = dice.Percent(50) ? dice.Of(Words.Departments) : null,
            Emails = [new Email("work", mail)], Phones = [Phone(ref dice, "mobile")],
            LifecycleStage = dice.Percent(15) ? null : dice.Percent(45) ? "Customer" : dice.Of(Records.Fields.Lookups.Values("lifecycleStages")),
            LeadSource = dice.Percent(30) ? null : dice.Of(Records.Fields.Lookups.Values("leadSources")),
            DoNotCall = dice.Percent(3), DoNotEmail = dice.Percent(4), Tags = dice.Percent(2) ? ["newsletter"] : [],
        };
        var contact = Domain.Contacts.Contact.Create(facts).Value!;
        Keep(contact, dice.Id(at), at);
        // the place carries the contact's id, which it has only now
        facts.Accounts = [new Membership(account.Id, facts.JobTitle, DateOnly.FromDateTime(at.DateTime))];
        contact.Change(facts);
        contact.Derive();
        foreach (var place in contact.Memberships)
        {
            SetId(place, dice.Id(at));
            Rows.Add(place);
        }
        return contact;
    }

    private void Interaction(int i, List<Contact> contacts)
    {
        var (dice, logged) = Start(3, i, Interactions);
        var contact = i < Large ? contacts[0] : contacts[i % contacts.Count];
        var kind = dice.Of(Kinds);
        var (topic, at) = (Words.Topic(ref dice), logged.AddMinutes(-dice.Throw(600)));
        var facts = new InteractionFacts
        {
            Type = kind, At = at, OwnerId = contact.OwnerId, TeamId = contact.TeamId,
            Direction = kind is "call" or "email" or "letter" ? dice.Of(InteractionKinds.Directions) : null,
            Duration = kind is "call" or "meeting" ? 5 + dice.Throw(80) : null, Outcome = kind is "call" ? dice.Of(Records.Fields.Lookups.Values("outcomes")) : null,
            Subject = "About " + topic, Body = $"Spoke about {topic}. {Words.Ending(ref dice)}", Participants = [contact.OwnerId!.Value], AccountId = contact.PrimaryAccountId,
        };
        var interaction = Domain.Interactions.Interaction.Create(facts).Value!;
        Keep(interaction, dice.Id(logged), logged);
        facts.Contacts = [contact.Id];
        interaction.Change(facts);
        interaction.StandOn([contact.Id, contact.PrimaryAccountId!.Value]);
        foreach (var part in interaction.Contacts)
        {
            SetId(part, dice.Id(logged));
            Rows.Add(part);
        }
        var line = interaction.Line();
        foreach (var subject in interaction.Subjects)
        {
            Rows.Add(new TimelineEntry { Id = dice.Id(logged), SubjectId = subject, At = line.At, Kind = line.Kind, TwoWay = line.TwoWay, InteractionId = interaction.Id, ActorId = line.PersonId, InternalTeamId = line.InternalTeamId });
            if (line.TwoWay && (!_lastContact.TryGetValue(subject, out var known) || known < line.At)) _lastContact[subject] = line.At;
        }
    }

    /// <summary>The row's own chance, and when it was made: blocks follow each other, two minutes a contact.</summary>
    private (Dice, DateTimeOffset) Start(ulong table, int i, int of)
    {
        var minutes = (_number + (double)i / of) * Contacts * 2 % (3 * 365 * 1440);
        return (new Dice(table, (ulong)_number * 10_000 + (ulong)i), First.AddSeconds(Math.Floor(minutes * 60)));
    }

    private (Guid User, Guid Team) Owner(int i) => i % 100 == 37 ? _people.Few : _people.Others[(_number + i) % _people.Others.Count];

    private T Keep<T>(T record, Guid id, DateTimeOffset at) where T : Record
    {
        SetId(record, id);
        record.Derive();
        record.Stamp(at, created: true);
        _records.Add(record);
        Rows.Add(record);
        return record;
    }

    private static Phone Phone(ref Dice dice, string label)
    {
        var (area, last) = (dice.Of(Words.AreaCodes), dice.Throw(100));
        return new Phone(label, string.Create(CultureInfo.InvariantCulture, $"+1 {area} 555 01{last:00}"), string.Create(CultureInfo.InvariantCulture, $"+1{area}55501{last:00}"));
    }

    /// <summary>Records otherwise name themselves by the clock; generated ones are the same in every run.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Id")]
    private static extern void SetId(Entity entity, Guid id);
}
