namespace CrmWeb.Application.Admin;

/// <summary>Identity's complaints in our words.</summary>
public sealed class PasswordWords : Microsoft.AspNetCore.Identity.IdentityErrorDescriber
{
    public override Microsoft.AspNetCore.Identity.IdentityError PasswordTooShort(int length) => Of(nameof(PasswordTooShort), "Choose at least 12 characters; a sentence is fine.");

    public override Microsoft.AspNetCore.Identity.IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Of(nameof(PasswordRequiresUniqueChars), "Use at least four different characters.");

    public override Microsoft.AspNetCore.Identity.IdentityError PasswordMismatch() => Of(nameof(PasswordMismatch), "That is not your current password.");

    public override Microsoft.AspNetCore.Identity.IdentityError DuplicateEmail(string email) => Of(nameof(DuplicateEmail), "There is already a person with this e-mail address.");

    public override Microsoft.AspNetCore.Identity.IdentityError DuplicateUserName(string userName) => Of(nameof(DuplicateUserName), "There is already a person with this e-mail address.");

    private static Microsoft.AspNetCore.Identity.IdentityError Of(string code, string text) => new() { Code = code, Description = text };
}
