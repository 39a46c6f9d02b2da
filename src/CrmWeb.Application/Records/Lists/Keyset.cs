using System.Linq.Expressions;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Records.Lists;

/// <summary>One key of an ordering: an expression over the record, a direction, and whether rows may have no value (those come last either way).</summary>
/// <param name="Get">The key of a record that was read.</param>
internal sealed record SortKey(LambdaExpression Read, bool Descending, bool Nullable, Func<Record, object?> Get);

/// <summary>
/// Pages by key. A sort by one key reads its index in order: rows with a value first, then, when the page is not full, those
/// without. Several keys use the general lexicographic condition (no promise of an index).
/// </summary>
internal static class Keyset
{
    /// <summary>Up to <paramref name="take"/> rows of the projection, in display order.</summary>
    /// <param name="wide">
    /// Null: rows are read as the index finds them. Given: only the ids of the page are looked for first - inside the index, past what the
    /// actor may not see - and then these rows are read from here (all rows, no filters).
    /// </param>
    public static async Task<List<TRow>> ReadAsync<TRecord, TRow>(
        IQueryable<TRecord> rows, IReadOnlyList<SortKey> keys, Cursor? cursor, bool backward, int take,
        Func<IQueryable<TRecord>, IQueryable<TRow>> project, CancellationToken ct, IQueryable<TRecord>? wide = null) where TRecord : Record
    {
        var found = new List<TRow>();
        foreach (var (segment, blank) in Segments(rows, keys, cursor, backward))
        {
            if (found.Count >= take) break;
            var page = segment.Take(take - found.Count);
            if (wide is not null)
            {
                var ids = page.Select(r => r.Id);
                var whole = wide.Where(r => ids.Contains(r.Id));
                page = blank ? Id(whole, backward) : Ordered(whole, keys, backward);
            }
            found.AddRange(await project(page).ToListAsync(ct));
        }
        if (backward) found.Reverse();
        return found;
    }

    /// <summary>The parts of the list in the order they are read; rows without a value are ordered by id alone.</summary>
    private static IEnumerable<(IQueryable<TRecord> Rows, bool Blank)> Segments<TRecord>(IQueryable<TRecord> rows, IReadOnlyList<SortKey> keys, Cursor? cursor, bool backward) where TRecord : Record
    {
        if (keys.Count != 1 || !keys[0].Nullable)
        {
            yield return (Ordered(cursor is null ? rows : rows.Where(Beyond<TRecord>(keys, cursor, backward)), keys, backward), false);
            yield break;
        }
        var key = keys[0];
        var hasValue = NotNull<TRecord>(key);
        var valued = rows.Where(hasValue);
        var blank = rows.Where(Expression.Lambda<Func<TRecord, bool>>(Expression.Not(hasValue.Body), hasValue.Parameters));
        var inBlank = cursor is { Values: [null] };
        IQueryable<TRecord> Blank() => Id(inBlank ? blank.Where(BeyondId<TRecord>(cursor!.Id, backward)) : blank, backward);
        IQueryable<TRecord> Valued() => Ordered(cursor is null || inBlank ? valued : valued.Where(Beyond<TRecord>(keys, cursor, backward)), keys, backward);
        if (backward)
        {
            if (inBlank || cursor is null) yield return (Blank(), true);
            yield return (Valued(), false);
        }
        else
        {
            if (!inBlank) yield return (Valued(), false);
            yield return (Blank(), true);
        }
    }

    private static IQueryable<TRecord> Id<TRecord>(IQueryable<TRecord> rows, bool backward) where TRecord : Record =>
        backward ? rows.OrderByDescending(r => r.Id) : rows.OrderBy(r => r.Id);

    private static IQueryable<TRecord> Ordered<TRecord>(IQueryable<TRecord> rows, IReadOnlyList<SortKey> keys, bool backward) where TRecord : Record
    {
        var ordered = rows;
        var first = true;
        foreach (var key in keys)
        {
            if (keys.Count > 1 && key.Nullable) ordered = Apply(ordered, IsNull(key), backward, ref first);
            ordered = Apply(ordered, key.Read, key.Descending != backward, ref first);
        }
        // the id runs with a single key, so that one index serves both directions
        Expression<Func<TRecord, Guid>> id = r => r.Id;
        return Apply(ordered, id, (keys.Count == 1 && keys[0].Descending) != backward, ref first);
    }

    private static IQueryable<TRecord> Apply<TRecord>(IQueryable<TRecord> rows, LambdaExpression key, bool descending, ref bool first)
    {
        var method = (first ? "OrderBy" : "ThenBy") + (descending ? "Descending" : "");
        first = false;
        return rows.Provider.CreateQuery<TRecord>(Expression.Call(typeof(Queryable), method, [typeof(TRecord), key.ReturnType], rows.Expression, Expression.Quote(key)));
    }

    private static LambdaExpression IsNull(SortKey key) =>
        Expression.Lambda(Expression.Equal(key.Read.Body, Expression.Constant(null, key.Read.ReturnType)), key.Read.Parameters);

    private static Expression<Func<TRecord, bool>> NotNull<TRecord>(SortKey key) =>
        Expression.Lambda<Func<TRecord, bool>>(Expression.NotEqual(key.Read.Body, Expression.Constant(null, key.Read.ReturnType)), key.Read.Parameters);

    private static Expression<Func<TRecord, bool>> BeyondId<TRecord>(Guid id, bool backward) where TRecord : Record =>
        backward ? r => r.Id.CompareTo(id) < 0 : r => r.Id.CompareTo(id) > 0;

    /// <summary>One key: a row comparison (key, id) that the index answers. More: a chain of ors.</summary>
    private static Expression<Func<TRecord, bool>> Beyond<TRecord>(IReadOnlyList<SortKey> keys, Cursor cursor, bool backward) where TRecord : Record
    {
        var record = keys.Count == 0 ? Expression.Parameter(typeof(TRecord), "r") : keys[0].Read.Parameters[0];
        var id = Expression.Property(record, nameof(Record.Id));
        if (keys.Count == 0) return BeyondId<TRecord>(cursor.Id, backward);
        if (keys.Count == 1) return RowComparison<TRecord>(keys[0], cursor, backward);

        Expression condition = Compare(id, Constant(typeof(Guid), cursor.Id), backward);
        for (var i = keys.Count - 1; i >= 0; i--)
        {
            var body = new FilterCompiler.Rebind(keys[i].Read.Parameters[0], record).Visit(keys[i].Read.Body);
            var isNull = keys[i].Nullable ? Expression.Equal(body, Expression.Constant(null, body.Type)) : (Expression)Expression.Constant(false);
            if (cursor.Values[i] is not { } posted)
            {
                var past = backward ? Expression.Not(isNull) : (Expression)Expression.Constant(false);
                condition = Expression.OrElse(past, Expression.AndAlso(isNull, condition));
                continue;
            }
            var value = Constant(body.Type, posted);
            var beyond = Compare(body, value, keys[i].Descending != backward);
            if (!backward && keys[i].Nullable) beyond = Expression.OrElse(beyond, isNull);
            condition = Expression.OrElse(beyond, Expression.AndAlso(Expression.Equal(body, value), condition));
        }
        return Expression.Lambda<Func<TRecord, bool>>(condition, record);
    }

    private static Expression<Func<TRecord, bool>> RowComparison<TRecord>(SortKey key, Cursor cursor, bool backward) where TRecord : Record
    {
        var record = key.Read.Parameters[0];
        var tuple = typeof(ValueTuple<,>).MakeGenericType(key.Read.ReturnType, typeof(Guid));
        var constructor = tuple.GetConstructor([key.Read.ReturnType, typeof(Guid)])!;
        var row = Expression.New(constructor, key.Read.Body, Expression.Property(record, nameof(Record.Id)));
        var posted = Expression.New(constructor,
            Constant(key.Read.ReturnType, cursor.Values[0]), Constant(typeof(Guid), cursor.Id));
        var method = key.Descending != backward ? nameof(NpgsqlDbFunctionsExtensions.LessThan) : nameof(NpgsqlDbFunctionsExtensions.GreaterThan);
        var compare = Expression.Call(typeof(NpgsqlDbFunctionsExtensions), method, null,
            Expression.Property(null, typeof(EF), nameof(EF.Functions)),
            Expression.Convert(row, typeof(System.Runtime.CompilerServices.ITuple)), Expression.Convert(posted, typeof(System.Runtime.CompilerServices.ITuple)));
        return Expression.Lambda<Func<TRecord, bool>>(compare, record);
    }

    private static Expression Compare(Expression left, Expression right, bool less)
    {
        if (left.Type == typeof(string) || left.Type == typeof(Guid))
        {
            var compared = Expression.Call(left, left.Type.GetMethod(nameof(string.CompareTo), [left.Type])!, right);
            return less ? Expression.LessThan(compared, Expression.Constant(0)) : Expression.GreaterThan(compared, Expression.Constant(0));
        }
        return less ? Expression.LessThan(left, right) : Expression.GreaterThan(left, right);
    }

    /// <summary>Sent as a parameter, so that plans and the query cache are shared.</summary>
    private static Expression Constant(Type type, object? value)
    {
        var holder = Activator.CreateInstance(typeof(Holder<>).MakeGenericType(type), value)!;
        return Expression.Property(Expression.Constant(holder), nameof(Holder<int>.Value));
    }

    private sealed class Holder<T>(T value)
    {
        public T Value { get; } = value;
    }
}
