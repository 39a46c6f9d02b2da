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
        if (type.All.FirstOrDefault(f => f.DialledAs is not null) is { } single) await SingleAsync(db, type, single, read, ct);
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

    /// <summary>A record's only number: its international form is a field of its own.</summary>
    private async Task SingleAsync<TRecord, TFacts>(
        CrmDb db, RecordType<TRecord, TFacts> type, Field<TRecord, TFacts> field, IReadOnlyList<Outcome<Dictionary<Field<TRecord, TFacts>, object?>>> read, CancellationToken ct)
        where TRecord : Record, IDescribed<TFacts> where TFacts : RecordFacts, new()
    {
        var given = read.Where(r => !r.Refused && r.Value!.ContainsKey(field)).Select(r => r.Value!).ToList();
        if (given.Count == 0) return;
        var (dialled, countryField) = (type.Find(field.DialledAs!)!, type.Find("country"));
        var numbered = given.Where(values => values[field] is string).ToList();
        var country = numbered.Count == 0 ? null : (await directory.NowAsync(db, ct)).Company.Country;
        var answers = numbered.Count == 0 ? [] : await numbers.NormaliseAsync([.. numbered.Select(values => new PhoneToNormalise(
            (string)values[field]!, (countryField is null ? null : values.GetValueOrDefault(countryField) as string) ?? country))], ct);
        foreach (var values in given) values[dialled] = null;
        for (var i = 0; i < numbered.Count; i++) numbered[i][dialled] = answers[i];
    }
}
