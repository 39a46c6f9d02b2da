using System.IO.Compression;
using System.Text;
using CrmWeb.Application.Import.Reading;
using CrmWeb.Application.Import.Reading.Content;

namespace CrmWeb.Application.Tests.Import;

public sealed class ContentSniffingTests
{
    [Theory]
    [InlineData("a,b\n1,2", FileContent.Table)]
    [InlineData("{name},note\nx,y", FileContent.Table)]
    [InlineData("a\0b,c\n" + "some more text so that one zero byte is only dirt", FileContent.Table)]
    [InlineData("\uFEFF\r\nbegin:vcard\r\nVERSION:3.0", FileContent.Cards)]
    public async Task Text_is_a_table_or_cards(string text, FileContent content)
    {
        Assert.Equal(content, (await TellAsync(Encoding.UTF8.GetBytes(text))).Value);
        if (!text.Contains('\0', StringComparison.Ordinal)) Assert.Equal(content, (await TellAsync(Encoding.Unicode.GetBytes(text))).Value);
    }

    [Theory]
    [InlineData("%PDF-1.7", "pdf")]
    [InlineData("<!DOCTYPE html><table>", "html")]
    [InlineData("{\"records\":[]}", "json")]
    [InlineData("[\n {\"a\":1}]", "json")]
    [InlineData("<?xml version='1.0'?>", "xml")]
    [InlineData("GIF89a", "image")]
    [InlineData("BEGIN:VCALENDAR", "calendar")]
    [InlineData("", "empty")]
    public async Task Other_files_are_refused_by_what_they_are(string text, string code)
    {
        var refusal = Assert.Single((await TellAsync(Encoding.ASCII.GetBytes(text))).Refusals);
        Assert.Equal(code, refusal.Code);
        Assert.EndsWith(".", refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Binary_rubbish_and_too_large_files_are_refused()
    {
        var rubbish = new byte[5000];
        new Random(1).NextBytes(rubbish);
        Assert.Equal("binary", (await TellAsync(rubbish)).Refusals[0].Code);
        Assert.Equal("binary", (await TellAsync(new byte[500])).Refusals[0].Code);
        Assert.Equal("too-large", (await TellAsync([1, 2, 3], ImportLimits.Default with { MaxBytes = 2 })).Refusals[0].Code);
    }

    [Fact]
    public async Task A_workbook_is_named_and_a_plain_zip_is_a_zip()
    {
        Assert.Equal("This is an Excel workbook; save it as CSV.", (await TellAsync(Zip(("[Content_Types].xml", "x"), ("xl/workbook.xml", "x")))).Refusals[0].Text);
        Assert.Equal("document", (await TellAsync(Zip(("[Content_Types].xml", "x"), ("word/document.xml", "x")))).Refusals[0].Code);
        Assert.Equal(FileContent.Zip, (await TellAsync(Zip(("a.csv", "a,b")))).Value);
        Assert.Equal("zip-damaged", (await TellAsync("PK\x03\x04 and nothing"u8.ToArray())).Refusals[0].Code);
    }

    [Fact]
    public async Task The_files_of_a_zip_come_out_in_order_without_rubbish()
    {
        var files = (await UnpackAsync(Zip(("data/accounts.csv", "a,b"), ("__MACOSX/._accounts.csv", "x"), ("../../contacts.csv", "c,d"), ("data/", "")))).Value!;
        Assert.Equal(["accounts.csv", "contacts.csv"], files.Select(file => file.Name));
        Assert.Equal("c,d", await new StreamReader(files[1].Content).ReadToEndAsync());
    }

    [Fact]
    public async Task Zip_bombs_nested_and_empty_zips_are_refused()
    {
        Assert.Equal("zip-ratio", await CodeAsync(Zip(("bomb.csv", new string('0', 5_000_000))), ImportLimits.Default));
        Assert.Equal("too-large", await CodeAsync(Zip(("a.csv", new string('0', 900)), ("b.csv", new string('0', 900))), ImportLimits.Default with { MaxUnpackedBytes = 1000 }));
        Assert.Equal("zip-entries", await CodeAsync(Zip(("a.csv", "1"), ("b.csv", "2")), ImportLimits.Default with { MaxZipEntries = 1 }));
        Assert.Equal("zip-nested", await CodeAsync(Zip(("inner.zip", "PK")), ImportLimits.Default));
        Assert.Equal("empty", await CodeAsync(Zip(("folder/", "")), ImportLimits.Default));

        static async Task<string> CodeAsync(byte[] zip, ImportLimits limits) => (await UnpackAsync(zip, limits)).Refusals[0].Code;
    }

    private static Task<Domain.Kernel.Outcome<FileContent>> TellAsync(byte[] bytes, ImportLimits? limits = null) =>
        ContentSniffing.TellAsync(new MemoryStream(bytes), limits ?? ImportLimits.Default, CancellationToken.None);

    private static Task<Domain.Kernel.Outcome<IReadOnlyList<UnpackedFile>>> UnpackAsync(byte[] zip, ImportLimits? limits = null) =>
        ZipUnpacking.UnpackAsync(new MemoryStream(zip), () => new MemoryStream(), limits ?? ImportLimits.Default, CancellationToken.None);

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }
        return stream.ToArray();
    }
}
