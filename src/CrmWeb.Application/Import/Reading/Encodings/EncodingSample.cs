using System.Buffers;
using System.Text;

namespace CrmWeb.Application.Import.Reading.Encodings;

/// <summary>What one pass over the bytes of a file tells about its encoding. Keeps its head and the first lines that are not ASCII.</summary>
internal sealed class EncodingSample
{
    private const int HeadLength = 64 * 1024;
    private const int TellingLength = 32 * 1024;
    private readonly ArrayBufferWriter<byte> telling = new();

    internal byte[] Head { get; private set; } = [];

    /// <summary>Whole lines with bytes from 0x80 on.</summary>
    internal ReadOnlySpan<byte> Telling => telling.WrittenSpan;

    internal bool Ascii { get; private set; } = true;

    internal bool JapaneseEscapes { get; private set; }

    /// <summary>Valid and invalid UTF-8 sequences outside ASCII.</summary>
    internal long Utf8Valid { get; private set; }

    internal long Utf8Invalid { get; private set; }

    internal static async Task<EncodingSample> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var sample = new EncodingSample();
        var buffer = ArrayPool<byte>.Shared.Rent(256 * 1024);
        try
        {
            stream.Position = 0;
            var kept = 0;
            while (true)
            {
                var read = await stream.ReadAtLeastAsync(buffer.AsMemory(kept), sample.Head.Length == 0 ? HeadLength : 1, throwOnEndOfStream: false, cancellationToken);
                var end = read == 0;
                if (sample.Head.Length == 0) sample.Head = buffer.AsSpan(0, Math.Min(read, HeadLength)).ToArray();
                kept = sample.Look(buffer.AsSpan(0, kept + read), end);
                if (end) break;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            stream.Position = 0;
        }
        return sample;
    }

    // Returns how many bytes at the end (an unfinished line) were moved to the front for the next look.
    private int Look(Span<byte> bytes, bool end)
    {
        var line = bytes.LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
        var length = end || line == 0 || bytes.Length - line > bytes.Length / 2 ? bytes.Length : line;
        var whole = bytes[..length];
        if (System.Text.Ascii.IsValid(whole)) JapaneseEscapes |= HasJapaneseEscape(whole);
        else LookAtLines(whole);
        bytes[length..].CopyTo(bytes);
        return bytes.Length - length;
    }

    private void LookAtLines(ReadOnlySpan<byte> bytes)
    {
        Ascii = false;
        while (!bytes.IsEmpty)
        {
            var end = bytes.IndexOfAny((byte)'\n', (byte)'\r') is var at and >= 0 ? at + 1 : bytes.Length;
            var line = bytes[..end];
            bytes = bytes[end..];
            if (System.Text.Ascii.IsValid(line)) continue;
            if (telling.WrittenCount + line.Length <= TellingLength) telling.Write(line);
            else if (telling.WrittenCount == 0) telling.Write(line[..TellingLength]);
            CountUtf8(line);
        }
    }

    private void CountUtf8(ReadOnlySpan<byte> line)
    {
        while (!line.IsEmpty)
        {
            var ascii = line.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0) return;
            line = line[ascii..];
            if (Rune.DecodeFromUtf8(line, out _, out var used) == OperationStatus.Done) Utf8Valid++;
            else Utf8Invalid++;
            line = line[used..];
        }
    }

    private static bool HasJapaneseEscape(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("\x1b$B"u8) >= 0 || bytes.IndexOf("\x1b$@"u8) >= 0 || bytes.IndexOf("\x1b(I"u8) >= 0;
}
