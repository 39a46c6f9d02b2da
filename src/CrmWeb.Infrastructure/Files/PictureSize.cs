using System.Buffers.Binary;

namespace CrmWeb.Infrastructure.Files;

/// <summary>Width and height from a picture's header, without decoding it: a 10 KB file may claim 50,000 x 50,000 pixels.</summary>
internal static class PictureSize
{
    /// <summary>Null when the header is broken or the type is not one of the four.</summary>
    public static (int Width, int Height)? Of(string type, ReadOnlySpan<byte> head)
    {
        var size = type switch
        {
            "image/png" when head.Length >= 24 => (BinaryPrimitives.ReadInt32BigEndian(head[16..]), BinaryPrimitives.ReadInt32BigEndian(head[20..])),
            "image/gif" when head.Length >= 10 => (BinaryPrimitives.ReadUInt16LittleEndian(head[6..]), BinaryPrimitives.ReadUInt16LittleEndian(head[8..])),
            "image/jpeg" => OfJpeg(head),
            "image/webp" when head.Length >= 30 => OfWebp(head),
            _ => ((int, int)?)null,
        };
        return size is { Item1: > 0, Item2: > 0 } ? size : null;
    }

    /// <summary>Walks the segments to the frame header (SOF0-SOF15 without the tables C4, C8, CC).</summary>
    private static (int, int)? OfJpeg(ReadOnlySpan<byte> head)
    {
        for (var at = 2; at + 9 < head.Length && head[at] == 0xFF;)
        {
            var marker = head[at + 1];
            if (marker == 0xFF) { at++; continue; }
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(head[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(head[(at + 5)..]));
            }
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(head[(at + 2)..]);
        }
        return null;
    }

    private static (int, int)? OfWebp(ReadOnlySpan<byte> head)
    {
        if (head[12..].StartsWith("VP8X"u8)) return (1 + Read24(head[24..]), 1 + Read24(head[27..]));
        if (head[12..].StartsWith("VP8 "u8))
        {
            return (BinaryPrimitives.ReadUInt16LittleEndian(head[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(head[28..]) & 0x3FFF);
        }
        if (!head[12..].StartsWith("VP8L"u8)) return null;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(head[21..]);
        return (1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
    }

    private static int Read24(ReadOnlySpan<byte> bytes) => bytes[0] | bytes[1] << 8 | bytes[2] << 16;
}
