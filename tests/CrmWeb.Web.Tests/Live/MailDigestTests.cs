using System.Globalization;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Notices;
using CrmWeb.Web.Live;
using CrmWeb.Web.Tests.Api;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Web.Tests.Live;

public sealed class MailDigestTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task A_digest_speaks_the_language_of_who_reads_it_whatever_the_job_speaks()
    {
        var (pia, ben) = (await host.Crm.AddPersonAsync("Pia Pseudo", ["Read-only"]), await host.Crm.AddPersonAsync("Ben Plain", ["Read-only"]));
        await host.Crm.AsSystemAsync(async services =>
        {
            var db = services.GetRequiredService<CrmDb>();
            (await db.People.SingleAsync(p => p.Id == pia.Id)).Prefer(null, CrmWeb.Web.Ui.SentenceLocalizer.PseudoCulture, null, db.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        host.Crm.Services.GetRequiredService<CompanyDirectory>().Forget();
        await host.Crm.AsSystemAsync(async services =>
        {
            var people = await services.GetRequiredService<CompanyDirectory>().NowAsync(services.GetRequiredService<CrmDb>(), default);
            var digests = ActivatorUtilities.CreateInstance<MailDigests>(services);
            var before = CultureInfo.CurrentUICulture;

            Assert.StartsWith("[Úñréád", digests.Letter(new Digest(pia.Id, pia.Name, pia.Email, default, []), people).Subject, StringComparison.Ordinal);
            Assert.StartsWith("Unread in", digests.Letter(new Digest(ben.Id, ben.Name, ben.Email, default, []), people).Subject, StringComparison.Ordinal);
            Assert.Equal(before, CultureInfo.CurrentUICulture);
            return true;
        });
    }
}
