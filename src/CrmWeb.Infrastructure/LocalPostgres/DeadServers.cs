namespace CrmWeb.Infrastructure.LocalPostgres;

/// <summary>Throw-away servers that outlived the process they were made for.</summary>
public static class DeadServers
{
    /// <summary>Stops and deletes throw-away servers whose process is gone.</summary>
    /// <param name="parent">Folder that holds their data roots.</param>
    /// <param name="prefix">What the names of the data roots begin with.</param>
    /// <param name="options">Binaries and log; its data root is not used.</param>
    /// <param name="ct">Ends the sweep between two servers.</param>
    public static async Task SweepAsync(string parent, string prefix, LocalPostgresOptions options, CancellationToken ct)
    {
        var user = OsUser.ForServer();
        foreach (var root in Directory.GetDirectories(parent, prefix + "*"))
        {
            var place = new ClusterPlace(root, Path.Combine(root, "s"));
            // one that is just being made has its folder before it has its locks
            var age = TimeProvider.System.GetUtcNow() - Directory.GetCreationTimeUtc(root);
            if (age < TimeSpan.FromSeconds(10) || !File.Exists(place.UsersLock) || FileLock.TryExclusive(place.UsersLock) is not { } alone)
            {
                continue;
            }

            using (alone)
            {
                var binaries = await PostgresBinaries.FindAsync(options, user, null, ct);
                await new Cluster(place, binaries, user, options).StopAsync("immediate", ct);
                Directory.Delete(root, recursive: true);
            }

            options.Log($"the server a dead process left in {root} is removed");
        }
    }
}
