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

    /// <summary>Links that are left empty, with a warning, where they name nothing, without a mapping that says so: the record is worth more than who had it.</summary>
    IReadOnlyList<string> EmptyWhereUnknown => [];

    /// <summary>May this actor bring them in?</summary>
    bool MayImport(Actor actor) => actor.May(Kind, Right.Import) && actor.May(Kind, Right.Create);
}
