using System.Linq.Expressions;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Records.Lists;

/// <summary>Everything a filter may refer to besides the record: who asks, which day it is for them, and how link texts resolve.</summary>
/// <param name="Today">The day in the actor's time zone.</param>
/// <param name="Zone">Turns a day into the instants at which it starts and ends.</param>
/// <param name="Links">Resolves link values to ids; an unknown name resolves to nothing and so matches no record.</param>
/// <param name="Db">Where the filter is asked; null = in memory, where conditions about other records cannot be.</param>
public sealed record FilterContext(Actor Actor, DateOnly Today, TimeZoneInfo Zone, Func<string, string, IReadOnlyList<Guid>> Links, Data.CrmDb? Db = null)
{
    /// <summary>Ids of the records that have a look-up key, for the keys of the tree's phones and e-mails.</summary>
    public Func<string, IReadOnlyList<Guid>> Holding { get; init; } = _ => [];

    /// <summary>The teams the actor is in, and those below the ones they lead.</summary>
    public IReadOnlyCollection<Guid> MyTeams { get; init; } = [.. Actor.Teams];

    /// <summary>Kind of the records that are filtered.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Ids of the records that a condition on a part of a phone or e-mail may mean; null = too many to name them.</summary>
    public Func<FilterCondition, IReadOnlyList<Guid>?> Few { get; init; } = _ => null;
}

/// <summary>Compiles a <see cref="FilterTree"/> to one predicate, for SQL and for memory alike.</summary>
internal static class FilterCompiler
{
    /// <summary>
    /// Most conditions of a saved view, a filter and an address together. Each is one step of depth in the expression, and a stack that
    /// overflows takes the whole process with it.
    /// </summary>
    private const int MostConditions = 200;

    public static Outcome<Expression<Func<TRecord, bool>>> Compile<TRecord, TFacts>(
        RecordType<TRecord, TFacts> type, FilterTree tree, FilterContext context)
        where TRecord : Record, IDescribed<TFacts> where TFacts : RecordFacts, new()
    {
        var record = Expression.Parameter(typeof(TRecord), "r");
        var refusals = new List<Refusal>();
        if (Conditions(tree) > MostConditions) return new Refusal("bad-filter", "A filter has at most {0} conditions.", RefusalKind.Rule, "filter", MostConditions);
        var body = Visit(tree);
        return refusals.Count > 0 ? refusals.ToArray() : Expression.Lambda<Func<TRecord, bool>>(body, record);

        Expression Visit(FilterTree node)
        {
            if (node is FilterGroup group)
            {
                if (group.Items.Count == 0) return Expression.Constant(true);
                return group.Items.Select(Visit).Aggregate((one, other) => group.All ? Expression.AndAlso(one, other) : Expression.OrElse(one, other));
            }
            var condition = (FilterCondition)node;
            if (condition is { Field: "id", Op: "in" or "eq" or "ne" }) return ConditionBuilder.Id(Expression.Property(record, nameof(Record.Id)), condition);
            if (type.Find(condition.Field) is not { Filterable: true } field) return Refuse(condition.Field, "There is no field “{0}” to filter by.", condition.Field);
            if (field.AskedOnly && context.Db is null) return Refuse(condition.Field, "“{0}” cannot be asked here.", field.Label);
            var compared = field.Members ?? field.Answer?.Invoke(context.Db!) ?? field.Read;
            var read = new Rebind(compared.Parameters[0], record).Visit(compared.Body);
            var built = ConditionBuilder.Build(field, field.SortKey is null ? null : new Rebind(field.SortKey.Parameters[0], record).Visit(field.SortKey.Body), read, Expression.Property(record, nameof(Record.Id)), condition, context);
            if (!built.Refused) return built.Value!;
            refusals.AddRange(built.Refusals);
            return Expression.Constant(true);
        }

        Expression Refuse(string name, string message, params object[] arguments)
        {
            refusals.Add(new Refusal("bad-filter", message, RefusalKind.Rule, name, arguments));
            return Expression.Constant(true);
        }
    }

    private static int Conditions(FilterTree tree) => tree is FilterGroup group ? group.Items.Sum(Conditions) : 1;

    internal sealed class Rebind(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
