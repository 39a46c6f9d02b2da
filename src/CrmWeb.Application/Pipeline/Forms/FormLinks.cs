using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Links;
using CrmWeb.Domain.Pipeline.Forms;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Forms;

/// <summary>The company's web forms, in the directory.</summary>
internal sealed class FormLinks : ILinkSource
{
    public const string Forms = "forms";

    public string Kind => Forms;

    public async Task<IReadOnlyList<LinkChoice>> ReadAsync(CrmDb db, CancellationToken ct) =>
        await db.Set<WebForm>().AsNoTracking().OrderBy(f => f.Name).ThenBy(f => f.Id).Select(f => new LinkChoice(f.Id, f.Name, null)).ToListAsync(ct);
}
