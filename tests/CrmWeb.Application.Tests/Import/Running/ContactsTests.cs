using CrmWeb.Application.Import;
using CrmWeb.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Tests.Import.Running;

public sealed class ContactsTests
{
    [Fact]
    public async Task People_come_with_their_accounts_and_again_nothing_changes()
    {
        await using var host = await ImportHost.StartAsync();
        const string Text = """
            First name,Last name,Email,Mobile,Company,Reports to
            Ann,Archer,ann@acme.example,+31612345678,Acme,Bo Baker
            Bo,Baker,bo@acme.example,,Acme,
            Cy,Cole,cy@other.example,n/a,Other Ltd,
            """;

        var result = await host.ImportAsync("contacts", Text);

        Assert.Equal(new ImportCounts(3, 3, 0, 0, 0, 0), result.Counts);
        Assert.Equal(["Acme", "Other Ltd"], await host.DbAsync(db => db.Accounts.OrderBy(a => a.Name).Select(a => a.Name).ToListAsync()));
        Assert.Contains(result.Warnings, w => w is { Code: "not-a-phone-number", Value: "n/a" });
        var ann = await host.DbAsync(db => db.Contacts.SingleAsync(c => c.GivenName == "Ann"));
        var (account, boss) = await host.DbAsync(async db => (await db.Accounts.SingleAsync(a => a.Id == ann.PrimaryAccountId), await db.Contacts.SingleAsync(c => c.Id == ann.ReportsToId)));
        Assert.Equal(("Acme", "Bo Baker"), (account.Name, boss.FullName));
        Assert.Equal("+31612345678", ann.Phones[0].E164);

        var again = await host.ImportAsync("contacts", Text);
        Assert.Equal(new ImportCounts(3, 0, 0, 3, 0, 0), again.Counts);
        Assert.Null(again.ChangeSet);

        await host.AsAsync(s => s.GetRequiredService<ImportDesk>().UndoAsync(result.Id, CancellationToken.None));
        Assert.Equal((0, 0), await host.DbAsync(async db => (await db.Contacts.CountAsync(), await db.Accounts.CountAsync())));
    }

    [FixtureTheory]
    [InlineData("people_utf8.csv", null, 370)]
    [InlineData("people_utf16be_nobom.csv", null, 370)]
    [InlineData("people_cp1252.csv", "cp1252", 50)]
    [InlineData("people_koi8-r.csv", "koi8-r", 5)]
    [InlineData("people_shift_jis.csv", "shift_jis", 5)]
    public async Task Encodings_give_every_person_and_again_the_same_ones(string name, string? encoding, int people)
    {
        await using var host = await ImportHost.StartAsync();
        var file = await File.ReadAllBytesAsync(Fixtures.Path("import/encodings/" + name));
        var mapping = encoding is null ? null : $$"""{"encoding":"{{encoding}}"}""";

        var first = await host.ImportAsync("contacts", file, mapping);
        Assert.Equal(new ImportCounts(people, people, 0, 0, 0, 0), first.Counts);
        Assert.Equal(people, await host.DbAsync(db => db.Contacts.CountAsync()));

        var again = await host.ImportAsync("contacts", file, mapping);
        Assert.Equal(new ImportCounts(people, 0, 0, people, 0, 0), again.Counts);
    }

    [FixtureFact]
    public async Task Every_card_file_comes_in_and_again_nothing_changes()
    {
        await using var host = await ImportHost.StartAsync();
        foreach (var path in Directory.GetFiles(Fixtures.Path("vcard"), "*.vcf").Order(StringComparer.Ordinal))
        {
            var file = await File.ReadAllBytesAsync(path);
            var first = await host.ImportAsync("contacts", file);
            Assert.True((ImportState.Done, 0) == (first.State, first.Counts.Failed), path);
            Assert.True(first.Counts.Rows > 0, path);
            var again = await host.ImportAsync("contacts", file);
            Assert.True(again.Counts.Unchanged == again.Counts.Rows, $"{path}: {again.Counts}");
        }
    }
}
