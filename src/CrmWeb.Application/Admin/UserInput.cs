using CrmWeb.Domain.Kernel;
using FluentValidation;

namespace CrmWeb.Application.Admin;

/// <summary>A person as forms and API give them.</summary>
/// <param name="Email">Null for a person who only owns records.</param>
/// <param name="Teams">Empty = the root team.</param>
/// <param name="TimeZone">IANA id; null = the company's.</param>
public sealed record UserInput(string? Name, string? Email, IReadOnlyList<Guid>? Teams, IReadOnlyList<Guid>? Roles, string? TimeZone = null)
{
    public sealed class Rules : AbstractValidator<UserInput>
    {
        public Rules()
        {
            RuleFor(i => i.Name).NotEmpty().WithMessage("A person needs a name.").MaximumLength(TextRule.NameLength).WithMessage("A name has at most 500 characters.");
            RuleFor(i => i.Email).MaximumLength(320).WithMessage("That is not an e-mail address.");
        }
    }

    /// <summary>Refusals for teams and roles that do not exist.</summary>
    internal Refusal? Unknown(DirectorySnapshot directory) =>
        Teams?.Any(id => directory.Team(id) is null) == true ? Refusal.Of("teams", "There is no such team any more.")
        : Roles?.Any(id => directory.Role(id) is null) == true ? Refusal.Of("roles", "There is no such role any more.")
        : null;
}
