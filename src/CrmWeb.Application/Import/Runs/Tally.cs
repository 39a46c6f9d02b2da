using CrmWeb.Application.Records.Bulk;

namespace CrmWeb.Application.Import.Runs;

/// <summary>What came of a batch; added to file and import when it is saved.</summary>
internal sealed class Tally
{
    private const int ValuesPerCode = 500;
    private const string Others = "…";
    private readonly int[] _states = new int[Enum.GetValues<BulkState>().Length];
    private readonly Dictionary<(string Code, string Value), int> _warnings = [];

    public List<ImportFailure> Failures { get; } = [];

    public List<ImportLink> Links { get; } = [];

    public void Count(BulkState state) => _states[(int)state]++;

    public void Warn(string code, string value, int rows = 1)
    {
        var key = (code, value.Length > 100 ? value[..100] + "…" : value);
        _warnings[key] = _warnings.GetValueOrDefault(key) + rows;
    }

    public void AddTo(ImportFile file)
    {
        file.Rows += _states.Sum();
        file.Created += _states[(int)BulkState.Created];
        file.Updated += _states[(int)BulkState.Updated];
        file.Unchanged += _states[(int)BulkState.Unchanged];
        file.Skipped += _states[(int)BulkState.Skipped];
        file.Failed += _states[(int)BulkState.Failed];
    }

    /// <summary>A file with a different value in every row must not fill the report: beyond a few hundred they are counted together.</summary>
    public void AddTo(ImportRun run)
    {
        if (_warnings.Count == 0) return;
        var all = run.ReadWarnings();
        foreach (var ((code, value), count) in _warnings)
        {
            if (!all.TryGetValue(code, out var values)) all[code] = values = new SortedDictionary<string, int>(StringComparer.Ordinal);
            var shown = values.ContainsKey(value) || values.Count < ValuesPerCode ? value : Others;
            values[shown] = values.GetValueOrDefault(shown) + count;
        }
        run.WriteWarnings(all);
    }
}
