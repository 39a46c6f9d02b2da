using CrmWeb.Application.Edges;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Testing;

/// <summary>Phone numbers by digits only, as the program itself reads them without Node.</summary>
public sealed class DigitPhones : IPhoneNumbers
{
    public Task<IReadOnlyList<string?>> NormaliseAsync(IReadOnlyList<PhoneToNormalise> numbers, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<string?>>([.. numbers.Select(n => Read(n.Typed))]);

    private static string? Read(string typed)
    {
        var digits = TextRule.Digits(typed);
        if (typed.StartsWith("00", StringComparison.Ordinal)) digits = digits[2..];
        else if (!typed.StartsWith('+')) return null;
        return digits.Length is >= 8 and <= 15 ? "+" + digits : null;
    }
}
