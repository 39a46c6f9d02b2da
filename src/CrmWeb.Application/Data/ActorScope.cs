using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Data;

/// <summary>Who acts in this scope (request, job, verb). Set once, before the database is asked for records.</summary>
public sealed class ActorScope
{
    public Actor Actor { get; set; } = Actor.Nobody;

    /// <summary>Ties journal rows and log lines together; null outside requests.</summary>
    public string? RequestId { get; set; }
}
