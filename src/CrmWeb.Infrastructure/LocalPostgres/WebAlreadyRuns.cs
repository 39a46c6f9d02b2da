using CrmWeb.Infrastructure.Hosting;

namespace CrmWeb.Infrastructure.LocalPostgres;

/// <summary>A second web process was started on a data folder. The message is for the person at the console.</summary>
public sealed class WebAlreadyRuns : CannotStart
{
    internal WebAlreadyRuns(string dataFolder, string first)
        : base($"CrmWeb already runs on {dataFolder} ({first}). Open that one, stop it, or start this one with another Crm__DataFolder.")
    {
    }
}
