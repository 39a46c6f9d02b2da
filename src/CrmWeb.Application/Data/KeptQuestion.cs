using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace CrmWeb.Application.Data;

/// <summary>
/// A question of one shape that pages ask again and again: its expression is built and translated once. Its values come as parameters,
/// who asks comes through the filters of the context. Whatever else it captures stays as it was the first time.
/// </summary>
/// <typeparam name="TQuestion">What <c>EF.CompileAsyncQuery</c> makes of it.</typeparam>
internal sealed class KeptQuestion<TQuestion>(Func<IModel, TQuestion> translate) where TQuestion : class
{
    private readonly ConditionalWeakTable<IModel, TQuestion> _translated = [];

    public TQuestion Of(CrmDb db) => _translated.GetValue(db.Model, model => translate(model));
}

/// <summary>Puts questions that hang on one record together.</summary>
internal static class KeptQuestions
{
    /// <summary>The rows of all parts in one question; no order among them is promised.</summary>
    public static KeptQuestion<Func<CrmDb, Guid, int, IAsyncEnumerable<TRow>>> Together<TRow>(params IReadOnlyList<Expression<Func<CrmDb, Guid, int, IQueryable<TRow>>>> parts) => new(_ =>
    {
        var values = parts[0].Parameters;
        var rows = parts.Select(p => ReplacingExpressionVisitor.Replace(p.Parameters, values, p.Body)).Aggregate((all, part) => Expression.Call(typeof(Queryable), nameof(Queryable.Concat), [typeof(TRow)], all, part));
        return EF.CompileAsyncQuery(Expression.Lambda<Func<CrmDb, Guid, int, IQueryable<TRow>>>(rows, values));
    });

    /// <summary>What is asked of some records, of these: <c>(db, id) =&gt; records</c> then <c>(records, most) =&gt; rows</c>.</summary>
    public static Expression<Func<CrmDb, Guid, int, IQueryable<TRow>>> Then<TRecord, TRow>(
        this Expression<Func<CrmDb, Guid, IQueryable<TRecord>>> records, Expression<Func<IQueryable<TRecord>, int, IQueryable<TRow>>> asked) =>
        Expression.Lambda<Func<CrmDb, Guid, int, IQueryable<TRow>>>(
            ReplacingExpressionVisitor.Replace(asked.Parameters[0], records.Body, asked.Body), records.Parameters[0], records.Parameters[1], asked.Parameters[1]);
}
