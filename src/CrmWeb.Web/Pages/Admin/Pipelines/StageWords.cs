using CrmWeb.Domain.Pipeline;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Lists;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin.Pipelines;

/// <summary>What stages are called in settings.</summary>
internal static class StageWords
{
    public static string Forecast(ForecastCategory category, IStringLocalizer<Text> t) => category switch
    {
        ForecastCategory.Pipeline => t["Pipeline"],
        ForecastCategory.BestCase => t["Best case"],
        ForecastCategory.Commit => t["Commit"],
        ForecastCategory.Closed => t["Closed"],
        ForecastCategory.Omitted => t["Omitted"],
    };

    public static string Kind(StageKind kind, IStringLocalizer<Text> t) => kind switch { StageKind.Open => t["Open"], StageKind.Won => t["Won"], StageKind.Lost => t["Lost"] };

    public static IReadOnlyList<Choice> Kinds(IStringLocalizer<Text> t) => [.. Enum.GetValues<StageKind>().Select(k => new Choice(k.ToString(), Kind(k, t)))];

    public static IReadOnlyList<Choice> Forecasts(IStringLocalizer<Text> t) =>
        [.. new[] { ForecastCategory.Pipeline, ForecastCategory.BestCase, ForecastCategory.Commit, ForecastCategory.Omitted }.Select(f => new Choice(f.ToString(), Forecast(f, t)))];
}
