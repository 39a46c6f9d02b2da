using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Edges;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Records.Acts;

/// <summary>Adds the international form to phones that a batch of patches brings; one call to the outside for the whole batch.</summary>
public sealed class PhoneNormaliser(IPhoneNumbers numbers, CompanyDirectory directory)
{
    internal async Task NormaliseAsync<TRecord, TFacts>(
        CrmDb db, RecordType<TRecord, TFacts> type, IReadOnlyList<Outcome<Dictionary<Field<TRecord, TFacts>, object?>>> read, CancellationToken ct)
        where TRecord : Record, IDescribed<TFacts> where TFacts : RecordFacts, new()
    {
        if (type.All.FirstOrDefault(f => f.Type == FieldType.Phones) is not { } field) return;
        var lists = read.Where(r => !r.Refused && r.Value!.TryGetValue(field, out var value) && value is IReadOnlyList<Phone> { Count: > 0 }).ToList();
        if (lists.Count == 0) return;
        var country = (await directory.NowAsync(db, ct)).Company.Country;
        var countryField = type.Find("address.country");
        var asked = lists.SelectMany(r => ((IReadOnlyList<Phone>)r.Value![field]!)
            .Select(p => new PhoneToNormalise(p.Value, (countryField is null ? null : r.Value!.GetValueOrDefault(countryField) as string) ?? country))).ToList();
        var answers = await numbers.NormaliseAsync(asked, ct);
        var next = 0;
        foreach (var list in lists)
        {
            list.Value![field] = ((IReadOnlyList<Phone>)list.Value![field]!).Select(p => p with { E164 = answers[next++] }).ToList();
        }
    }
}
