using CrmWeb.Application.Records.Acts;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Records;

/// <summary>Who left is given nothing more; what is theirs already may stay so. An import keeps such owners and counts them: it tells what was.</summary>
public sealed partial class Records<TRecord, TFacts>
{
    private async Task<Refusal?> LeftAsync(Guid? before, Guid? now, CancellationToken ct) =>
        now is { } owner && owner != before && (await directory.NowAsync(db, ct)).User(owner) is { Active: false } left ? OwnerRefusals.Left(left.Name) : null;

    /// <summary>The same for a change that gives many records to one person.</summary>
    private Task<Refusal?> LeftAsync(Dictionary<Field<TRecord, TFacts>, object?> values, CancellationToken ct) =>
        LeftAsync(null, values.FirstOrDefault(v => v.Key.Name == "owner").Value as Guid?, ct);
}
