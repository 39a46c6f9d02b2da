using CrmWeb.Application.Admin;

namespace CrmWeb.Web.Identity;

internal static class RequestDirectory
{
    /// <summary>People, teams, roles and settings as this request was judged by.</summary>
    public static DirectorySnapshot Directory(this HttpContext context) =>
        context.Items[ActorFromRequest.DirectoryKey] as DirectorySnapshot ?? throw new InvalidOperationException("The request has no endpoint, hence no directory.");
}
