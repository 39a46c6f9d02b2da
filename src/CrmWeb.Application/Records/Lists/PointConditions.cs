using System.Linq.Expressions;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Records.Lists;

/// <summary>
/// Conditions on phones and e-mails: any of the record's counts, not only the primary one. They are documents of their record, so the
/// search index answers.
/// </summary>
internal static class PointConditions
{
    /// <summary>Most hits that are taken by their ids; more are looked up row by row in the list's order.</summary>
    private const int FewHits = 1_000;

    /// <summary>Whether it compares whole phone numbers or e-mail addresses.</summary>
    public static bool IsWhole(FieldInfo field, FilterCondition condition) => field.Type is FieldType.Phones or FieldType.Emails && condition.Op is ("eq" or "ne" or "in");

    /// <summary>Whether it looks for a part of a phone number or an e-mail address. A part without digits is none of a number.</summary>
    public static bool IsPart(FieldInfo field, FilterCondition condition) =>
        field.Type is FieldType.Phones or FieldType.Emails && condition.Op is ("contains" or "starts") && condition.Texts().All(text => Part.Of(field, text) is not null);

    /// <summary>Whether the search index answers it.</summary>
    public static bool IsAnswered(FieldInfo field, FilterCondition condition) =>
        IsPart(field, condition) ? condition.Texts().All(text => Part.Of(field, text)!.Folded.Length >= SearchTerms.PartialFrom) : IsWhole(field, condition) && condition.Op != "ne";

    /// <summary>Under which keys the search index has a number or an address, however it is written.</summary>
    public static IEnumerable<string> Keys(FieldInfo field, string text) => field.Type == FieldType.Emails ? [LookupKey.Email(text)]
        : TextRule.Digits(text).Length < 5 ? []
        : SearchTerms.PhoneDigits(text) is { } digits ? [LookupKey.Phone(text), LookupKey.Phone(digits)] : [LookupKey.Phone(text)];

    /// <summary>Any of the record's numbers or addresses, by the index; the one that is shown also as it is written.</summary>
    public static Expression Whole(FieldInfo field, Expression shown, Expression id, FilterCondition condition, FilterContext context)
    {
        var values = condition.Texts().ToList();
        var holders = values.SelectMany(v => Keys(field, v)).SelectMany(context.Holding).Distinct().ToList();
        return ConditionBuilder.Not(Expression.OrElse(ConditionBuilder.Among(id, holders), ConditionBuilder.Among(shown, values.Cast<string?>().ToList())), condition.Op == "ne");
    }

    /// <summary>Part of any of the record's numbers or addresses. Where few records come into question, their ids lead to them.</summary>
    public static Expression PartOf(FieldInfo field, Expression shown, Expression id, FilterCondition condition, FilterContext context)
    {
        var any = condition.Texts().Select(text =>
        {
            var holds = Holds(context.Db!, context.Kind, Part.Of(field, text)!, condition.Op == "starts");
            return new FilterCompiler.Rebind(holds.Parameters[1], shown).Visit(new FilterCompiler.Rebind(holds.Parameters[0], id).Visit(holds.Body));
        }).DefaultIfEmpty(Expression.Constant(false)).Aggregate(Expression.OrElse);
        return context.Few(condition) is { } few ? Expression.AndAlso(ConditionBuilder.Among(id, few.ToList()), any) : any;
    }

    /// <summary>Ids of the records that may match, where they are not too many; null = ask row by row.</summary>
    public static async Task<IReadOnlyList<Guid>?> FewAsync(CrmDb db, string kind, FieldInfo field, FilterCondition condition, CancellationToken ct)
    {
        var parts = condition.Texts().Select(text => Part.Of(field, text)!.Folded).Distinct().ToList();
        if (parts.Any(p => p.Length < SearchTerms.PartialFrom)) return null;
        var entry = Expression.Parameter(typeof(SearchEntry), "e");
        var any = parts.Select(part => (Expression)Expression.Call(Expression.Property(entry, nameof(SearchEntry.Text)), nameof(string.Contains), null, ConditionBuilder.Parameter(part)))
            .DefaultIfEmpty(Expression.Constant(false)).Aggregate(Expression.OrElse);
        // who may see them, and whether they are in the bin, the list itself knows
        var ids = await db.SearchEntries.IgnoreQueryFilters().Where(e => e.Kind == kind).Where(Expression.Lambda<Func<SearchEntry, bool>>(any, entry)).Select(e => e.RecordId).Take(FewHits + 1).ToListAsync(ct);
        return ids.Count <= FewHits ? ids : null;
    }

    /// <summary>
    /// A number has no key when it is short: the one that is shown counts as it is written. Counted, not asked for: SQL would rather collect
    /// all who have a part of "gmail" than look at the rows of a page.
    /// </summary>
    private static Expression<Func<Guid, string?, bool>> Holds(CrmDb db, string kind, Part part, bool starts)
    {
        var (folded, typed, prefix, keyed, dialled) = (part.Folded, part.Typed, part.Prefix, part.Keyed, part.Dialled);
#pragma warning disable CA1304, CA1310, CA1311, CA1862 // SQL: LIKE and lower()
        return starts
            ? (id, shown) => db.SearchEntries.IgnoreQueryFilters().Count(e => e.RecordId == id && e.Kind == kind && e.Text.Contains(folded)
                && (e.Keys.Any(k => k.StartsWith(prefix + keyed) || k.StartsWith(prefix + dialled)) || (shown != null && shown.ToLower().StartsWith(typed)))) > 0
            : (id, shown) => db.SearchEntries.IgnoreQueryFilters().Count(e => e.RecordId == id && e.Kind == kind && e.Text.Contains(folded)
                && (e.Keys.Any(k => k.StartsWith(prefix) && k.Substring(2).Contains(dialled)) || (shown != null && shown.ToLower().Contains(typed)))) > 0;
#pragma warning restore CA1304, CA1310, CA1311, CA1862
    }

    /// <summary>What somebody looks for in a number or an address.</summary>
    /// <param name="Folded">As search texts have it.</param>
    /// <param name="Typed">Lower case.</param>
    /// <param name="Prefix">Of the keys that are asked.</param>
    /// <param name="Keyed">As keys have it: lower case, or all of the digits.</param>
    /// <param name="Dialled">The same; digits without what differs by the way a number is written.</param>
    private sealed record Part(string Folded, string Typed, string Prefix, string Keyed, string Dialled)
    {
        public static Part? Of(FieldInfo field, string text)
        {
            var typed = text.Trim().ToLowerInvariant();
            if (field.Type == FieldType.Emails) return typed.Length == 0 ? null : new(TextRule.Fold(typed), typed, LookupKey.Email(""), typed, typed);
            var dialled = TextRule.Digits(typed.Replace("(0)", "", StringComparison.Ordinal)).TrimStart('0');
            return dialled.Length == 0 || typed.Any(char.IsLetter) ? null : new(dialled, typed, LookupKey.Phone(""), TextRule.Digits(typed), dialled);
        }
    }
}
