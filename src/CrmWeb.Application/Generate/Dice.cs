namespace CrmWeb.Application.Generate;

/// <summary>Chance that always falls the same: SplitMix64 seeded by what is thrown for (which table, which row).</summary>
internal struct Dice(ulong table, ulong row)
{
    private ulong _state = unchecked(table * 0x9E3779B97F4A7C15 ^ row * 0xD1B54A32D192ED03);

    /// <summary>From 0 to below <paramref name="sides"/>.</summary>
    public int Throw(int sides) => (int)(Next() % (ulong)sides);

    /// <summary>True in so many of a hundred.</summary>
    public bool Percent(int chance) => Throw(100) < chance;

    public T Of<T>(IReadOnlyList<T> choices) => choices[Throw(choices.Count)];

    /// <summary>A version 7 id of that moment.</summary>
    public Guid Id(DateTimeOffset at)
    {
        Span<byte> bytes = stackalloc byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes, Next());
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], Next());
        var milliseconds = at.ToUnixTimeMilliseconds();
        for (var i = 0; i < 6; i++) bytes[i] = (byte)(milliseconds >> (40 - 8 * i));
        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0F));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes, bigEndian: true);
    }

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
