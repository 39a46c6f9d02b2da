namespace CrmWeb.Application.Import.Reading.Content;

/// <summary>What a file is, told by its bytes; its name and declared type are not believed.</summary>
public enum FileContent
{
    /// <summary>CSV, TSV or another delimited text.</summary>
    Table,

    /// <summary>vCards.</summary>
    Cards,

    /// <summary>A zip with several files.</summary>
    Zip,
}
