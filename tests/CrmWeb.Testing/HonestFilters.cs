using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;

namespace CrmWeb.Testing;

/// <summary>
/// Fails a query in which a table loses its filters silently. IgnoreQueryFilters counts for the whole query, wherever it stands in it: a
/// subquery without filters takes them from the list around it, and the other way round. So every filtered table of such a query says by
/// itself which filters it does without.
/// </summary>
public sealed class HonestFilters : IQueryExpressionInterceptor
{
    private HonestFilters() { }

    /// <summary>One for all: EF Core keeps its services, and the compiled queries, per set of such interceptors.</summary>
    public static HonestFilters Instance { get; } = new();

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        var tables = new Tables();
        tables.Visit(queryExpression);
        foreach (var (table, without) in tables.Found)
        {
            var filters = table.EntityType.GetDeclaredQueryFilters().Select(f => f.Key ?? Tables.Every).ToList();
            var lost = filters.Where(f => tables.Ignored.Contains(f) || tables.Ignored.Contains(Tables.Every)).Where(f => !without.Contains(f) && !without.Contains(Tables.Every)).ToList();
            if (lost.Count > 0) throw new InvalidOperationException($"A query takes {string.Join(" and ", lost)} from {table.EntityType.ShortName()} without saying so there.");
        }
        return queryExpression;
    }

    private sealed class Tables : ExpressionVisitor
    {
        public const string Every = "*";
        private readonly HashSet<string> _here = [];

        public List<(EntityQueryRootExpression Table, HashSet<string> Without)> Found { get; } = [];

        public HashSet<string> Ignored { get; } = [];

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node.Method.DeclaringType == typeof(EntityFrameworkQueryableExtensions) && node.Method.Name == nameof(EntityFrameworkQueryableExtensions.IgnoreQueryFilters))
            {
                var keys = node.Arguments.Count == 1 ? [Every] : KeysOf(node.Arguments[1]);
                Ignored.UnionWith(keys);
                var added = keys.Where(_here.Add).ToList();
                Visit(node.Arguments[0]);
                _here.ExceptWith(added);
                return node;
            }
            // the first argument is the source that an IgnoreQueryFilters after it speaks of; lambdas and second sources are others
            if (node.Arguments.Count > 0) Visit(node.Arguments[0]);
            var own = _here.ToList();
            _here.Clear();
            if (node.Object is not null) Visit(node.Object);
            foreach (var other in node.Arguments.Skip(1)) Visit(other);
            _here.UnionWith(own);
            return node;
        }

        protected override Expression VisitExtension(Expression node)
        {
            if (node is EntityQueryRootExpression table) Found.Add((table, [.. _here]));
            return node is EntityQueryRootExpression ? node : base.VisitExtension(node);
        }

        private static List<string> KeysOf(Expression keys) =>
            [.. (IEnumerable<string>)Expression.Lambda(keys).Compile().DynamicInvoke()!];
    }
}
