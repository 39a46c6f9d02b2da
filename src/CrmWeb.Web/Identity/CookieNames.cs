namespace CrmWeb.Web.Identity;

/// <summary>Cookies carry the __Host- prefix when the public address is https; the prefix cannot work over http.</summary>
internal static class CookieNames
{
    public static string Of(IConfiguration configuration, string name) => IsHttps(configuration) ? "__Host-" + name : name;

    public static bool IsHttps(IConfiguration configuration) =>
        configuration["Crm:PublicUrl"]?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true;
}
