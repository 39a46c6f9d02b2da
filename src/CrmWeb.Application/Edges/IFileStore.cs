using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Edges;

/// <summary>
/// Photos, attachments, documents: kept in the data folder, outside of what the web server serves, once per content. Who may see a file
/// is decided by the record that points to it; the store knows only contents.
/// </summary>
public interface IFileStore
{
    /// <summary>
    /// Keeps a file. Refused with code <c>file-too-large</c> or <c>file-empty</c>, and for <see cref="FileUse.Photo"/> with
    /// <c>file-not-a-picture</c> or <c>picture-too-large</c>. After success the content is on disk.
    /// </summary>
    /// <param name="content">Read once, from its position to its end.</param>
    /// <param name="largest">Limit in bytes.</param>
    Task<Outcome<StoredFile>> SaveAsync(Stream content, FileUse use, long largest, CancellationToken ct);

    /// <summary>The content, positioned at the start and seekable; null when there is none. The caller disposes it.</summary>
    Stream? Open(string hash);

    /// <summary>The same with what the content is, for sending it to a browser; null when there is none. The caller disposes it.</summary>
    Task<OpenedFile?> OpenTypedAsync(string hash, CancellationToken ct);

    /// <summary>
    /// Removes a content that no record points to any more (the caller has checked). One saved within the last hour is kept, because
    /// another request may be about to point to it. True when it is gone.
    /// </summary>
    /// <param name="atOnce">Also one just saved, because somebody wants it gone: a request that is about to point to the same content finds none.</param>
    bool Delete(string hash, bool atOnce = false);
}

/// <summary>What a file is for: photos are checked to be pictures of a sane size.</summary>
public enum FileUse { Attachment, Photo }

/// <summary>A kept file.</summary>
/// <param name="Hash">SHA-256 of the content, lower case hex: the key for <see cref="IFileStore.Open"/>. Never in an address.</param>
/// <param name="PublicName">Random (128 bits), new at each save: the name in addresses.</param>
/// <param name="Size">Bytes.</param>
/// <param name="ContentType">Decided by the content, never by the name that the file came with.</param>
/// <param name="MayShowInline">False: send as an attachment only (HTML, SVG, unknown).</param>
/// <param name="Width">Pixels; null when not a picture, or not readable.</param>
public sealed record StoredFile(string Hash, string PublicName, long Size, string ContentType, bool MayShowInline, int? Width, int? Height);

/// <summary>A kept file opened for reading.</summary>
/// <param name="ContentType">Decided by the content.</param>
/// <param name="MayShowInline">False: send as an attachment only.</param>
public sealed record OpenedFile(Stream Content, string ContentType, bool MayShowInline);
