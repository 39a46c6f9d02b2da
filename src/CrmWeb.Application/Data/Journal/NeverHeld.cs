using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Data.Journal;

/// <summary>Rows on which nothing hangs (rates, targets): one that an undo takes back goes.</summary>
internal sealed class NeverHeld<T> : IHeld where T : Entity
{
    public Type Entity => typeof(T);

    public Task<IReadOnlySet<Guid>> AmongAsync(CrmDb db, IReadOnlyCollection<Guid> ids, Going going, CancellationToken ct) =>
        Task.FromResult<IReadOnlySet<Guid>>(new HashSet<Guid>());
}
