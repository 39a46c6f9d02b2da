using System.Linq.Expressions;
using CrmWeb.Application.Accounts;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Calendars;
using CrmWeb.Application.Data.Events;
using CrmWeb.Application.Data.Journal;
using CrmWeb.Application.Contacts;
using CrmWeb.Application.Data.Mapping;
using CrmWeb.Application.Data.Notices;
using CrmWeb.Application.Data.Timeline;
using CrmWeb.Application.Import;
using CrmWeb.Application.Interactions;
using CrmWeb.Application.Pipeline;
using CrmWeb.Application.Pipeline.Leads;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Application.Records;
using CrmWeb.Application.Tasks;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Domain.Pipeline.Leads;
using CrmWeb.Domain.Records;
using CrmWeb.Domain.Tasks;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrmWeb.Application.Data;

/// <summary>
/// The one database context. Reads go through the filters of the scope's <see cref="Actor"/>; every save writes journal, search and
/// events in the same transaction.
/// </summary>
public sealed partial class CrmDb(DbContextOptions<CrmDb> options) : IdentityUserContext<SignIn, Guid>(options)
{
    private ActorScope _scope = new();
    private ChangeSet? _continued;
    private bool _continuedIsStored;
    private string? _act;
    private string? _reason;
    private Guid? _undoOf;

    public Actor Actor => _scope.Actor;

    public TimeProvider Clock { get; private set; } = TimeProvider.System;

    /// <summary>Who hears the events of a save.</summary>
    internal Reactions Reactions { get; private set; } = Reactions.None;

    /// <summary>Null outside requests.</summary>
    public string? RequestId => _scope.RequestId;

    /// <summary>Whose it is from now on: contexts are lent, given back and lent again. Until then it is nobody's and sees nothing.</summary>
    public CrmDb For(ActorScope scope, TimeProvider clock, Reactions? reactions = null)
    {
        (_scope, Clock, Reactions) = (scope, clock, reactions ?? Reactions.None);
        (_continued, _continuedIsStored, _act, _reason, _undoOf, LastChangeSet) = (null, false, null, null, null, null);
        return this;
    }

    public override void Dispose()
    {
        For(new ActorScope(), TimeProvider.System);
        base.Dispose();
    }

    public override ValueTask DisposeAsync()
    {
        For(new ActorScope(), TimeProvider.System);
        return base.DisposeAsync();
    }

    public DbSet<User> People => Set<User>();
    public DbSet<Team> Teams => Set<Team>();
    public DbSet<Domain.Admin.Role> Roles => Set<Domain.Admin.Role>();
    public DbSet<CompanySettings> Company => Set<CompanySettings>();
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();
    public DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();
    public DbSet<MailServer> MailServers => Set<MailServer>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<Contact> Contacts => Set<Contact>();
    public DbSet<Interaction> Interactions => Set<Interaction>();
    public DbSet<Deal> Deals => Set<Deal>();
    public DbSet<Lead> Leads => Set<Lead>();
    public DbSet<TaskLink> TaskLinks => Set<TaskLink>();
    public DbSet<ChangeSet> ChangeSets => Set<ChangeSet>();
    public DbSet<Change> Changes => Set<Change>();
    public DbSet<ChangeValues> ChangeValues => Set<ChangeValues>();
    public DbSet<SearchEntry> SearchEntries => Set<SearchEntry>();
    public DbSet<TimelineEntry> TimelineEntries => Set<TimelineEntry>();
    public DbSet<SavedView> SavedViews => Set<SavedView>();
    public DbSet<Share> Shares => Set<Share>();
    public DbSet<StoredEvent> StoredEvents => Set<StoredEvent>();
    public DbSet<ImportRun> Imports => Set<ImportRun>();
    public DbSet<ImportFile> ImportFiles => Set<ImportFile>();
    public DbSet<ImportFailure> ImportFailures => Set<ImportFailure>();
    public DbSet<ImportLink> ImportLinks => Set<ImportLink>();
    public DbSet<KeptAnswer> KeptAnswers => Set<KeptAnswer>();

    /// <summary>Tasks that are still to be done, whoever is to do them: whether there is a next step does not depend on who asks.</summary>
    public IQueryable<CrmTask> OpenTasks => Set<CrmTask>().Where(t => t.Status == "open");

    /// <summary>Names the act (and the reason, if any) that the next saves belong to.</summary>
    public void Because(string act, string? reason = null, Guid? undoOf = null) => (_act, _reason, _undoOf) = (act, reason, undoOf);

    /// <summary>Lets all following saves of this context belong to one change set: bulk acts, imports, undo.</summary>
    /// <param name="set">The set; it is stored with the first save unless <paramref name="stored"/>. Null: each save is a set of its own again.</param>
    /// <param name="stored">True when resuming a set that is already in the database.</param>
    public void ContinueIn(ChangeSet? set, bool stored = false) => (_continued, _continuedIsStored) = (set, stored);

    /// <summary>A change set for the act named by <see cref="Because"/>; not stored yet.</summary>
    public ChangeSet OpenChangeSet(DateTimeOffset now) => _continued ?? new ChangeSet
    {
        At = now,
        ActorId = Actor.UserId,
        Via = Actor.Via,
        Act = _act ?? "edit",
        Reason = _reason,
        RequestId = _scope.RequestId,
        UndoOf = _undoOf,
    };

    /// <summary>The change set of the last save; null when it changed nothing that is journalled.</summary>
    public Guid? LastChangeSet { get; private set; }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await FirstResponse.NoteAsync(this, AnsweredLeads(), cancellationToken);
        var stored = _continuedIsStored;
        var done = false;
        try
        {
            var saved = await SaveAsync(acceptAllChangesOnSuccess, cancellationToken);
            done = true;
            return saved;
        }
        finally
        {
            // a save that is refused and tried again brings the set along again
            if (!done) _continuedIsStored = stored;
        }
    }

    private async Task<int> SaveAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        LastChangeSet = JournalWriter.Write(this, Clock.GetUtcNow())?.Id;
        var touched = await TimelineWriter.WriteAsync(this, cancellationToken);
        if (touched.Count == 0) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        await using var transaction = await OwnTransactionAsync(cancellationToken);
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await LastContact.RefreshAsync(this, touched, cancellationToken);
        if (transaction is not null) await transaction.CommitAsync(cancellationToken);
        return saved;
    }

    /// <summary>Leads with which a call, e-mail or meeting from our side is being logged.</summary>
    private List<(Guid Lead, DateTimeOffset At)> AnsweredLeads() =>
        [.. ChangeTracker.Entries<Interaction>().Where(e => e.State == EntityState.Added && e.Entity is { LeadId: not null, Type: "call" or "email" or "meeting", Direction: not "in" })
            .Select(e => (e.Entity.LeadId!.Value, e.Entity.At))];

    /// <summary>A transaction of one's own to commit; null when one is under way: then whoever began it commits.</summary>
    public async Task<IDbContextTransaction?> OwnTransactionAsync(CancellationToken ct) =>
        Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(ct) : null;

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save asynchronously.");

    /// <summary>For the bulk path, which has written the journal itself.</summary>
    internal Task<int> SaveJournalledAsync(ChangeSet? set, CancellationToken ct)
    {
        LastChangeSet = set?.Id;
        return base.SaveChangesAsync(true, ct);
    }

    internal void AddChangeSet(ChangeSet set)
    {
        if (set == _continued)
        {
            if (_continuedIsStored) return;
            _continuedIsStored = true;
        }
        Add(set);
    }

    /// <summary>The visibility rule of a module as a filter; parameters come from the actor of the executing context.</summary>
    internal Expression<Func<T, bool>> Visible<T>(string module) where T : Record => record =>
        Actor.View(module).All
        || (record.OwnerId != null && record.OwnerId == Actor.View(module).Me)
        || Actor.View(module).Teams.Contains(record.TeamId!.Value)
        || record.Viewers.Any(v => Actor.View(module).Grants.Contains(v));

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<decimal>().HavePrecision(18, 2);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasPostgresExtension("pg_trgm").HasPostgresExtension("unaccent");
        builder.MapSystem(this);
        builder.MapAdmin();
        builder.MapNotices();
        builder.MapLists();
        builder.MapAccounts(this);
        builder.MapContacts(this);
        builder.MapInteractions(this);
        builder.MapPipeline(this);
        builder.MapTasks(this);
        builder.MapCalendars();
        builder.MapLeads(this);
        builder.MapImport();
        builder.MapWordSearch();
        builder.MapPeriods();
        builder.MapPercentiles();
        SnakeCase.Apply(builder);
    }
}
