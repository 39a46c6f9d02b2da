using System.Linq.Expressions;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Records.Lists;

/// <summary>A record beside one of those that a list of rows of it is about: a deal with two products makes two.</summary>
internal sealed class MemberRow<TRecord> where TRecord : Record
{
    public TRecord Record { get; init; } = null!;

    /// <summary>Null for a record without such rows.</summary>
    public Guid? Id { get; init; }

    public static readonly LambdaExpression Member = (Expression<Func<MemberRow<TRecord>, Guid?>>)(row => row.Id);

    /// <param name="members">Ids of the records that the rows are about; the same one twice counts once.</param>
    public static IQueryable<MemberRow<TRecord>> Of(IQueryable<TRecord> records, LambdaExpression members)
    {
        Expression<Func<IEnumerable<Guid>, IEnumerable<Guid?>>> each = ids => ids.Select(id => (Guid?)id).Distinct().DefaultIfEmpty();
        var found = Expression.Lambda<Func<TRecord, IEnumerable<Guid?>>>(new FilterCompiler.Rebind(each.Parameters[0], members.Body).Visit(each.Body), members.Parameters);
        return records.SelectMany(found, (record, id) => new MemberRow<TRecord> { Record = record, Id = id });
    }

    /// <summary>What reads a record, reading it off a row of a query: the record itself or a <see cref="MemberRow{TRecord}"/>.</summary>
    public static LambdaExpression Over<TRow>(LambdaExpression read)
    {
        if (typeof(TRow) == typeof(TRecord)) return read;
        var row = Expression.Parameter(typeof(TRow), "r");
        return Expression.Lambda(new FilterCompiler.Rebind(read.Parameters[0], Expression.Property(row, nameof(Record))).Visit(read.Body), row);
    }
}
