using System.Security.Cryptography;
using CrmWeb.Application.Edges;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Infrastructure.Files;

/// <summary>files/ab/abcdef... in the data folder. Written beside its place, flushed to disk, then renamed: a file is whole or not there.</summary>
internal sealed class FileStore(EdgeOptions options, TimeProvider clock) : IFileStore
{
    /// <summary>A camera's 40 megapixels; more is a decompression bomb for whoever opens it.</summary>
    private const long MostPixels = 40_000_000;

    /// <summary>Camera JPEGs keep a thumbnail and colour profile before the frame header.</summary>
    private const int PictureHead = 512 * 1024;

    private static readonly TimeSpan KeptAfterSaving = TimeSpan.FromHours(1);
    private readonly string _root = Path.Combine(Path.GetFullPath(options.DataFolder), "files");
    private readonly Lazy<string> _incoming = new(() => OpenIncoming(Path.Combine(Path.GetFullPath(options.DataFolder), "files", "incoming")));

    public async Task<Outcome<StoredFile>> SaveAsync(Stream content, FileUse use, long largest, CancellationToken ct)
    {
        var draft = Path.Combine(_incoming.Value, Guid.CreateVersion7().ToString("N"));
        try
        {
            var written = await WriteAsync(content, draft, largest, ct);
            if (written is null) return new Refusal("file-too-large", "The file is larger than {0} MB.", RefusalKind.Rule, null, Math.Max(1, largest / 1024 / 1024));
            var (hash, size, head) = written.Value;
            if (size == 0) return new Refusal("file-empty", "The file is empty.");
            var type = ContentType.Of(head.AsSpan(0, Math.Min(head.Length, ContentType.HeadLength)));
            var pixels = PictureSize.Of(type, head);
            if (use == FileUse.Photo && pixels is null) return new Refusal("file-not-a-picture", "This is not a picture that can be shown. Use PNG, JPEG, GIF or WebP.");
            if (use == FileUse.Photo && (long)pixels!.Value.Width * pixels.Value.Height > MostPixels) return new Refusal("picture-too-large", "The picture has more than 40 million pixels. Make it smaller.");
            Settle(draft, PathOf(hash)!);
            return new StoredFile(hash, NewPublicName(), size, type, ContentType.MayShowInline(type), pixels?.Width, pixels?.Height);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    public Stream? Open(string hash)
    {
        var path = PathOf(hash);
        if (path is null) return null;
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 81_920, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (DirectoryNotFoundException)
        {
            return null;
        }
    }

    public async Task<OpenedFile?> OpenTypedAsync(string hash, CancellationToken ct)
    {
        if (Open(hash) is not { } content) return null;
        var head = new byte[ContentType.HeadLength];
        var read = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, ct);
        content.Position = 0;
        var type = ContentType.Of(head.AsSpan(0, read));
        return new OpenedFile(content, type, ContentType.MayShowInline(type));
    }

    public bool Delete(string hash, bool atOnce = false)
    {
        var path = PathOf(hash);
        if (path is null || !File.Exists(path)) return true;
        if (!atOnce && clock.GetUtcNow().UtcDateTime - File.GetLastWriteTimeUtc(path) < KeptAfterSaving) return false;
        File.Delete(path);
        return true;
    }

    /// <summary>A second save of the same content only renews its age, see <see cref="Delete"/>.</summary>
    private void Settle(string draft, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.SetLastWriteTimeUtc(draft, clock.GetUtcNow().UtcDateTime);
        File.Move(draft, path, overwrite: true);
    }

    private static async Task<(string Hash, long Size, byte[] Head)?> WriteAsync(Stream content, string draft, long largest, CancellationToken ct)
    {
        await using var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var head = new MemoryStream();
        var buffer = new byte[81_920];
        long size = 0;
        for (int read; (read = await content.ReadAsync(buffer, ct)) > 0;)
        {
            if ((size += read) > largest) return null;
            hash.AppendData(buffer, 0, read);
            if (head.Length < PictureHead) head.Write(buffer, 0, (int)Math.Min(read, PictureHead - head.Length));
            await file.WriteAsync(buffer.AsMemory(0, read), ct);
        }
        file.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), size, head.ToArray());
    }

    /// <summary>Drafts older than a day are what a killed process left.</summary>
    private static string OpenIncoming(string folder)
    {
        foreach (var draft in Directory.CreateDirectory(folder).EnumerateFiles())
        {
            if (draft.LastWriteTimeUtc < TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-1)) draft.Delete();
        }
        return folder;
    }

    private string? PathOf(string hash) =>
        hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower) ? Path.Combine(_root, hash[..2], hash) : null;

    private static string NewPublicName() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
