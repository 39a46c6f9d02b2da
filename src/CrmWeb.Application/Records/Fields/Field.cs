using System.Linq.Expressions;
using System.Reflection;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Records.Fields;

/// <summary>A field bound to its record: how SQL reads it, how code gets it, how facts take it.</summary>
public sealed record Field<TRecord, TFacts> : FieldInfo where TRecord : Record where TFacts : RecordFacts
{
    // compiled when first asked for: the program has hundreds of fields and starts with few of them
    private readonly Lazy<Func<TRecord, object?>> _get;
    private readonly Lazy<Func<TFacts, object?>>? _getFact;
    private Func<TRecord, object?>? _key;

    public Field(string name, string label, FieldType type, LambdaExpression read, LambdaExpression? facts = null, LambdaExpression? shown = null)
        : base(name, label, type)
    {
        Value = read;
        Read = shown ?? read;
        Property = Path(read.Body);
        _get = new(() => Getter<TRecord>(read));
        Set = facts is null ? null : Setter(facts);
        _getFact = facts is null ? null : new(() => Getter<TFacts>(facts));
        ReadOnly = facts is null;
    }

    /// <summary>The value itself.</summary>
    public LambdaExpression Value { get; }

    /// <summary>What lists show, filters compare and SQL can read (the primary number of a list of phones).</summary>
    public LambdaExpression Read { get; }

    /// <summary>What the list is ordered by, where that is not <see cref="Read"/>.</summary>
    public LambdaExpression? SortKey { get; init; }

    /// <summary>Null values of <see cref="SortKey"/> are possible; they come last.</summary>
    public bool SortKeyMayBeNull { get; init; }

    /// <summary>Ids of the records that a <see cref="FieldType.Rows"/> is about, as SQL reads them: what filters compare.</summary>
    public LambdaExpression? Members { get; init; }

    /// <summary>How SQL answers it where other records decide; says by itself which filters its tables do without. Null = <see cref="Read"/>.</summary>
    public Func<Data.CrmDb, LambdaExpression>? Answer { get; init; }

    public Func<TRecord, object?> Get => _get.Value;

    /// <summary>What lists are ordered by. Compiled once, not with every request.</summary>
    public Func<TRecord, object?> Key => _key ??= Getter<TRecord>(SortKey ?? Read);

    /// <summary>Null for read-only fields.</summary>
    public Action<TFacts, object?>? Set { get; }

    /// <summary>Null for read-only fields.</summary>
    public Func<TFacts, object?>? GetFact => _getFact?.Value;

    /// <summary>The fact as its JSON shows it: a link that the preparation resolved as its id.</summary>
    public object? Fact(TFacts facts) => GetFact!(facts) is string text && LateLink && Guid.TryParse(text, out var id) ? id : GetFact!(facts);

    private static string Path(Expression body) => body switch
    {
        MemberExpression { Expression: MemberExpression outer } member => $"{outer.Member.Name}.{member.Member.Name}",
        MemberExpression member => member.Member.Name,
        UnaryExpression unary => Path(unary.Operand),
        _ => "",
    };

    private static Func<T, object?> Getter<T>(LambdaExpression read) =>
        Expression.Lambda<Func<T, object?>>(Expression.Convert(read.Body, typeof(object)), read.Parameters).Compile();

    /// <summary>Facts are plain settable classes; a member of a nested record (Address.City) is replaced by copying the record.</summary>
    private static Action<TFacts, object?> Setter(LambdaExpression facts)
    {
        var member = (MemberExpression)facts.Body;
        var property = (PropertyInfo)member.Member;
        if (member.Expression is not MemberExpression outer) return (target, value) => property.SetValue(target, value);
        var holder = (PropertyInfo)outer.Member;
        var constructor = holder.PropertyType.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        var members = constructor.GetParameters().Select(p => holder.PropertyType.GetProperty(p.Name!)!).ToArray();
        return (target, value) =>
        {
            var old = holder.GetValue(target);
            var arguments = members.Select(m => m == property || m.Name == property.Name ? value : m.GetValue(old)).ToArray();
            holder.SetValue(target, constructor.Invoke(arguments));
        };
    }
}
