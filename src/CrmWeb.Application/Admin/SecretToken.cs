using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CrmWeb.Application.Admin;

/// <summary>A secret that is shown once, in a link or as a key: 256 bits that fit an address. Only its hash is kept.</summary>
public static class SecretToken
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>SHA-256: the token is random, so nothing is gained by a slow hash.</summary>
    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
