using CrmWeb.Application.Edges;
using CrmWeb.Application.Import.Reading;
using CrmWeb.Application.Import.Reading.Content;
using CrmWeb.Application.Import.Reading.Encodings;
using CrmWeb.Application.Import.Reading.Plans;
using CrmWeb.Application.Import.Reading.Tables;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Import.Rows;

/// <summary>Opens a file for import, or says in one sentence why it cannot be: content, encoding, columns, formats.</summary>
internal sealed class OpenFile(IVCards cards, IFileStore files, ImportCatalog catalog)
{
    /// <param name="content">Seekable; belongs to the source afterwards, also when it is refused.</param>
    public async Task<Outcome<RowSource>> RunAsync(IImportable type, ImportMapping mapping, Stream content, CancellationToken ct)
    {
        var told = await ContentSniffing.TellAsync(content, ImportLimits.Default, ct);
        var source = told.Refused ? told.Refusals.ToArray()
            : told.Value == FileContent.Cards ? await CardsAsync(type, mapping, content, ct)
            : await TableAsync(type, mapping, content, ct);
        if (source.Refused) await content.DisposeAsync();
        return source;
    }

    /// <summary>Shape and plan of a table without reading its rows; null for cards.</summary>
    public static async Task<Outcome<(SourceTable Table, ColumnPlan Plan)>> PlanAsync(IImportable type, ImportMapping mapping, Stream content, CancellationToken ct)
    {
        var encoding = EncodingNames.Choose(mapping.Encoding, await EncodingDetection.DetectAsync(content, ct));
        if (encoding.Refused) return encoding.Refusals.ToArray();
        var table = await SourceTable.OpenAsync(content, encoding.Value!, ImportLimits.Default, ct);
        if (table.Refused) return table.Refusals.ToArray();
        var plan = ColumnPlan.Make(table.Value!.Headers, mapping, type.Kind, ImportTargets.For(type));
        return plan.Refused ? plan.Refusals.ToArray() : (table.Value, plan.Value!);
    }

    private async Task<Outcome<RowSource>> CardsAsync(IImportable type, ImportMapping mapping, Stream content, CancellationToken ct)
    {
        if (type.Kind is not ("contacts" or "accounts")) return Refusal.Of("file", "This is an address book; it holds contacts.");
        var reading = await cards.ReadAsync(content, ct);
        return reading.Refusal is { } refusal ? new Refusal("cards", refusal) : new CardRows(content, reading, catalog, files, mapping, type.Kind);
    }

    private static async Task<Outcome<RowSource>> TableAsync(IImportable type, ImportMapping mapping, Stream content, CancellationToken ct)
    {
        var planned = await PlanAsync(type, mapping, content, ct);
        if (planned.Refused) return planned.Refusals.ToArray();
        var (table, plan) = planned.Value;
        var formats = await ColumnFormats.DecideAsync(table, plan, mapping, ct);
        return formats.Refused ? formats.Refusals.ToArray() : new TableRows(content, table, plan, formats.Value!, mapping, type.Kind);
    }
}
