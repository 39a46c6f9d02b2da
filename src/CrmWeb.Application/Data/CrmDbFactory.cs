using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CrmWeb.Application.Data;

/// <summary>Used by the EF tools only.</summary>
internal sealed class CrmDbFactory : IDesignTimeDbContextFactory<CrmDb>
{
    public CrmDb CreateDbContext(string[] args) => new CrmDb(new DbContextOptionsBuilder<CrmDb>().UseNpgsql("Host=design-time").Options)
        .For(new ActorScope { Actor = Actor.System }, TimeProvider.System);
}
