using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Data.Notices;
using CrmWeb.Application.Pipeline.Leads;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Links;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Forms;
using CrmWeb.Domain.Pipeline.Leads;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Pipeline.Forms;

/// <summary>
/// Takes in what a visitor sent, in the program's own name: a lead, what they agreed to, and the message on the timeline. Somebody who is
/// known gets the message on theirs; nothing that is known about them is overwritten by a stranger.
/// </summary>
public sealed class ReceiveForm(CrmDb db, ActorScope scope, LikelyRecords likely, CompanyDirectory directory, TellPeople tell, IServiceProvider services)
{
    /// <summary>Kind of the record that a message becomes; its module stands beside this one.</summary>
    private const string Interactions = "interactions";

    /// <summary>Kind of the record that follows a new lead up.</summary>
    private const string Tasks = "tasks";

    public async Task<Outcome<Received>> RunAsync(WebForm form, FormPost post, CancellationToken ct)
    {
        var answers = form.Fields.Select(f => (Field: f, Text: TextRule.Clean(post.Answers.GetValueOrDefault(f.Field)))).ToList();
        var missing = answers.Where(a => a.Field.Required && a.Text is null).Select(a => Refusal.Of(a.Field.Field, "Fill this in.")).ToList();
        if (form.Consent is { } shown && post.Agreed && post.WordingVersion != shown.Version) missing.Add(FormRefusals.Changed);
        else if (form is { Consent: not null, ConsentRequired: true } && !post.Agreed) missing.Add(FormRefusals.ConsentMissing);
        if (missing.Count > 0) return missing.ToArray();
        if (answers.All(a => a.Text is null)) return FormRefusals.Empty;

        scope.Actor = Actor.System;
        await using var transaction = await db.OwnTransactionAsync(ct);
        var (email, phone) = (Answer("email"), Answer("phone"));
        // two posts of one person at once: the second waits, and then finds the first
        var person = TextRule.Fold(email ?? TextRule.Digits(phone));
        if (person.Length > 0) await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(727003, hashtext({person}))", ct);
        db.Because("web-form", form.Name);
        db.ContinueIn(db.OpenChangeSet(db.Clock.GetUtcNow()));
        var known = await KnownAsync(email, phone, ct);
        if (known is null)
        {
            var made = await MakeAsync(form, answers, ct);
            if (made.Refused) return made.Refusals.ToArray();
            known = (Lead.Leads, made.Value, false);
        }
        var (kind, id, wasKnown) = known.Value;
        var logged = await LogAsync(form, answers, kind, id, ct);
        if (logged.Refused) return logged.Refusals.ToArray();
        if (wasKnown) await TellAsync(form, kind, id, logged.Value, ct);
        else if (await FollowUpAsync(form, id, ct) is { } unfollowed) return unfollowed;
        Consent? given = null;
        if (form.Consent is { } wording && post.Agreed)
        {
            db.Add(given = Consent.Give(kind, id, form.Id, wording, email, form.DoubleOptIn, db.Clock.GetUtcNow()));
            await db.SaveChangesAsync(ct);
        }
        db.ContinueIn(null);
        if (transaction is not null) await transaction.CommitAsync(ct);
        return new Received(kind, id, wasKnown, form.DoubleOptIn ? given?.Id : null, email);

        string? Answer(string field) => answers.Where(a => a.Field.Field == field).Select(a => a.Text).FirstOrDefault();
    }

    /// <summary>The words that are to be confirmed; null when there is no such consent.</summary>
    public async Task<string?> WordingAsync(Guid consent, CancellationToken ct)
    {
        scope.Actor = Actor.System;
        return await db.Set<Consent>().AsNoTracking().Where(c => c.Id == consent).Select(c => c.Wording).SingleOrDefaultAsync(ct);
    }

    /// <summary>The visitor opened the mail: the consent counts from now on. False when there is no such consent.</summary>
    public async Task<bool> ConfirmAsync(Guid consent, CancellationToken ct)
    {
        scope.Actor = Actor.System;
        if (await db.Set<Consent>().SingleOrDefaultAsync(c => c.Id == consent, ct) is not { } found) return false;
        found.Confirm(db.Clock.GetUtcNow());
        db.Because("web-form.confirm");
        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>Who has this e-mail address; without one, who has this number. A contact before a lead; leads that ended do not count.</summary>
    private async Task<(string Kind, Guid Id, bool Known)?> KnownAsync(string? email, string? phone, CancellationToken ct)
    {
        var reason = email is not null ? "email" : "phone";
        var found = (await likely.FindAsync(email, email is null ? phone : null, null, null, ct)).Where(f => f.Reason == reason && f.Kind is Contact.Contacts or Lead.Leads).ToList();
        if (found.FirstOrDefault(f => f.Kind == Contact.Contacts) is { } contact) return (contact.Kind, contact.Id, true);
        var ids = found.Select(f => f.Id).ToArray();
        var open = await db.Leads.AsNoTracking().Where(l => ids.Contains(l.Id) && l.Status != LeadStatus.Converted).OrderByDescending(l => l.CreatedAt).Select(l => (Guid?)l.Id).FirstOrDefaultAsync(ct);
        return open is { } lead ? (Lead.Leads, lead, true) : null;
    }

    private async Task<Outcome<Guid>> MakeAsync(WebForm form, IEnumerable<(FormField Field, string? Text)> answers, CancellationToken ct)
    {
        var facts = new JsonObject { ["leadSource"] = form.LeadSource, ["source"] = "web form: " + form.Slug };
        foreach (var (field, text) in answers) facts[field.Field] = text;
        if (form.TeamId is { } team) facts["team"] = team.ToString();
        // who left gets no new ones
        var owner = (await directory.NowAsync(db, ct)).User(form.OwnerId) is { Active: true } there ? there.Id : (Guid?)null;
        var made = await services.GetRequiredService<Records<Lead, LeadFacts>>().CreateAsync(facts, lead => (lead.FormId, lead.OwnerId) = (form.Id, owner), ct);
        if (made.Refused) return made.Refusals.ToArray();
        return made.Value!.Id;
    }

    /// <summary>What was sent, word for word, on the timeline of the person.</summary>
    private async Task<Outcome<Guid>> LogAsync(WebForm form, IEnumerable<(FormField Field, string? Text)> answers, string kind, Guid id, CancellationToken ct)
    {
        var body = string.Join("\n", answers.Where(a => a.Text is not null).Select(a => $"{a.Field.Label}: {a.Text}"));
        var facts = new JsonObject { ["kind"] = "form", ["direction"] = "in", ["subject"] = form.Name, ["body"] = body };
        if (kind == Lead.Leads) facts["lead"] = id;
        else facts["contacts"] = new JsonArray(id);
        var logged = await services.GetRequiredKeyedService<IRecords>(Interactions).CreateAsync(facts, ct);
        if (logged.Refused) return logged.Refusals.ToArray();
        return logged.Value!.Id;
    }

    /// <summary>A new lead is told as one; what somebody known sends would else be found by chance only.</summary>
    private async Task TellAsync(WebForm form, string kind, Guid id, Guid message, CancellationToken ct)
    {
        var theirs = await db.SearchEntries.AsNoTracking().Where(e => e.RecordId == id && e.Kind == kind).Select(e => new { e.OwnerId, e.TeamId }).SingleOrDefaultAsync(ct);
        var whom = LeadKeepers.Of(await directory.NowAsync(db, ct), theirs?.OwnerId ?? form.OwnerId, theirs?.TeamId ?? form.TeamId);
        await tell.RunAsync(whom, NoticeKinds.WroteAgain, kind, id, $"form:{message}", null, ct);
    }

    /// <summary>Nobody waits for an answer without somebody having it on their list: until the day the first response is due.</summary>
    private async Task<Refusal?> FollowUpAsync(WebForm form, Guid id, CancellationToken ct)
    {
        var lead = await db.Leads.AsNoTracking().SingleAsync(l => l.Id == id, ct);
        var facts = new JsonObject { ["subject"] = $"{form.Name}: {lead.Title}", ["type"] = lead.Phone is null ? "email" : "call", ["links"] = new JsonArray(id) };
        if (lead.ResponseDue is { } due) facts["dueAt"] = due.UtcDateTime;
        if (LeadKeepers.Of(await directory.NowAsync(db, ct), lead.OwnerId, lead.TeamId) is [var keeper, ..]) facts["owner"] = keeper.ToString();
        if (lead.TeamId is { } team) facts["team"] = team.ToString();
        var made = await services.GetRequiredKeyedService<IRecords>(Tasks).CreateAsync(facts, ct);
        return made.Refused ? made.Refusals[0] : null;
    }
}
