using System.Net;
using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Testing;

/// <summary>The whole program on a database of its own, spoken to over HTTP with antiforgery on.</summary>
public sealed class CrmHost : IAsyncDisposable
{
    /// <summary>Everybody's password.</summary>
    public const string Password = "a long sentence nobody guesses";

    private readonly Factory _factory;
    private readonly TestDatabase _database;
    private readonly string _folder;

    private CrmHost(TestDatabase database, string folder, IReadOnlyDictionary<string, string?> settings, bool listens)
    {
        (_database, _folder) = (database, folder);
        _factory = new Factory(database, folder, settings);
        // cookies for https are sent back over https only
        if (settings.GetValueOrDefault("Crm:PublicUrl")?.StartsWith("https:", StringComparison.Ordinal) == true) _factory.ClientOptions.BaseAddress = new Uri("https://localhost");
        if (!listens) return;
        _factory.UseKestrel(0);
        _factory.StartServer();
    }

    /// <summary>Where a real browser reaches it; only a listening host has a port there.</summary>
    public Uri Address => _factory.ClientOptions.BaseAddress;

    public IServiceProvider Services => _factory.Services;

    public TestDatabase Database => _database;

    /// <summary>What requests sent to the database.</summary>
    public SentCommands Commands => _factory.Commands;

    /// <summary>What the printed set-up link carries.</summary>
    public string SetUpToken => Services.GetRequiredService<SetUpToken>().Value;

    /// <summary>An empty system, before set-up.</summary>
    /// <param name="settings">Configuration that differs from the tests' usual.</param>
    /// <param name="listens">On Kestrel at a free port, for real browsers; else in memory.</param>
    public static async Task<CrmHost> StartEmptyAsync(IReadOnlyDictionary<string, string?>? settings = null, bool listens = false)
    {
        var server = await PostgresServer.SharedAsync();
        var database = await server.NewDatabaseAsync(owner => Migrator.RunAsync(owner, CancellationToken.None));
        return new CrmHost(database, Directory.CreateTempSubdirectory("crm-test-").FullName, settings ?? new Dictionary<string, string?>(), listens);
    }

    /// <summary>A company with its shipped roles, root team and the administrator Ada (ada@example.org).</summary>
    public static async Task<CrmHost> StartAsync(IReadOnlyDictionary<string, string?>? settings = null, bool listens = false)
    {
        var host = await StartEmptyAsync(settings, listens);
        var made = await host.AsSystemAsync(services => services.GetRequiredService<SetUpCompany>().RunAsync(
            new SetUpCompany.Input("Example Works", "Ada Admin", "ada@example.org", Password), CancellationToken.None));
        host.Admin = new TestPerson(made.Value, "Ada Admin", "ada@example.org");
        return host;
    }

    /// <summary>The administrator that <see cref="StartAsync"/> made.</summary>
    public TestPerson Admin { get; private set; } = null!;

    /// <summary>A browser: cookies are kept, redirects are not followed.</summary>
    public CrmBrowser Browser() => new(_factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true, BaseAddress = Address }));

    /// <summary>A browser in which the person is signed in.</summary>
    public async Task<CrmBrowser> SignInAsync(TestPerson person)
    {
        var browser = Browser();
        var answer = await browser.PostFormAsync("/sign-in", new() { ["email"] = person.Email, ["password"] = Password });
        if (answer.StatusCode != HttpStatusCode.Redirect) throw new InvalidOperationException($"{person.Email} could not sign in: {answer.StatusCode}");
        return browser;
    }

    /// <summary>A client of the API with a new key of that person.</summary>
    public async Task<HttpClient> ApiAsync(TestPerson person, params string[] scopes)
    {
        var key = await AsSystemAsync(services => services.GetRequiredService<CreateApiKey>().RunAsync(new CreateApiKey.Input(person.Id, "test", scopes), CancellationToken.None));
        var client = _factory.CreateClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", key!.Value.Value);
        return client;
    }

    /// <summary>A person who can sign in, with roles and teams by name; missing teams are made under the root.</summary>
    public async Task<TestPerson> AddPersonAsync(string name, string[] roles, string[]? teams = null)
    {
        var email = TextRule.Fold(name).Replace(' ', '.') + "@example.org";
        var id = await AsSystemAsync(async services =>
        {
            var db = services.GetRequiredService<CrmDb>();
            var root = await db.Teams.FirstAsync(t => t.ParentId == null);
            var teamIds = new List<Guid>();
            foreach (var team in teams ?? []) teamIds.Add(await TeamAsync(db, team, root.Id));
            var roleIds = await db.Roles.Where(r => roles.Contains(r.Name)).Select(r => r.Id).ToListAsync();
            if (roleIds.Count != roles.Length) throw new InvalidOperationException($"Not every role of {string.Join(", ", roles)} exists.");
            var user = User.Create(name, email, db.Clock.GetUtcNow()).Value!;
            user.Join(teamIds.Count == 0 ? [root.Id] : teamIds, roleIds, db.Clock.GetUtcNow());
            db.Add(user);
            await db.SaveChangesAsync();
            var made = await services.GetRequiredService<UserManager<SignIn>>().CreateAsync(new SignIn { Id = user.Id, UserName = email, Email = email, EmailConfirmed = true }, Password);
            if (!made.Succeeded) throw new InvalidOperationException(made.ToString());
            return user.Id;
        });
        Services.GetRequiredService<CompanyDirectory>().Forget();
        return new TestPerson(id, name, email);
    }

    /// <summary>A new record in the name of a person; the test fails when it is refused.</summary>
    public Task<Guid> CreateAsync(string kind, string facts, TestPerson? person = null) => CreateAsync(kind, TestData.Json(facts), person);

    /// <inheritdoc cref="CreateAsync(string, string, TestPerson?)"/>
    public async Task<Guid> CreateAsync(string kind, JsonObject facts, TestPerson? person = null) =>
        TestData.Done(await AsAsync(person ?? Admin, services => services.GetRequiredKeyedService<IRecords>(kind).CreateAsync(facts, CancellationToken.None))).Id;

    /// <summary>Runs acts and questions as the program itself.</summary>
    public Task<T> AsSystemAsync<T>(Func<IServiceProvider, Task<T>> work) => InScopeAsync(Actor.System, work);

    /// <summary>Runs acts and questions with the rights of a person.</summary>
    public async Task<T> AsAsync<T>(TestPerson person, Func<IServiceProvider, Task<T>> work)
    {
        var directory = await AsSystemAsync(async services =>
            await services.GetRequiredService<CompanyDirectory>().NowAsync(services.GetRequiredService<CrmDb>(), CancellationToken.None));
        return await InScopeAsync(directory.ActorFor(person.Id, Via.Ui, []) ?? Actor.Nobody, work);
    }

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<Guid> TeamAsync(CrmDb db, string name, Guid root)
    {
        if (await db.Teams.FirstOrDefaultAsync(t => t.Name == name) is { } known) return known.Id;
        var team = Team.Create(name, root, null).Value!;
        db.Add(team);
        await db.SaveChangesAsync();
        return team.Id;
    }

    private async Task<T> InScopeAsync<T>(Actor actor, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorScope>().Actor = actor;
        return await work(scope.ServiceProvider);
    }

    private sealed class Factory(TestDatabase database, string folder, IReadOnlyDictionary<string, string?> settings) : WebApplicationFactory<Program>
    {
        public SentCommands Commands { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Testing");
            builder.UseContentRoot(Path.Combine(RepositoryRoot.Path, "src", "CrmWeb.Web"));
            builder.UseSetting("ConnectionStrings:Crm", database.App);
            builder.UseSetting("ConnectionStrings:CrmOwner", database.Owner);
            builder.UseSetting("Crm:DataFolder", folder);
            builder.UseSetting("Crm:PublicUrl", "http://localhost");
            builder.UseSetting("Crm:DoorTriesPerMinute", "100000");
            builder.UseSetting("Crm:FeedReadsPerMinute", "100000");
            builder.UseSetting("Api:RequestsPerMinute", "100000");
            foreach (var (key, value) in settings) builder.UseSetting(key, value);
            // hashing is slow on purpose; tests sign in all the time
            builder.ConfigureTestServices(services => services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1000)
                .ConfigureDbContext<CrmDb>(options => options.AddInterceptors(Commands, HonestFilters.Instance)));
        }
    }
}

/// <summary>Somebody made for a test.</summary>
public sealed record TestPerson(Guid Id, string Name, string Email);
