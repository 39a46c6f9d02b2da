using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Fields;

namespace CrmWeb.Application.Import;

/// <summary>Everything that files can bring in: the record types of the modules, and what else is registered as importable.</summary>
public sealed class ImportCatalog(RecordCatalog records, IEnumerable<IImportable> others)
{
    private readonly Dictionary<string, IImportable> _kinds = records.Types.Concat(others).ToDictionary(t => t.Kind);

    public IReadOnlyCollection<IImportable> Kinds => _kinds.Values;

    /// <summary>Null when nothing of this kind can be imported.</summary>
    public IImportable? Find(string kind) => _kinds.GetValueOrDefault(kind);
}
