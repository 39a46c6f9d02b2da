using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Records.Lists;

/// <summary>A filter as somebody asks for it by the form, on whatever look, and what is wrong with it.</summary>
public sealed class FilterAsk(FilterValues values, IStringLocalizer<Text> t)
{
    public async Task<(FilterTree Tree, IReadOnlyDictionary<FilterCondition, string> Errors)> ReadAsync(IRecords records, IQueryCollection query, CancellationToken ct)
    {
        var tree = FilterForm.Read(records.Type, query, values);
        return (tree, await ErrorsAsync(records, tree, ct));
    }

    /// <summary>What is wrong, by condition; empty = it can be asked.</summary>
    public async Task<IReadOnlyDictionary<FilterCondition, string>> ErrorsAsync(IRecords records, FilterTree tree, CancellationToken ct)
    {
        var conditions = FilterForm.Conditions(tree).Distinct().ToList();
        var refusals = (await records.CheckAsync(conditions, ct)).Zip(conditions, (refusal, condition) => (condition, refusal: FilterForm.Unfinished(condition) ?? refusal));
        return refusals.Where(r => r.refusal is not null).ToDictionary(r => r.condition, r => Words(r.refusal!));
    }

    private string Words(Refusal refusal) => t[refusal.Message, refusal.Arguments];
}
