namespace CrmWeb.Domain.Kernel;

/// <summary>ISO 4217 codes: three letters.</summary>
public static class CurrencyCode
{
    /// <summary>Null when the code may stand; an absent one means the company's currency.</summary>
    public static Refusal? Check(string? code, string field = "currency") => code is null || (code.Length == 3 && code.All(char.IsAsciiLetter))
        ? null
        : Refusal.Of(field, "A currency is a code of three letters, such as EUR.");
}
