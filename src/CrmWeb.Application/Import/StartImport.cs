using CrmWeb.Application.Data;
using CrmWeb.Application.Edges;
using CrmWeb.Application.Import.Reading;
using CrmWeb.Application.Import.Reading.Content;
using CrmWeb.Application.Import.Rows;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Import;

/// <summary>A file handed in. The stream is seekable and belongs to the caller.</summary>
public sealed record HandedIn(string Name, Stream Content);

/// <summary>Takes files in for import: keeps them, unpacks zips, looks whether they can be read. A worker does the rest.</summary>
public sealed class StartImport(CrmDb db, ImportCatalog catalog, IFileStore store)
{
    /// <param name="Draft">Waits for its mapping instead of running.</param>
    public sealed record Input(string? Type, IReadOnlyList<HandedIn> Files, string? Mapping = null, bool DryRun = false, bool Draft = false);

    /// <summary>The import's id. Refused when there is nothing that could be imported; one bad file among good ones is only reported.</summary>
    public async Task<Outcome<Guid>> RunAsync(Input input, CancellationToken ct)
    {
        if (catalog.Find(input.Type ?? "") is not { } type) return Refusal.Of("type", "\"{0}\" cannot be imported. Known are: {1}.", input.Type ?? "", string.Join(", ", catalog.Kinds.Select(t => t.Kind)));
        if (!type.MayImport(db.Actor)) return new Refusal("forbidden", "You may not import {0}.", RefusalKind.Forbidden, null, type.Kind);
        var mapping = string.IsNullOrWhiteSpace(input.Mapping) ? ImportMapping.Empty : ImportMapping.Read(input.Mapping);
        if (mapping.Refused) return mapping.Refusals.ToArray();
        if (input.Files.Count == 0) return Refusal.Of("file", "Choose a file.");

        var run = new ImportRun
        {
            Type = type.Kind, State = input.Draft ? ImportState.Draft : ImportState.Queued, DryRun = input.DryRun, ActorId = db.Actor.UserId,
            Mapping = mapping.Value!.Write(), CreatedAt = db.Clock.GetUtcNow(),
        };
        var files = new List<ImportFile>();
        foreach (var handed in input.Files) await TakeAsync(run, type, mapping.Value, handed, files, input.Draft, ct);
        if (files.All(f => f.Message is not null))
            return files.Select(f => Refusal.Of("file", "{0}", files.Count == 1 ? f.Message! : $"{f.Name}: {f.Message}")).ToArray();
        db.Add(run);
        db.AddRange(files);
        await db.SaveChangesAsync(ct);
        return run.Id;
    }

    private async Task TakeAsync(ImportRun run, IImportable type, ImportMapping mapping, HandedIn handed, List<ImportFile> files, bool draft, CancellationToken ct)
    {
        var name = TextRule.CleanLine(Path.GetFileName(handed.Name.Replace('\\', '/'))) ?? "file";
        ImportFile Made(string made, StoredFile? kept, string? message) =>
            new() { ImportId = run.Id, Position = files.Count, Name = made.Length > 200 ? made[..200] : made, Hash = message is null ? kept?.Hash : null, Size = kept?.Size ?? 0, Message = message };

        var told = await ContentSniffing.TellAsync(handed.Content, ImportLimits.Default, ct);
        if (told.Refused) { files.Add(Made(name, null, told.Refusals[0].Text)); return; }
        if (told.Value == FileContent.Zip)
        {
            await UnpackAsync(handed, name, async (part, content) =>
            {
                var inner = await ContentSniffing.TellAsync(content, ImportLimits.Default, ct);
                var problem = inner.Refused ? inner.Refusals[0].Text : await ProblemAsync(type, mapping, inner.Value, content, draft, ct);
                files.Add(Made(part, problem is null ? await KeepAsync(content, ct) : null, problem));
            }, message => files.Add(Made(name, null, message)), ct);
            return;
        }
        var refused = await ProblemAsync(type, mapping, told.Value, handed.Content, draft, ct);
        files.Add(Made(name, refused is null ? await KeepAsync(handed.Content, ct) : null, refused));
    }

    /// <summary>What can be told without reading all rows. A draft is asked about columns and encoding on the next screen.</summary>
    private static async Task<string?> ProblemAsync(IImportable type, ImportMapping mapping, FileContent content, Stream stream, bool draft, CancellationToken ct)
    {
        if (content == FileContent.Cards) return type.Kind is "contacts" or "accounts" ? null : "This is an address book; it holds contacts.";
        var planned = await OpenFile.PlanAsync(type, mapping, stream, ct);
        stream.Position = 0;
        return !planned.Refused || (draft && planned.Refusals.All(r => r.Field is "encoding" or "mapping")) ? null : string.Join(" ", planned.Refusals.Select(r => r.Text));
    }

    private async Task<StoredFile?> KeepAsync(Stream content, CancellationToken ct)
    {
        content.Position = 0;
        var kept = await store.SaveAsync(content, FileUse.Attachment, ImportLimits.Default.MaxBytes, ct);
        return kept.Refused ? null : kept.Value;
    }

    private static async Task UnpackAsync(HandedIn zip, string name, Func<string, Stream, Task> each, Action<string> refused, CancellationToken ct)
    {
        var opened = new List<FileStream>();
        try
        {
            var unpacked = await ZipUnpacking.UnpackAsync(zip.Content, () =>
            {
                var target = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
                opened.Add(target);
                return target;
            }, ImportLimits.Default, ct);
            if (unpacked.Refused) { refused(unpacked.Refusals[0].Text); return; }
            foreach (var part in unpacked.Value!) await each($"{name}/{part.Name}", part.Content);
        }
        finally
        {
            foreach (var target in opened) await target.DisposeAsync();
        }
    }
}
