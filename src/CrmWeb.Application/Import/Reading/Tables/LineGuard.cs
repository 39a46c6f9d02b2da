using System.Text;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Import.Reading.Tables;

/// <summary>Stops a file without line breaks before it fills the memory: the parser keeps a whole record in its buffer.</summary>
internal sealed class LineGuard(StreamReader inner, int maxLineLength) : TextReader
{
    private int length;

    internal static LineGuard Open(Stream stream, Encoding encoding, ImportLimits limits)
    {
        stream.Position = 0;
        return new(new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, 64 * 1024, leaveOpen: true), limits.MaxLineLength);
    }

    internal static Refusal Refusal(ImportLimits limits) =>
        new("line-too-long", "A line of the file is longer than {0} characters. Is it a table?", Arguments: limits.MaxLineLength);

    public override int Read(char[] buffer, int index, int count) => Guard(buffer.AsSpan(index, inner.Read(buffer, index, count)));

    public override int Read(Span<char> buffer) => Guard(buffer[..inner.Read(buffer)]);

    public override async ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        return Guard(buffer.Span[..read]);
    }

    public override Task<int> ReadAsync(char[] buffer, int index, int count) => ReadAsync(buffer.AsMemory(index, count)).AsTask();

    public override ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken) => inner.ReadLineAsync(cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private int Guard(ReadOnlySpan<char> read)
    {
        var end = read.LastIndexOfAny('\n', '\r');
        length = end < 0 ? length + read.Length : read.Length - end - 1;
        return length <= maxLineLength ? read.Length : throw new LineTooLongException();
    }
}

/// <summary>Inside the reader only: it becomes a refusal or the last row.</summary>
internal sealed class LineTooLongException : Exception;
