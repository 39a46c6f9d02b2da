using CrmWeb.Application.Import.Reading;
using CrmWeb.Application.Import.Reading.Headers;
using CrmWeb.Application.Import.Reading.Plans;
using CrmWeb.Application.Import.Reading.Values;
using CrmWeb.Testing;

namespace CrmWeb.Application.Tests.Import;

public sealed class ColumnPlanTests
{
    [FixtureFact]
    public async Task The_accounts_of_the_fixture_can_be_read_into_fields()
    {
        await using var stream = ImportFixtures.Open("crm-sales/accounts.csv");
        var (table, rows) = await ImportFixtures.ReadAsync(stream);
        var plan = ColumnPlan.Make(table.Headers, ImportMapping.Empty, "accounts", StandardTargets.Accounts).Value!;
        var formats = (await ColumnFormats.DecideAsync(table, plan, ImportMapping.Empty, CancellationToken.None)).Value!;

        Assert.Equal(85, formats.Rows);
        Assert.Empty(plan.LeftOut);
        Assert.Equal("import", plan.Source);
        var revenue = plan.Columns.Single(column => column.Target.Field == "revenue").Header.Index;
        Assert.All(rows, row => Assert.Null(NumberColumn.Parse(row.Cells[revenue], formats.Decimals[revenue]).Reason));
        Assert.Equal(1100.04m, NumberColumn.Parse(rows[0].Cells[revenue], formats.Decimals[revenue]).Value);
        var parent = plan.Columns.Single(column => column.Target.Field == "parent").Header.Index;
        Assert.Equal(15, rows.Count(row => row.Cells[parent].Length > 0));
    }

    [Fact]
    public async Task The_mapping_wins_over_the_headers_and_is_compared_loosely()
    {
        var plan = (await PlanAsync("Firma,x\nA,B", """{"columns":{"firma":"name","x":""},"source":"maven"}""")).Value!;
        Assert.Equal(["name"], plan.Columns.Select(column => column.Target.ToString()));
        Assert.Equal(["x"], plan.LeftOut.Select(header => header.Name));
        Assert.Equal("maven", plan.Source);
    }

    [Fact]
    public async Task Columns_that_the_mapping_does_not_name_are_detected()
    {
        var plan = (await PlanAsync("account,company,revenue,employees\nA,B,1,2", """{"columns":{"account":"name","revenue":null}}""")).Value!;
        Assert.Equal(["account=name", "employees=employees"], plan.Columns.Select(column => $"{column.Header.Name}={column.Target}"));
        Assert.Equal(["company", "revenue"], plan.LeftOut.Select(header => header.Name));
    }

    [Theory]
    [InlineData("""{"columns":{"nothere":"name"}}""", "The file has no column \"nothere\".")]
    [InlineData("""{"columns":{"a":"nmae"}}""", "\"nmae\" is no field of accounts.")]
    [InlineData("""{"columns":{"a":"name","b":"name"}}""", "\"a\" and \"b\" cannot both fill name.")]
    [InlineData("""{"columns":{}}""", "No column of the file has a target.")]
    public async Task A_mapping_that_does_not_fit_the_file_is_refused(string json, string part) =>
        Assert.Contains(part, (await PlanAsync("a,b\n1,2", json)).Refusals[0].Text, StringComparison.Ordinal);

    [Fact]
    public async Task Columns_that_can_be_read_in_two_ways_are_refused_until_the_mapping_says()
    {
        const string Text = "name,birthday,revenue,employees\nA,03/04/2025,1.234,1.234\n";
        List<TargetField> fields = [.. StandardTargets.Accounts, new("birthday", FieldKind.Date, "Birthday")];
        var (table, _) = await ImportFixtures.ReadAsync(Text);
        var plan = ColumnPlan.Make(table.Headers, ImportMapping.Empty, "accounts", fields).Value!;
        var unsaid = await ColumnFormats.DecideAsync(table, plan, ImportMapping.Empty, CancellationToken.None);
        Assert.Equal(["dates", "decimal"], unsaid.Refusals.Select(refusal => refusal.Field));

        var said = (await ColumnFormats.DecideAsync(table, plan, ImportMapping.Read("""{"dates":"mdy","decimal":","}""").Value!, CancellationToken.None)).Value!;
        Assert.Equal(DateOrder.Mdy, said.Dates[1]);
        Assert.Equal(',', said.Decimals[2]);
    }

    [Fact]
    public async Task A_whole_number_with_one_separator_is_no_fraction()
    {
        foreach (var cell in new[] { "1.234", "\"1,234\"" })
        {
            var (table, rows) = await ImportFixtures.ReadAsync($"name,employees\nA,{cell}\n");
            var plan = ColumnPlan.Make(table.Headers, ImportMapping.Empty, "accounts", StandardTargets.Accounts).Value!;
            var formats = (await ColumnFormats.DecideAsync(table, plan, ImportMapping.Empty, CancellationToken.None)).Value!;
            Assert.Equal(1234, NumberColumn.ParseWhole(rows[0].Cells[1], formats.Decimals[1]).Value);
        }
    }

    private static async Task<Domain.Kernel.Outcome<ColumnPlan>> PlanAsync(string text, string json)
    {
        var (table, _) = await ImportFixtures.ReadAsync(text);
        return ColumnPlan.Make(table.Headers, ImportMapping.Read(json).Value!, "accounts", StandardTargets.Accounts);
    }
}
