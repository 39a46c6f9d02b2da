using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CrmWeb.Application.Data;

/// <summary>What the database refuses, worded for the person who saves.</summary>
internal static class SaveRefusal
{
    /// <summary>Saves; a stale version, a unique key in the way or a row that it names and that is gone is the refusal, null = saved.</summary>
    public static Task<Refusal?> TryAsync(CrmDb db, CancellationToken ct) => TryAsync(() => db.SaveChangesAsync(ct));

    /// <summary>The same for another way of saving, such as the bulk path.</summary>
    public static async Task<Refusal?> TryAsync(Func<Task> save)
    {
        try
        {
            await save();
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Refusal.Stale;
        }
        catch (DbUpdateException error) when (error.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } duplicate)
        {
            return Duplicate(duplicate);
        }
        catch (PostgresException duplicate) when (duplicate.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return Duplicate(duplicate);
        }
        catch (DbUpdateException error) when (error.InnerException is PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation })
        {
            return Gone;
        }
        catch (PostgresException gone) when (gone.SqlState == PostgresErrorCodes.ForeignKeyViolation)
        {
            return Gone;
        }
    }

    /// <summary>What the record names was taken away meanwhile (a stage, a pipeline).</summary>
    private static Refusal Gone => new("gone", "Something that it names is not there any more. Look again and choose anew.", RefusalKind.State);

    private static Refusal Duplicate(PostgresException duplicate) => duplicate.ConstraintName?.EndsWith("_external", StringComparison.Ordinal) == true
        ? new Refusal("duplicate-external-id", "There is already a record with this external id and source.", RefusalKind.State, "externalId")
        : new Refusal("duplicate", "There is already a record like this.", RefusalKind.State);
}
