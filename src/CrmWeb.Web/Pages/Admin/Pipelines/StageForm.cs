using System.Globalization;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using CrmWeb.Web.Ui.Lists;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin.Pipelines;

/// <summary>A stage as a form.</summary>
internal static class StageForm
{
    private const string Must = "must";

    public static StageInput Of(Stage stage) => new(stage.Name, stage.Kind, stage.Probability, stage.Forecast, stage.RotDays) { Checklist = stage.Checklist };

    public static IReadOnlyList<FieldView> Fields(StageInput stage, int deals, IReadOnlyList<Choice> others, IStringLocalizer<Text> t)
    {
        var fields = new List<FieldView>
        {
            new FieldView.Line("name", t["Name"], stage.Name ?? "") { Required = true },
            new FieldView.Pick("kind", t["A deal here is"], StageWords.Kinds(t), stage.Kind.ToString(), Radios: true),
        };
        if (deals > 0)
            fields.Add(new FieldView.Pick("dealsTo", deals == 1 ? t["Its deal goes to"] : t["Its {0:N0} deals go to", deals], [new Choice("", "–"), .. others]) { Hint = t["Only asked when the stage comes to mean something else."] });
        fields.Add(new FieldView.Number("probability", t["Probability"], stage.Probability.ToString(CultureInfo.InvariantCulture), "%") { Hint = t["Deals take it over when they come here. Won is 100, lost is 0."] });
        fields.Add(new FieldView.Pick("forecast", t["Counts in the forecast as"], StageWords.Forecasts(t), stage.Forecast.ToString()));
        fields.Add(new FieldView.Number("rotDays", t["Stuck after"], stage.RotDays?.ToString(CultureInfo.InvariantCulture) ?? "", t["days"]) { Hint = t["Blank: a deal is never stuck here."] });
        fields.Add(new FieldView.Repeated("checklist", t["To be done before a deal goes on"], t["Add another"], [new RepeatedPart("text", t["What"])],
            [new Choice("may", t["Reminder"]), new Choice(Must, t["Required"])],
            [.. stage.Checklist.Select(i => new RepeatedRow(i.Required ? Must : "may", [i.Text], Id: i.Id.ToString()))])
        { Ranked = false });
        return fields;
    }

    public static Outcome<StageInput> Read(IFormCollection form)
    {
        if (!Enum.TryParse<StageKind>(form["kind"], out var kind)) return Refusal.Of("kind", "A stage is open, won or lost.");
        if (!Enum.TryParse<ForecastCategory>(form["forecast"], out var forecast)) forecast = ForecastCategory.Pipeline;
        if (!Whole(form["probability"], out var probability)) return Refusal.Of("probability", "{0} must be a whole number.", "Probability");
        if (!Whole(form["rotDays"], out var rotDays)) return Refusal.Of("rotDays", "{0} must be a whole number.", "Rot days");
        return new StageInput(form["name"], kind, probability ?? 0, forecast, rotDays)
        {
            Checklist = [.. FormPatch.Rows(form, "checklist").Select(row => new ChecklistItem(
                Guid.TryParse(row["id"]?.ToString(), out var id) ? id : Guid.CreateVersion7(), row["text"]?.ToString() ?? "", row["label"]?.ToString() == Must))],
        };
    }

    private static bool Whole(string? text, out int? number)
    {
        number = null;
        if (string.IsNullOrWhiteSpace(text)) return true;
        if (!int.TryParse(text.Trim().TrimEnd('%').Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var read)) return false;
        number = read;
        return true;
    }
}
