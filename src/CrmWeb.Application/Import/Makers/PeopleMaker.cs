using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Import.Makers;

/// <summary>Owners and teams that rows name: an owner is made without an e-mail address, as somebody who is not invited.</summary>
internal sealed class PeopleMaker(string kind, CompanyDirectory directory) : ILinkMaker
{
    public string Kind => kind;

    public bool Unasked => false;

    public async Task<IReadOnlyList<string>> MissingAsync(IServiceProvider services, MissingLinks links, CancellationToken ct)
    {
        var now = await directory.NowAsync(services.GetRequiredService<CrmDb>(), ct);
        // an address or an id names nobody new
        return [.. links.Texts(links.Field.Name).Where(t => !t.Contains('@', StringComparison.Ordinal) && !Guid.TryParse(t, out _) && now.Named(kind, t).Count == 0)];
    }

    public async Task<IReadOnlyList<string>> MakeAsync(IServiceProvider services, MissingLinks links, IReadOnlyList<string> texts, CancellationToken ct)
    {
        var made = new List<string>();
        foreach (var name in texts.GroupBy(TextRule.Fold).Select(g => g.First()))
        {
            var one = kind == Team.Teams
                ? await services.GetRequiredService<CreateTeam>().RunAsync(new TeamInput(name, null, null), ct)
                : await services.GetRequiredService<CreateUser>().RunAsync(new UserInput(name, null, null, null), ct);
            if (!one.Refused) made.Add(name);
        }
        return made;
    }
}
