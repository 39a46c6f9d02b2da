using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Records.Bulk;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Forms;
using CrmWeb.Web.Ui.Lists;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Records.Lists;

/// <summary>The form that asks what to do with chosen rows, and the change it means. Blank fields stay as they are.</summary>
public sealed class BulkForms(FieldViews fields, IStringLocalizer<Text> t, Viewer viewer)
{
    public const string Assign = "assign";
    public const string Edit = "edit";
    public const string Tag = "tag";
    public const string Delete = "delete";
    public const string Restore = "restore";

    private const string Prefix = "set.";
    private const string Clear = "clear";

    /// <summary>These are confirmed without a form: there is nothing to fill in.</summary>
    public static bool IsPlain(string act) => act is Delete or Restore;

    public FormView Form(IRecordType type, string act, string href, IFormCollection typed, IReadOnlyList<Refusal> refusals, DirectorySnapshot directory, string cancel, IReadOnlyList<KeyValuePair<string, string>> hidden)
    {
        string? Error(string name) => refusals.Where(r => r.Field == name).Select(r => t[r.Message, r.Arguments].Value).FirstOrDefault();
        List<FieldView> shown = act == Tag
            ? [new FieldView.Tags("addTags", t["Add tags"], Words(typed["addTags"]), []) { Error = Error("addTags") }, new FieldView.Tags("removeTags", t["Remove tags"], Words(typed["removeTags"]), [])]
            : [.. Offered(type, act).Select(f => Blank(f, typed, Error(f.Name), directory))];
        var emptied = Offered(type, act).Where(f => !f.Required && f.Type != FieldType.Boolean).Select(f => new Choice(f.Name, t[f.Label])).ToList();
        if (act != Tag && emptied.Count > 0) shown.Add(new FieldView.Picks(Clear, t["Empty these fields"], emptied, [.. typed[Clear].OfType<string>()]));
        return new FormView("bulk", href, t["Show what would change"], shown)
        {
            Title = Title(act),
            CancelHref = cancel,
            Hidden = hidden,
            Errors = [.. refusals.Where(r => shown.All(f => f.Error is null)).Select(r => t[r.Message, r.Arguments].Value)],
        };
    }

    public string Title(string act) => act switch
    {
        Assign => t["Assign"],
        Tag => t["Tag"],
        Delete => t["Delete"],
        Restore => t["Restore"],
        _ => t["Edit"],
    };

    public Outcome<BulkChange> Read(IRecordType type, string act, IFormCollection form)
    {
        switch (act)
        {
            case Delete: return new BulkChange(Delete: true);
            case Restore: return new BulkChange(Restore: true);
            case Tag:
                var (add, remove) = (Words(form["addTags"]), Words(form["removeTags"]));
                return add.Length + remove.Length == 0 ? Refusal.Of("addTags", "Name at least one tag.") : new BulkChange(AddTags: add, RemoveTags: remove);
        }
        var today = viewer.Day(TimeProvider.System.GetUtcNow());
        var set = new JsonObject();
        foreach (var field in Offered(type, act))
        {
            if (form[Clear].Contains(field.Name)) set[field.Name] = null;
            else if (FormPatch.Value(field, form[Prefix + field.Name].ToString(), viewer, today) is { } value) set[field.Name] = value;
        }
        return set.Count == 0 ? Refusal.Of("set", "Fill in at least one field.") : new BulkChange(set);
    }

    private static IEnumerable<FieldInfo> Offered(IRecordType type, string act) => type.Fields.Where(f => f.Bulk && (act, f.Name) switch
    {
        (Assign, "owner" or "team") => true,
        (Edit, "owner" or "team" or "tags") => false,
        (Edit, _) => true,
        _ => false,
    });

    private FieldView Blank(FieldInfo field, IFormCollection typed, string? error, DirectorySnapshot directory)
    {
        var named = field with { Name = Prefix + field.Name, Required = false };
        var leave = new Choice("", t["(leave as it is)"]);
        var value = typed[named.Name].ToString();
        if (field.Type == FieldType.Boolean) return new FieldView.Pick(named.Name, t[field.Label], [leave, new Choice("true", t["Yes"]), new Choice("false", t["No"])], value) { Error = error };
        var view = fields.Of(named, null, typed, error, directory);
        return view is FieldView.Pick pick ? pick with { Options = [leave, .. pick.Options.Where(o => o.Value.Length > 0)] } : view;
    }

    private static string[] Words(string? text) => (text ?? "").Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
