using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Links;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Interactions;

/// <summary>A question for one page of a record's timeline; every filter that is null is not asked.</summary>
/// <param name="Kinds">call, email ..., or names of key events.</param>
/// <param name="PersonId">Who did it or took part.</param>
/// <param name="Text">Words of subject or text, "quoted" = phrase.</param>
/// <param name="From">Not before.</param>
/// <param name="To">Before.</param>
/// <param name="After">Cursor of the earlier page.</param>
/// <param name="Of">Kind of the record; null = not known to the asker.</param>
public sealed record TimelineRequest(
    Guid RecordId, IReadOnlyList<string>? Kinds = null, Guid? PersonId = null, string? Text = null, DateTimeOffset? From = null, DateTimeOffset? To = null,
    string? After = null, int Limit = 30, string? Of = null);

/// <summary>One line. A contact or account the actor may not see has a null title.</summary>
/// <param name="Said">The interaction; null for a key event.</param>
/// <param name="Event">Details of a key event as JSON; null for interactions.</param>
/// <param name="Person">Who did or logged it; null for the program.</param>
public sealed record TimelineRow(Guid Id, DateTimeOffset At, string Kind, string? Person, TimelineInteraction? Said, string? Event);

/// <summary>What a line shows of an interaction.</summary>
/// <param name="Body">Markdown as written.</param>
public sealed record TimelineInteraction(
    Guid Id, string? Subject, string? Body, string? Direction, int? Duration, string? Outcome, bool Internal,
    IReadOnlyList<string> Participants, LinkTitle? Account, IReadOnlyList<LinkTitle> Contacts);

/// <summary>One page, newest first.</summary>
/// <param name="LastContactAt">Last two-way contact (call, meeting, mail, chat) with the record; null when there was none.</param>
/// <param name="Next">Cursor of the older page; null on the last.</param>
public sealed record TimelinePage(IReadOnlyList<TimelineRow> Items, DateTimeOffset? LastContactAt, string? Next);

/// <summary>Reads a record's timeline: one range of the key (subject_id, at, id), backwards.</summary>
public sealed class RecordTimeline(CrmDb db, CompanyDirectory directory, LinkResolver links)
{
    private static readonly KeptQuestion<Func<CrmDb, string, Guid, int, CancellationToken, Task<Subject?>>> Newest = new(_ => EF.CompileAsyncQuery(
        (CrmDb db, string kind, Guid id, int most, CancellationToken ct) => db.SearchEntries.AsNoTracking().Where(e => e.Kind == kind && e.RecordId == id)
            .Select(e => new Subject(e.LastContactAt, db.TimelineEntries.AsNoTracking().Where(l => l.SubjectId == id).OrderByDescending(l => l.At).ThenByDescending(l => l.Id).Take(most).ToList())).SingleOrDefault()));

    private static readonly KeptQuestion<Func<CrmDb, Guid[], IAsyncEnumerable<Said>>> Interactions = new(_ => EF.CompileAsyncQuery(
        // who sees the record sees what stands on its timeline; internal lines are left out before
        (CrmDb db, Guid[] ids) => db.Interactions.IgnoreQueryFilters(new[] { Filters.Visibility }).AsNoTracking().Where(i => ids.Contains(i.Id)).Select(i => new Said(
            i.Id, i.Subject, i.Body, i.Direction, i.Duration, i.Outcome, i.Internal, i.Participants, i.AccountId, i.Contacts.OrderBy(c => c.Position).Select(c => c.ContactId).ToList()))));

    /// <summary>Null when the actor has no such record.</summary>
    public async Task<Outcome<TimelinePage>?> ReadAsync(TimelineRequest request, CancellationToken ct)
    {
        var cursor = request.After is null ? null : Cursor.Read(request.After, [typeof(DateTimeOffset)]);
        if (request.After is not null && cursor is null) return new Refusal("bad-cursor", "This page address is damaged; start from the first page.", RefusalKind.Rule, "after");

        var lines = cursor is null && IsWhole(request) ? null : Filtered(request);
        if (lines is not null && cursor is not null)
        {
            var (at, id) = ((DateTimeOffset)cursor.Values[0]!, cursor.Id);
            lines = lines.Where(e => EF.Functions.LessThan(ValueTuple.Create(e.At, e.Id), ValueTuple.Create(at.ToUniversalTime(), id)));
        }
        var limit = Math.Clamp(request.Limit, 1, 100);
        var wanted = limit + 1;
        var subject = lines is null
            ? await Newest.Of(db)(db, request.Of!, request.RecordId, wanted, ct)
            : await db.SearchEntries.AsNoTracking().OfKinds([request.Of ?? LinkKinds.Any]).Where(e => e.RecordId == request.RecordId)
                .Select(e => new Subject(e.LastContactAt, lines.OrderByDescending(l => l.At).ThenByDescending(l => l.Id).Take(wanted).ToList())).SingleOrDefaultAsync(ct);
        if (subject is null) return null;
        var found = subject.Lines;
        var more = found.Count > limit;
        if (more) found.RemoveAt(limit);
        var said = await SaidAsync([.. found.Select(e => e.InteractionId).OfType<Guid>()], ct);
        var now = await directory.NowAsync(db, ct);
        return new TimelinePage(
            [.. found.Select(e => new TimelineRow(e.Id, e.At, e.Kind, now.User(e.ActorId)?.Name, e.InteractionId is { } i ? said.GetValueOrDefault(i) : null, e.Payload))],
            subject.LastContactAt, more ? Cursor.Write([found[^1].At], found[^1].Id) : null);
    }

    /// <summary>Nothing is left out: what a record's page shows first.</summary>
    private static bool IsWhole(TimelineRequest request) =>
        request is { Of: not (null or LinkKinds.Any), Kinds: null or { Count: 0 }, From: null, To: null, PersonId: null } && SearchTerms.Of(request.Text).Count == 0;

    private IQueryable<TimelineEntry> Filtered(TimelineRequest request)
    {
        var lines = db.TimelineEntries.AsNoTracking().Where(e => e.SubjectId == request.RecordId);
        if (request.Kinds is { Count: > 0 } kinds) lines = lines.Where(e => kinds.Contains(e.Kind));
        if (request.From is { } from) lines = lines.Where(e => e.At >= from.ToUniversalTime());
        if (request.To is { } to) lines = lines.Where(e => e.At < to.ToUniversalTime());
        if (request.PersonId is { } person)
            lines = lines.Where(e => e.ActorId == person || db.Interactions.Any(i => i.Id == e.InteractionId && i.Participants.Contains(person)));
        if (SearchTerms.Of(request.Text) is { Count: > 0 } terms)
        {
            var matching = WordSearch.All(db, terms);
            lines = lines.Where(e => matching.Any(w => w.Id == e.InteractionId));
        }
        return lines;
    }

    private async Task<Dictionary<Guid, TimelineInteraction>> SaidAsync(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        if (ids.Count == 0) return [];
        var found = await Interactions.Of(db)(db, [.. ids]).ToListAsync(ct);
        var titles = await links.TitlesAsync(found.SelectMany(i => i.Contacts.Select(c => (Contact.Contacts, c))
            .Concat(i.AccountId is { } account ? [(Account.Accounts, account)] : [])), ct);
        var now = await directory.NowAsync(db, ct);
        return found.ToDictionary(i => i.Id, i => new TimelineInteraction(
            i.Id, i.Subject, i.Body, i.Direction, i.Duration, i.Outcome, i.Internal, [.. i.Participants.Select(now.NameOf).OfType<string>()],
            i.AccountId is { } account ? new LinkTitle(Account.Accounts, account, titles.GetValueOrDefault(account)) : null,
            [.. i.Contacts.Select(c => new LinkTitle(Contact.Contacts, c, titles.GetValueOrDefault(c)))]));
    }

    private sealed record Subject(DateTimeOffset? LastContactAt, List<TimelineEntry> Lines);

    private sealed record Said(
        Guid Id, string? Subject, string? Body, string? Direction, int? Duration, string? Outcome, bool Internal, Guid[] Participants, Guid? AccountId, List<Guid> Contacts);
}
