using System.Globalization;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Tasks;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using CrmWeb.Web.Ui.Lists;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin.Templates;

/// <summary>The form of a task template, both ways.</summary>
public static class TemplateForm
{
    /// <summary>What stands in its fields: subject, type and days of each task.</summary>
    public sealed record Words(string Name, IReadOnlyList<(string Subject, string Type, string Days)> Steps);

    public static Words Typed(IFormCollection form) => new(form["name"].ToString(),
        [.. FormPatch.Rows(form, "steps").Where(row => row["subject"] is not null || row["days"] is not null)
            .Select(row => (row["subject"]?.ToString() ?? "", row["type"]?.ToString() ?? "todo", row["days"]?.ToString() ?? ""))]);

    public static Words Typed(TaskTemplate template) => new(template.Name, [.. template.Steps.Select(s => (s.Subject, s.Type, s.Days.ToString(CultureInfo.InvariantCulture)))]);

    public static Outcome<TaskTemplateFacts> Read(Words typed)
    {
        var steps = new List<TemplateStep>();
        foreach (var (subject, type, days) in typed.Steps)
        {
            var count = 0;
            if (days.Trim().Length > 0 && !int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out count)) return Refusal.Of("steps", "Days are a number from 0 to {0}.", 3650);
            steps.Add(new TemplateStep(subject, type, count));
        }
        return new TaskTemplateFacts(typed.Name, steps);
    }

    internal static FormView Of(Guid? id, Words typed, string? version, IStringLocalizer<Text> t) => new("template", id is null ? "/admin/templates/new" : $"/admin/templates/{id}", t["Save"],
    [
        new FieldView.Line("name", t["Name"], typed.Name) { Required = true, Focus = id is null },
        new FieldView.Repeated("steps", t["Tasks"], t["Add another"],
            [
                new RepeatedPart("subject", t["Subject"]),
                new RepeatedPart("days", t["After days"], "number", Wide: false),
                new RepeatedPart("type", t["Type"], Wide: false) { Options = [.. TaskWords.Types.Select(type => new Choice(type, t[Lookups.Label(type)]))] },
            ], [], [.. typed.Steps.Select(step => new RepeatedRow("", [step.Subject, step.Days, step.Type]))]) { Ranked = false, Hint = t["In the order they come. Each is due so many days after the day the template is started."] },
    ])
    {
        Title = id is null ? t["New template"] : typed.Name,
        CancelHref = "/admin/templates",
        Hidden = string.IsNullOrEmpty(version) ? [] : [new("version", version)],
    };
}
