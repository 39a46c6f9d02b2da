using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CrmWeb.Web.Identity;

/// <summary>The one-time token of the set-up link: printed at the start of an empty system, worthless once somebody exists.</summary>
public sealed class SetUpToken
{
    public string Value { get; } = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));

    public bool Matches(string? token) =>
        token is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(Value));
}
