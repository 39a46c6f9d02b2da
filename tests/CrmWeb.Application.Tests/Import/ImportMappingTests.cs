using CrmWeb.Application.Import.Reading;
using CrmWeb.Application.Import.Reading.Values;

namespace CrmWeb.Application.Tests.Import;

public sealed class ImportMappingTests
{
    [Fact]
    public void The_mapping_of_the_contract_is_read_and_written_back()
    {
        var read = ImportMapping.Read(
            """
            {"columns":{"account":"name","sector":"industry","subsidiary_of":"parent","office_location":"address.country"},"source":"maven","key":"externalId","existing":"skip",
             "values":{"product":{"GTXPro":"GTX Pro"}},"defaults":{"team":"West","owner":"a@b.c","pipeline":"Sales"},"create":["industry","stage","team","account"],
             "dates":"dmy","decimal":".","encoding":"auto","emptyClears":true}
            """).Value!;
        Assert.Equal("address.country", read.Columns!["office_location"]);
        Assert.Equal(ExistingRecords.Skip, read.Existing);
        Assert.Equal("GTX Pro", read.Values!["product"]["GTXPro"]);
        Assert.Equal("West", read.Defaults!["team"]);
        Assert.Equal(["industry", "stage", "team", "account"], read.Create);
        Assert.Equal((DateOrder.Dmy, ".", "auto", true), (read.Dates, read.Decimal, read.Encoding, read.EmptyClears));
        Assert.Equal(read.Write(), ImportMapping.Read(read.Write()).Value!.Write());
        Assert.Equal("""{"emptyClears":false,"assign":false}""", ImportMapping.Read("{}").Value!.Write());
    }

    [Theory]
    [InlineData("""{"colums":{}}""", "\"colums\" is unknown")]
    [InlineData("""{"existing":"merge"}""", "must be skip, update or create")]
    [InlineData("""{"dates":"ydm"}""", "must be ymd, dmy or mdy")]
    [InlineData("""{"decimal":";"}""", "must be \".\" or \",\"")]
    [InlineData("""{"columns":["a"]}""", "\"columns\" has not the right form")]
    [InlineData("""{"stages":{"Pilot":{"rotDays":"soon"}}}""", "\"stages.Pilot.rotDays\" has not the right form")]
    [InlineData("""{"stages":{"Pilot":{"probability":150}}}""", "The probability of “Pilot” is 0 to 100 %")]
    [InlineData("""{"stages":{"Pilot":{"probability":"likely"}}}""", "\"stages.Pilot.probability\" has not the right form")]
    [InlineData("""{"stages":{"Pilot":{"rotDays":0}}}""", "In “Pilot” a deal is stuck after 1 to 3650 days")]
    [InlineData("{\n\"key\":", "line 2 is no valid JSON")]
    [InlineData("null", "must be a JSON object")]
    [InlineData("", "is no valid JSON")]
    public void A_wrong_mapping_is_refused_with_the_place(string json, string part)
    {
        var refusal = Assert.Single(ImportMapping.Read(json).Refusals);
        Assert.Equal("mapping", refusal.Field);
        Assert.Contains(part, refusal.Text, StringComparison.Ordinal);
    }
}
