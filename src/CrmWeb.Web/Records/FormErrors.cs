using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Records;

/// <summary>Puts refusals where they belong in a form: beside the field, else on top.</summary>
internal static class FormErrors
{
    public static FormView With(this FormView form, IReadOnlyList<Refusal> refusals, IStringLocalizer<Text> t)
    {
        if (refusals.Count == 0) return form;
        var names = form.Fields.Concat(form.More).Select(f => f.Name).ToHashSet();
        return form with
        {
            Fields = [.. form.Fields.Select(Mark)],
            More = [.. form.More.Select(Mark)],
            Errors = [.. refusals.Where(r => r.Field is null || !names.Contains(r.Field)).Select(r => Words(r, t))],
        };

        FieldView Mark(FieldView field) => refusals.FirstOrDefault(r => r.Field == field.Name) is { } refusal ? field with { Error = Words(refusal, t) } : field;
    }

    public static string Words(Refusal refusal, IStringLocalizer<Text> t) => t[refusal.Message, refusal.Arguments];
}
