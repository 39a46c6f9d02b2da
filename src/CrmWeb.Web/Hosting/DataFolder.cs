namespace CrmWeb.Web.Hosting;

/// <summary>Where the embedded database and files live: <c>Crm:DataFolder</c>, else <c>.crm</c> in the repository, else beside the program.</summary>
internal static class DataFolder
{
    public static string Of(IConfiguration configuration)
    {
        if (configuration["Crm:DataFolder"] is { Length: > 0 } configured) return Path.GetFullPath(configured);
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CrmWeb.sln"))) return Path.Combine(folder.FullName, ".crm");
        }
        return Path.Combine(AppContext.BaseDirectory, ".crm");
    }
}
