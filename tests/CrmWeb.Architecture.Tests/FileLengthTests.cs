namespace CrmWeb.Architecture.Tests;

public sealed class FileLengthTests
{
    /// <summary>The style asks for 20 to 120 lines; what is far above it is to be split by act or region.</summary>
    private const int Longest = 250;

    [Fact]
    public void No_source_file_is_too_tooLongto_read_at_once()
    {
        var tooLong = SourceTree.Read().Where(f => f.Text.Split('\n').Length > Longest).Select(f => f.Path);

        Assert.Empty(tooLong);
    }
}
