using System.Globalization;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Links;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Records.Lists;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Shell;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Records;

/// <summary>The viewer's last interactions, for the home page. A list like any other: it reads the list's own index.</summary>
public sealed class MyTalk([FromKeyedServices(Interaction.Interactions)] IRecords records, DatePhrases dates, IStringLocalizer<Text> t)
{
    private static readonly ListRequest Mine = new(new FilterCondition("owner", "me", null), "-at");

    /// <summary>Null for who may not read interactions.</summary>
    public async Task<HomeCard?> CardAsync(Actor actor, int lines, CancellationToken ct)
    {
        if (!actor.May(Interaction.Interactions, Right.View)) return null;
        var page = await records.ListAsync(Mine with { Limit = lines }, ["subject", "kind", "direction", "at", "account", "contacts", "lead", "deal"], ct);
        if (page.Refused) return null;
        return new HomeCard(t["My last interactions"], [.. page.Value!.Items.Select(Line)], t["Calls, mails and meetings you log are listed here."])
        {
            All = page.Value.Next is null ? null : new PageLink(t["All"], $"/{Interaction.Interactions}?view={ListState.Mine}"),
        };
    }

    private HomeLine Line(ListRow row)
    {
        var (subject, kind, direction, at) = (row.Values[0] as string, row.Values[1] as string ?? "", row.Values[2] as string, (DateTimeOffset)row.Values[3]!);
        string[] second = [.. row.Values.Skip(4).OfType<LinkTitle>().Select(link => link.Title ?? t["another record"].Value), dates.Relative(at)];
        return new HomeLine(subject ?? Capital(TimelineViews.What(t, kind, direction)), RecordHref.To(Interaction.Interactions, row.Id), TimelineViews.Icon(kind), string.Join(" · ", second));
    }

    /// <summary>On the timeline it follows a name; here it begins the line.</summary>
    private static string Capital(string words) => char.ToUpper(words[0], CultureInfo.CurrentCulture) + words[1..];
}

/// <summary>A list on the home page.</summary>
public sealed record HomeCard(string Title, IReadOnlyList<HomeLine> Rows, string None)
{
    /// <summary>Where more of them are; null when these are all.</summary>
    public PageLink? All { get; init; }
}

/// <summary>One record on the home page.</summary>
public sealed record HomeLine(string Text, string Href, string Icon, string? Second)
{
    /// <summary>Where it is said that this is done; null when it is nothing to do.</summary>
    public PageLink? Done { get; init; }
}
