using System.Buffers;
using System.IO.Compression;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Import.Reading.Content;

/// <summary>A file out of a zip.</summary>
/// <param name="Name">Its name for reports, without folders. Not unique, not for the file system.</param>
/// <param name="Content">Where the caller had it written; rewound.</param>
public sealed record UnpackedFile(string Name, Stream Content);

/// <summary>Unpacks a zip within limits that hold for what really comes out, not for what the zip says.</summary>
public static class ZipUnpacking
{
    internal static readonly Refusal Damaged = new("zip-damaged", "The zip file is damaged or protected by a password.");

    /// <summary>
    /// The files of the zip in its order, without folders and the rubbish of macOS. Refused as a whole when it is damaged, protected, empty,
    /// holds another zip, or goes beyond the limits; what was written by then is the caller's to throw away.
    /// </summary>
    /// <param name="target">Gives a new seekable stream (a temporary file) for each file, in order.</param>
    public static async Task<Outcome<IReadOnlyList<UnpackedFile>>> UnpackAsync(
        Stream stream, Func<Stream> target, ImportLimits limits, CancellationToken cancellationToken)
    {
        try
        {
            stream.Position = 0;
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            var entries = zip.Entries.Where(IsFile).ToList();
            if (entries.Count == 0) return new Refusal("empty", "The zip file holds no files.");
            if (entries.Count > limits.MaxZipEntries)
                return new Refusal("zip-entries", "The zip file holds {0} files; at most {1} can be imported at once.", Arguments: [entries.Count, limits.MaxZipEntries]);

            var files = new List<UnpackedFile>(entries.Count);
            long total = 0;
            foreach (var entry in entries)
            {
                if (entry.Name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
                    return new Refusal("zip-nested", "The zip file holds another zip file ({0}). Unpack it first.", Arguments: entry.Name);
                var content = target();
                var written = await CopyAsync(entry, content, total, limits, cancellationToken);
                if (written.Refused) return written.Refusals.ToArray();
                total += written.Value;
                content.Position = 0;
                files.Add(new UnpackedFile(entry.Name, content));
            }
            return files;
        }
        catch (InvalidDataException)
        {
            return Damaged;
        }
    }

    private static bool IsFile(ZipArchiveEntry entry) =>
        entry.Name.Length > 0 && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal) && entry.Name is not (".DS_Store" or "Thumbs.db");

    private static async Task<Outcome<long>> CopyAsync(
        ZipArchiveEntry entry, Stream target, long total, ImportLimits limits, CancellationToken cancellationToken)
    {
        var most = Math.Min(limits.MaxBytes, limits.MaxUnpackedBytes - total);
        // small files of equal rows pack well; only a large one is suspicious
        var byRatio = Math.Max(1024 * 1024, entry.CompressedLength * limits.MaxZipRatio);
        var buffer = ArrayPool<byte>.Shared.Rent(81920);
        try
        {
            await using var source = await entry.OpenAsync(cancellationToken);
            long written = 0;
            while (await source.ReadAsync(buffer, cancellationToken) is var read and > 0)
            {
                written += read;
                if (written > most)
                    return new Refusal("too-large", "The files in the zip are too large: at most {0} MB each and {1} MB together.", Arguments: [limits.MaxBytes >> 20, limits.MaxUnpackedBytes >> 20]);
                if (written > byRatio)
                    return new Refusal("zip-ratio", "\"{0}\" in the zip file grows more than {1} times when unpacked. Unpack it yourself if that is right.", Arguments: [entry.Name, limits.MaxZipRatio]);
                await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
            return written;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
