using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Records.Fields;

/// <summary>What files can bring in: every record type, and people with their teams, who are no records.</summary>
public interface IImportable
{
    /// <summary>Plural, as TYPE of the import: <c>accounts</c>.</summary>
    string Kind { get; }

    /// <summary>"Accounts".</summary>
    string PluralLabel { get; }

    /// <summary>"Account".</summary>
    string Label { get; }

    IReadOnlyList<FieldInfo> Fields { get; }

    /// <summary>Null when there is no such field.</summary>
    FieldInfo? Find(string name);

    /// <summary>May this actor bring them in?</summary>
    bool MayImport(Actor actor) => actor.May(Kind, Right.Import) && actor.May(Kind, Right.Create);
}
