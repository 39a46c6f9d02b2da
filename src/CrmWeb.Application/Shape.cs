using CrmWeb.Domain.Kernel;
using FluentValidation;

namespace CrmWeb.Application;

/// <summary>Rules about the shape of an act's input, as refusals by field.</summary>
public static class Shape
{
    /// <summary>What is wrong with the input; empty when nothing is. Only the first problem of each field is named.</summary>
    public static Refusal[] Check<T>(IValidator<T> rules, T input) =>
        [.. rules.Validate(input).Errors.DistinctBy(e => e.PropertyName)
            .Select(e => Refusal.Of(char.ToLowerInvariant(e.PropertyName[0]) + e.PropertyName[1..], e.ErrorMessage))];
}
