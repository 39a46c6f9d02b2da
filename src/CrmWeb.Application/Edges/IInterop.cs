namespace CrmWeb.Application.Edges;

/// <summary>The Node child process that reads phone numbers and vCards and sends mail.</summary>
public interface IInterop
{
    /// <summary>Asks the process for its version, starting it if needed. Never throws for a missing Node: that is an answer. For the health page.</summary>
    Task<InteropStatus> StatusAsync(CancellationToken ct);
}

/// <summary>Whether Node helps at the moment.</summary>
/// <param name="Available">False: phones are read by their digits only, vCards and mail wait until Node is there.</param>
/// <param name="NodeVersion">As "20.20.2"; null when not available.</param>
/// <param name="Detail">English sentence for the administrator: what is missing and what to do.</param>
public sealed record InteropStatus(bool Available, string? NodeVersion, string Detail);
