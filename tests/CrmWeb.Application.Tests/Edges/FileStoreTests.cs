using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using CrmWeb.Application.Edges;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Tests.Edges;

public sealed class FileStoreTests : IDisposable
{
    private readonly StillClock _clock = new();
    private readonly EdgeHost _edges;
    private readonly IFileStore _files;

    public FileStoreTests()
    {
        _edges = new EdgeHost(null, services => services.AddSingleton<TimeProvider>(_clock));
        _files = _edges.Get<IFileStore>();
    }

    public void Dispose() => _edges.Dispose();

    [Fact]
    public async Task A_file_comes_back_as_it_was_and_the_same_content_is_kept_once()
    {
        var bytes = Encoding.UTF8.GetBytes(new string('x', 300_000));
        var first = await SaveAsync(bytes);
        var second = await SaveAsync(bytes);
        Assert.Equal(first.Hash, second.Hash);
        Assert.NotEqual(first.PublicName, second.PublicName);
        Assert.Matches("^[0-9a-f]{32}$", first.PublicName);
        Assert.Equal(300_000, first.Size);
        Assert.Single(Directory.GetFiles(_edges.Folder, "*", SearchOption.AllDirectories));
        await using var stream = _files.Open(first.Hash)!;
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        Assert.Equal(bytes, copy.ToArray());
    }

    [Fact]
    public async Task Two_hundred_saves_at_once_of_one_content_all_succeed()
    {
        var bytes = new byte[50_000];
        var saved = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => SaveAsync(bytes)));
        Assert.Single(saved.Select(file => file.Hash).Distinct());
        Assert.Single(Directory.GetFiles(_edges.Folder, "*", SearchOption.AllDirectories));
    }

    public static TheoryData<byte[], string, bool> Contents => new()
    {
        { [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], "image/png", true },
        { [0xFF, 0xD8, 0xFF, 0xE0], "image/jpeg", true },
        { "GIF89a\x01"u8.ToArray(), "image/gif", true },
        { "RIFF\0\0\0\0WEBPVP8 "u8.ToArray(), "image/webp", true },
        { "%PDF-1.7\n"u8.ToArray(), "application/pdf", true },
        { "name,email\r\nÄnn,a@example.org\n"u8.ToArray(), "text/plain", true },
        { Zip("word/document.xml"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", false },
        { Zip("anything.txt"), "application/zip", false },
        { "  <!DOCTYPE html><p>hi"u8.ToArray(), "text/html", false },
        { "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), "image/svg+xml", false },
        { "just text <script>alert(1)</script>"u8.ToArray(), "text/html", false },
        { [0x4D, 0x5A, 0x00, 0x01], "application/octet-stream", false },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public async Task The_content_decides_the_type(byte[] content, string type, bool inline)
    {
        var file = await SaveAsync(content);
        Assert.Equal((type, inline), (file.ContentType, file.MayShowInline));
    }

    [Fact]
    public async Task A_photo_has_its_size_read()
    {
        Assert.Equal((3, 2), Size(await SaveAsync(Png(3, 2), FileUse.Photo)));
        Assert.Equal((1, 1), Size(await SaveAsync(Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"), FileUse.Photo)));
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0, 20, 0, 30, 1, 1, 0x11, 0, 0];
        Assert.Equal((30, 20), Size(await SaveAsync(jpeg, FileUse.Photo)));
        byte[] webp = [.. "RIFF\x1e\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0"u8, 9, 0, 0, 4, 0, 0];
        Assert.Equal((10, 5), Size(await SaveAsync(webp, FileUse.Photo)));

        static (int?, int?) Size(StoredFile file) => (file.Width, file.Height);
    }

    [Fact]
    public async Task What_is_no_sane_photo_is_refused_and_leaves_nothing()
    {
        Assert.Equal("picture-too-large", await CodeAsync(Png(50_000, 50_000), FileUse.Photo));
        Assert.Equal("file-not-a-picture", await CodeAsync("<svg/>"u8.ToArray(), FileUse.Photo));
        Assert.Equal("file-not-a-picture", await CodeAsync([0xFF, 0xD8, 0xFF], FileUse.Photo));
        Assert.Equal("file-too-large", await CodeAsync(new byte[1_001], FileUse.Attachment, 1_000));
        Assert.Equal("file-empty", await CodeAsync([], FileUse.Attachment));
        Assert.Empty(Directory.GetFiles(_edges.Folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_file_is_deleted_only_when_it_is_not_fresh()
    {
        var file = await SaveAsync([1, 2, 3]);
        Assert.False(_files.Delete(file.Hash));
        _clock.Now += TimeSpan.FromMinutes(50);
        await SaveAsync([1, 2, 3]);
        _clock.Now += TimeSpan.FromMinutes(50);
        Assert.False(_files.Delete(file.Hash));
        _clock.Now += TimeSpan.FromMinutes(11);
        Assert.True(_files.Delete(file.Hash));
        Assert.Null(_files.Open(file.Hash));
        Assert.True(_files.Delete(file.Hash));
    }

    [Fact]
    public async Task Drafts_of_a_killed_process_are_swept()
    {
        var incoming = Directory.CreateDirectory(Path.Combine(_edges.Folder, "files", "incoming"));
        var old = Path.Combine(incoming.FullName, "old");
        var fresh = Path.Combine(incoming.FullName, "fresh");
        await File.WriteAllTextAsync(old, "x");
        await File.WriteAllTextAsync(fresh, "x");
        File.SetLastWriteTimeUtc(old, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await SaveAsync([1]);
        Assert.Equal((false, true), (File.Exists(old), File.Exists(fresh)));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    [InlineData("ABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCD")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public void What_is_no_hash_is_absent(string hash) => Assert.Null(_files.Open(hash));

    private async Task<StoredFile> SaveAsync(byte[] content, FileUse use = FileUse.Attachment)
    {
        var saved = await _files.SaveAsync(new MemoryStream(content), use, 1_000_000, default);
        Assert.Empty(saved.Refusals);
        return saved.Value!;
    }

    private async Task<string> CodeAsync(byte[] content, FileUse use, long largest = 1_000_000) =>
        Assert.Single((await _files.SaveAsync(new MemoryStream(content), use, largest, default)).Refusals).Code;

    private static byte[] Png(int width, int height)
    {
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        return png;
    }

    private static byte[] Zip(string entry)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true)) zip.CreateEntry(entry);
        return stream.ToArray();
    }

    private sealed class StillClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
