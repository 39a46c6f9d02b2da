using System.Security.Cryptography;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Demo;

/// <summary>
/// Fills an empty CRM with a company that does not exist: its people, customers and what was said in the last months, by the acts a
/// person would use. The same day gives the same records. All of it comes to be, or nothing.
/// </summary>
public sealed class FillDemo(CrmDb db, SetUpCompany setUp, IEnumerable<DemoChapter> chapters, DemoStory story)
{
    /// <summary>The fictional company; its people and customers have addresses under .example, which nobody can own.</summary>
    public const string Company = "Tannerbrook Coffee Service";

    public const string Administrator = "ada.tannerbrook@tannerbrook.example";

    /// <param name="Made">What was made, with its number, in order.</param>
    /// <param name="Password">Of <see cref="Administrator"/>, when the company had to be set up too; null when it was there.</param>
    public sealed record Filled(IReadOnlyList<(string What, int Count)> Made, string? Password);

    public async Task<Outcome<Filled>> RunAsync(CancellationToken ct)
    {
        if (await IsFilledAsync(ct)) return NotEmpty;
        string? password = null;
        if (await setUp.IsOpenAsync(ct))
        {
            // nobody knows it but who ran this
            password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
            var made = await setUp.RunAsync(new SetUpCompany.Input(Company, "Ada Tannerbrook", Administrator, password), ct);
            if (made.Refused) return made.Refusals.ToArray();
        }
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(727004)", ct);
        if (await IsFilledAsync(ct)) return NotEmpty;
        var counts = new List<(string, int)>();
        foreach (var chapter in chapters) counts.Add((chapter.Makes, await chapter.TellAsync(story, ct)));
        await transaction.CommitAsync(ct);
        return new Filled(counts, password);
    }

    private static Refusal NotEmpty { get; } = new("not-empty", "There are accounts already. The demo fills an empty CRM only.", RefusalKind.State);

    /// <summary>Those in the bin count: a demo must not mix with anybody's work.</summary>
    private Task<bool> IsFilledAsync(CancellationToken ct) => db.Accounts.IgnoreQueryFilters().AnyAsync(ct);
}
