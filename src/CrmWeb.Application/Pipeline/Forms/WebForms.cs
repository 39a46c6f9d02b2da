using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Forms;
using CrmWeb.Domain.Pipeline.Leads;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Pipeline.Forms;

/// <summary>A form in the list of forms.</summary>
/// <param name="Leads">Leads that came by it, as far as the reader sees them.</param>
public sealed record ListedForm(Guid Id, string Name, string Slug, bool Active, int Leads);

/// <summary>The company's web forms: read by anybody who opens one, made and changed by administrators.</summary>
public sealed class WebForms(CrmDb db, AdminSave save, CompanyDirectory directory, RecordType<Lead, LeadFacts> type)
{
    private static readonly Refusal SlugTaken = Refusal.Of("slug", "Another form has this address.");

    /// <summary>Fields of a lead that a form may ask for.</summary>
    public IReadOnlyList<FieldInfo> Askable { get; } =
        [.. type.All.Where(f => f.Name is "givenName" or "familyName" or "company" or "jobTitle" or "email" or "phone" or "website" or "country" or "description")];

    public async Task<IReadOnlyList<ListedForm>> ListAsync(CancellationToken ct) => !db.Actor.Administers
        ? []
        : await db.Set<WebForm>().AsNoTracking().OrderBy(f => f.Name).ThenBy(f => f.Id)
            .Select(f => new ListedForm(f.Id, f.Name, f.Slug, f.Active, db.Leads.Count(l => l.FormId == f.Id))).ToListAsync(ct);

    public async Task<WebForm?> FindAsync(Guid id, CancellationToken ct) => !db.Actor.Administers ? null : await db.Set<WebForm>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, ct);

    /// <summary>A form that is on, for whoever knows its address.</summary>
    public Task<WebForm?> OpenAsync(string slug, CancellationToken ct) => db.Set<WebForm>().AsNoTracking().SingleOrDefaultAsync(f => f.Slug == slug && f.Active, ct);

    /// <returns>Null when there is no such form; else its id, or why not.</returns>
    public async Task<Outcome<Guid>?> SaveAsync(Guid? id, WebFormFacts facts, uint? version, CancellationToken ct)
    {
        if (!db.Actor.Administers) return Refusal.Forbidden;
        if (facts.Fields.FirstOrDefault(f => Askable.All(a => a.Name != f.Field)) is { } unknown) return Refusal.Of("fields", "There is no field “{0}”.", unknown.Field);
        var form = id is null ? null : await db.Set<WebForm>().SingleOrDefaultAsync(f => f.Id == id, ct);
        if (id is not null && form is null) return null;
        if (version is { } seen && form is not null && seen != form.Version) return Refusal.Stale;
        var now = db.Clock.GetUtcNow();
        if (form is null)
        {
            var made = WebForm.Create(facts, now);
            if (made.Refused) return made.Refusals.ToArray();
            db.Add(form = made.Value!);
        }
        else if (form.Change(facts, now) is { } refusal) return refusal;
        // changes of settings queue behind each other, so nobody takes the address between look and save
        await using var transaction = await db.OwnTransactionAsync(ct);
        await save.QueueAsync(ct);
        var (own, slug) = (form.Id, form.Slug);
        if (await db.Set<WebForm>().AnyAsync(f => f.Slug == slug && f.Id != own, ct)) return SlugTaken;
        if (await save.RunAsync("web-forms.edit", null, ct) is { } refused) return refused;
        if (transaction is not null) await transaction.CommitAsync(ct);
        return form.Id;
    }

    /// <summary>What somebody agreed to, newest first. Whether the reader sees the lead or contact is asked before.</summary>
    public async Task<IReadOnlyList<Consent>> ConsentsAsync(Guid subject, CancellationToken ct) =>
        // without a form nobody agreed to anything: the pages of such a company ask nothing
        (await directory.NowAsync(db, ct)).Choices(FormLinks.Forms).Count == 0
            ? []
            : await db.Set<Consent>().AsNoTracking().Where(c => c.SubjectId == subject).OrderByDescending(c => c.GivenAt).ThenBy(c => c.Id).ToListAsync(ct);
}
