using CrmWeb.Application.Admin;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Admin.Roles;

/// <summary>A role as its form shows and posts it: per module two levels and the ticked rights.</summary>
public sealed record RoleForm(Guid? Id, uint? Version, string Name, bool Administers, IReadOnlyDictionary<string, ModuleRights> Rights)
{
    /// <summary>Rights beside the two levels, in the order of the columns.</summary>
    public static readonly IReadOnlyList<Right> Ticks = [Right.Create, Right.Delete, Right.Assign, Right.Share, Right.Export, Right.BulkEdit, Right.Import];

    public static RoleForm Of(Role role) => new(role.Id, role.Version, role.Name, role.Administers, role.Rights);

    /// <summary>From the fields <c>view.accounts</c>, <c>edit.accounts</c> and <c>rights.accounts</c> (several).</summary>
    public static RoleForm Read(IFormCollection form, Guid? id) => new(
        id, uint.TryParse(form["version"], out var version) ? version : null, form["name"].ToString(), form["administers"].Contains("true"),
        ShippedRoles.Modules.Select(m => (Module: m, Rights: Read(form, m))).Where(r => r.Rights != new ModuleRights()).ToDictionary(r => r.Module, r => r.Rights));

    public ChangeRole.Input Input => new(Name, Administers, Rights);

    public bool May(string module, Right right)
    {
        var rights = Rights.GetValueOrDefault(module) ?? new ModuleRights();
        return right switch
        {
            Right.View => rights.View > AccessLevel.None,
            Right.Edit => rights.Edit > AccessLevel.None,
            Right.Create => rights.Create,
            Right.Delete => rights.Delete,
            Right.Export => rights.Export,
            Right.BulkEdit => rights.BulkEdit,
            Right.Assign => rights.Assign,
            Right.Share => rights.Share,
            Right.Import => rights.Import,
        };
    }

    /// <summary>What would change for the people of the role, as sentences.</summary>
    public IEnumerable<string> Changes(Role? before, IStringLocalizer<Text> t)
    {
        foreach (var module in ShippedRoles.Modules)
        {
            var old = before?.Rights.GetValueOrDefault(module) ?? new ModuleRights();
            var now = Rights.GetValueOrDefault(module) ?? new ModuleRights();
            if (old.View != now.View) yield return t["{0}: sees {1}, so far {2}", Module(module, t), Choices.Level(now.View, t), Choices.Level(old.View, t)];
            if (old.Edit != now.Edit) yield return t["{0}: edits {1}, so far {2}", Module(module, t), Choices.Level(now.Edit, t), Choices.Level(old.Edit, t)];
            var was = new RoleForm(null, null, "", false, before?.Rights ?? new Dictionary<string, ModuleRights>());
            foreach (var right in Ticks.Where(r => was.May(module, r) != May(module, r)))
                yield return May(module, right) ? t["{0}: may {1}", Module(module, t), Words(right, t)] : t["{0}: may no longer {1}", Module(module, t), Words(right, t)];
        }
        if ((before?.Administers ?? false) != Administers) yield return Administers ? t["administers people, teams, roles and settings"] : t["administers no longer"];
    }

    public static string Words(Right right, IStringLocalizer<Text> t) => right switch
    {
        Right.View => t["see"],
        Right.Edit => t["edit"],
        Right.Create => t["create"],
        Right.Delete => t["delete"],
        Right.Export => t["export"],
        Right.BulkEdit => t["bulk edit"],
        Right.Assign => t["assign"],
        Right.Share => t["share"],
        Right.Import => t["import"],
    };

    public static string Module(string module, IStringLocalizer<Text> t) => t[char.ToUpperInvariant(module[0]) + module[1..]];

    private static ModuleRights Read(IFormCollection form, string module)
    {
        var ticked = form["rights." + module];
        return new ModuleRights(
            Level(form["view." + module]), Level(form["edit." + module]), Has(Right.Create), Has(Right.Delete), Has(Right.Export), Has(Right.BulkEdit), Has(Right.Assign), Has(Right.Share), Has(Right.Import));

        bool Has(Right right) => ticked.Contains(right.ToString());
    }

    private static AccessLevel Level(string? text) => Enum.TryParse<AccessLevel>(text, out var level) && Enum.IsDefined(level) ? level : AccessLevel.None;
}
