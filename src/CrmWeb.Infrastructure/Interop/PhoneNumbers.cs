using CrmWeb.Application.Edges;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Infrastructure.Interop;

/// <summary>libphonenumber-js in batches, with a memory for repeats; without Node, numbers typed with their country code by digits.</summary>
internal sealed class PhoneNumbers(NodeHost node) : IPhoneNumbers
{
    private const int BatchSize = 5_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly RecentAnswers<PhoneToNormalise, string?> _recent = new(capacity: 50_000);

    public async Task<IReadOnlyList<string?>> NormaliseAsync(IReadOnlyList<PhoneToNormalise> numbers, CancellationToken ct)
    {
        var known = new Dictionary<PhoneToNormalise, string?>();
        var asked = new List<PhoneToNormalise>();
        foreach (var number in numbers)
        {
            if (known.ContainsKey(number)) continue;
            if (!_recent.TryGet(number, out var e164) && TextRule.Digits(number.Typed).Length >= 2) asked.Add(number);
            known[number] = e164;
        }
        foreach (var batch in asked.Chunk(BatchSize))
        {
            var answers = await AskAsync(batch, ct);
            for (var i = 0; i < batch.Length; i++) known[batch[i]] = answers[i];
        }
        return [.. numbers.Select(number => known[number])];
    }

    private async Task<string?[]> AskAsync(PhoneToNormalise[] batch, CancellationToken ct)
    {
        try
        {
            var answers = await node.InvokeAsync<string?[]>("phones", batch, Patience, Repeat.Once, ct);
            for (var i = 0; i < batch.Length; i++) _recent.Keep(batch[i], answers[i]);
            return answers;
        }
        catch (NodeUnavailableException)
        {
            return [.. batch.Select(number => ByDigits(number.Typed))];
        }
    }

    /// <summary>"+31 (0)6 ..." is left alone on purpose: which digits to drop is the numbering plan's business.</summary>
    internal static string? ByDigits(string typed)
    {
        var text = typed.Trim();
        if (text.Any(char.IsLetter) || text.Contains("(0)", StringComparison.Ordinal)) return null;
        var digits = TextRule.Digits(text);
        if (!text.StartsWith('+')) digits = digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : "";
        return digits.Length is >= 8 and <= 15 && digits[0] != '0' ? "+" + digits : null;
    }
}
