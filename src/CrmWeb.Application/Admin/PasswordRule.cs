using System.Text;
using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Admin;

/// <summary>
/// Refuses passwords that are guessed first: common ones, and those that are little more than the names of the person, the company or this
/// program. No rules of composition: length is what protects.
/// </summary>
public sealed class PasswordRule(CrmDb db) : IPasswordValidator<SignIn>
{
    /// <summary>So many letters and digits must remain when known words are taken out.</summary>
    private const int OwnLength = 6;

    private static readonly string[] Always = ["password", "passwort", "crmweb", "crm", "welcome", "admin", "administrator", "letmein", "qwerty", "secret", "login", "changeme"];

    private static readonly HashSet<string> Common = [.. Listed()];

    public async Task<IdentityResult> ValidateAsync(UserManager<SignIn> manager, SignIn user, string? password)
    {
        var folded = Core(password ?? "");
        if (Common.Contains(folded) || Common.Contains(folded.TrimEnd("0123456789".ToCharArray())) || IsRun(folded))
            return Refuse("PasswordCommon", "This password is one of the first that are guessed. Choose another; a sentence is fine.");
        var name = await db.People.Where(u => u.Id == user.Id).Select(u => u.Name).FirstOrDefaultAsync();
        var company = await db.Company.OrderBy(c => c.Id).Select(c => c.Name).FirstOrDefaultAsync();
        var rest = folded;
        foreach (var word in Words(name, company, user.Email).Concat(Always).OrderByDescending(w => w.Length)) rest = rest.Replace(word, "", StringComparison.Ordinal);
        return rest.Length < OwnLength && rest.Length < folded.Length
            ? Refuse("PasswordPersonal", "This password is little more than your name, the company's or this program's. Choose another; a sentence is fine.")
            : IdentityResult.Success;
    }

    private static IdentityResult Refuse(string code, string text) => IdentityResult.Failed(new IdentityError { Code = code, Description = text });

    private static IEnumerable<string> Words(params string?[] texts) =>
        texts.OfType<string>().SelectMany(t => TextRule.Fold(t).Split(' ', '@', '.', '-', '_', '+', '\'', ',')).Select(Core).Where(w => w.Length >= 3);

    /// <summary>Letters and digits, folded, with the usual stand-ins (0 for o, @ for a) read as letters when among letters.</summary>
    private static string Core(string text)
    {
        var core = new StringBuilder(text.Length);
        foreach (var c in TextRule.Fold(text.Replace('@', 'a').Replace('$', 's')))
        {
            if (char.IsLetterOrDigit(c)) core.Append(c);
        }
        return core.ToString();
    }

    /// <summary>One short piece over and over (abcabcabcabc), or each character next to the one before (abcdefghijkl).</summary>
    private static bool IsRun(string text)
    {
        for (var piece = 1; piece <= 4 && piece * 3 <= text.Length; piece++)
        {
            if (text.Select((c, i) => c == text[i % piece]).All(same => same)) return true;
        }
        return text.Length > 0 && (text.Zip(text.Skip(1), (one, next) => next - one).All(step => step is 1) || text.Zip(text.Skip(1), (one, next) => next - one).All(step => step is -1));
    }

    private static IEnumerable<string> Listed()
    {
        using var list = typeof(PasswordRule).Assembly.GetManifestResourceStream("CrmWeb.Application.Admin.common-passwords.txt")!;
        using var reader = new StreamReader(list);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            yield return Core(line);
            yield return Core(line).TrimEnd("0123456789".ToCharArray());
        }
    }
}
