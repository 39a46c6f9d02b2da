using CrmWeb.Domain.Kernel;
using CrmWeb.Testing;
using CrmWeb.Web.Tests.Api;

namespace CrmWeb.Web.Tests.Records;

public sealed class HistoryPageTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task Child_rows_name_what_they_are_about_as_far_as_one_sees_it()
    {
        var stranger = await host.Crm.AddPersonAsync("Stella Stranger", ["Sales rep"], ["Far away"]);
        var owner = await host.Crm.AddPersonAsync("Otis Owner", ["Sales rep"], ["Near"]);
        var (ann, acme, thing) = (
            await host.Crm.CreateAsync("contacts", $"{{'familyName':'Annable','owner':'{owner.Id}','team':'Near'}}"),
            await host.Crm.CreateAsync("accounts", $"{{'name':'Acme History','owner':'{owner.Id}'}}"), await host.Crm.CreateAsync("products", "{'name':'Thingamajig','price':3}"));
        var deal = await host.Crm.CreateAsync("deals", $"{{'title':'Told','account':'{acme}','owner':'{stranger.Id}','contacts':[{{'contact':'{ann}','role':'Buyer'}}],'lines':[{{'product':'{thing}','quantity':2}}],'coOwners':['{owner.Id}']}}");
        var said = await host.Crm.CreateAsync("interactions", $"{{'kind':'meeting','subject':'Talk','contacts':['{ann}'],'participants':['{owner.Id}']}}");

        using var ada = await host.Crm.SignInAsync(host.Crm.Admin);
        var told = (await ada.PageAsync($"/deals/{deal}/history")).Words("#history");
        foreach (var name in new[] { "Annable", "Acme History", "Thingamajig", "Otis Owner", "Buyer" }) Assert.Contains(name, told, StringComparison.Ordinal);
        Assert.DoesNotMatch(AnId, told);
        var meeting = (await ada.PageAsync($"/interactions/{said}/history")).Words("#history");
        Assert.Contains("Annable", meeting, StringComparison.Ordinal);
        Assert.DoesNotMatch(AnId, meeting);

        await host.Crm.LevelAsync("Sales rep", "contacts", AccessLevel.Own);
        using var stella = await host.Crm.SignInAsync(stranger);
        var hidden = (await stella.PageAsync($"/deals/{deal}/history")).Words("#history");
        Assert.DoesNotContain("Annable", hidden, StringComparison.Ordinal);
        Assert.Contains("another record", hidden, StringComparison.Ordinal);
        Assert.Contains("Thingamajig", hidden, StringComparison.Ordinal);
        Assert.DoesNotMatch(AnId, hidden);
    }

    private const string AnId = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-";
}
