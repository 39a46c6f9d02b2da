using System.Diagnostics;
using System.Globalization;
using CrmWeb.Bench;

// seconds of the same requests before a page is measured: the warm-up of all pages leaves each but a moment
const double Settle = 0.5;
var options = Options.Read(args);
var opened = Stopwatch.GetTimestamp();
Directory.CreateDirectory(options.Data);
await using var crm = new Crm(options, options.Data);
var report = new Report(Path.Combine("docs", "performance.md"), string.Create(CultureInfo.InvariantCulture, $"{options.Contacts} contacts"));
void Say(FormattableString line) => Console.Error.WriteLine(line.ToString(CultureInfo.InvariantCulture));

var generated = "an earlier run";
if (!Directory.Exists(Path.Combine(options.Data, "pg")))
{
    await crm.VerbAsync("create-admin", "--email", Crm.AdminEmail, "--password", Crm.Password);
    var began = Stopwatch.GetTimestamp();
    await crm.VerbAsync("generate", "--contacts", options.Contacts.ToString(CultureInfo.InvariantCulture));
    generated = string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(began).TotalSeconds:0} s");
}
var load = Cpu.Load();
var started = await crm.StartAsync();
var second = Path.Combine(options.Data, "second");
await using (var other = new Crm(options, second, crm.Database.Replace("crm_app", "crm_owner", StringComparison.Ordinal)))
{
    var again = new List<double>();
    for (var i = 0; i < 3; i++)
    {
        await other.DisposeAsync();
        again.Add(await other.StartAsync());
    }
    report.Line($"## {options.Contacts:N0} contacts");
    report.Line($"");
    report.Line($"- {await Pages.SizeAsync(crm.Database)}; made by `generate` in {generated} (load average then and now {load}, {Cpu.Load()}).");
    report.Line($"- {Cpu.Model()}, {Environment.ProcessorCount} CPUs shared by program, database and load; published Release build, ReadyToRun; .NET {Environment.Version}.{(options.Note is null ? "" : " " + options.Note)}");
    report.Line($"- Start to first page: {again.Min():0.00} s with the database up (best of {again.Count}; all: {string.Join(", ", again.Select(a => a.ToString("0.00", CultureInfo.InvariantCulture)))}), {started:0.00} s starting its own.");
}
var browsers = await People.SignInAsync(crm);
var sales = await Sales.OfAsync(crm.Database);
var everything = (await Pages.PickAsync(crm.Database)).Concat(sales.Pages(rep: false)).Concat(sales.Pages(rep: true)).ToList();
var targets = everything.Where(t => options.Only is null || $"{t.Group} {t.Name}".Contains(options.Only, StringComparison.Ordinal)).ToList();
var (requests, bytes) = await browsers[0].FirstVisitAsync("/contacts?view=all");
report.Line($"- First visit of the contact list: {requests} requests, {bytes / 1024.0:0} KB compressed; later {await browsers[0].GetAsync("/contacts?view=all") / 1024.0:0} KB; a record page {await browsers[0].GetAsync((targets.Find(t => t.Group == "record") ?? everything[0]).Addresses[0]) / 1024.0:0} KB.");
Say($"Warming up");
var warm = Stopwatch.GetTimestamp();
for (var i = 0; targets.Count > 0 && Stopwatch.GetElapsedTime(warm).TotalSeconds < options.WarmUp || i < targets.Count; i++)
{
    var target = targets[i % targets.Count];
    await browsers[target.Rep ? 1 : 0].GetAsync(target.Addresses[i % target.Addresses.Count]);
}
report.Line($"");
report.Line($"Milliseconds. Rows of several pages show the median and the worst of them; below them the worst pages that miss a target. CPU is program + database per request; \"foreign\" is the part of the machine that others used or took away (steal) meanwhile. A fixed loop took {Cpu.Pace():0} ms: compare it before comparing anything else between two runs.");
report.Line($"");
var all = new List<Measured>();
foreach (var target in targets)
{
    // searches and filters of the others are the same work as the administrator's: those eight run as whoever they are
    IReadOnlyList<Browser> eight = target.Rep ? [.. Enumerable.Repeat(browsers[1], 8)] : [browsers[0], .. browsers.Skip(2), browsers[0]];
    Task Get(Browser client, int i) => client.GetAsync(target.Addresses[i % target.Addresses.Count]);
    var one = await Measure.RunAsync(crm, [browsers[target.Rep ? 1 : 0]], Settle, options.Seconds, Get);
    var many = target.Loaded ? await Measure.RunAsync(crm, eight, Settle, options.Seconds, Get) : one;
    all.Add(new Measured(target, one, many));
    Say($"{target.Group} {target.Name} {(target.Rep ? "rep" : "")}: p99 {one.P99:0.0} ms, CPU {one.CpuWeb:0.00} + {one.CpuDatabase:0.00}, {many.PerSecond:0}/s, foreign {one.Foreign:P0}");
}
var token = await browsers[2].TokenAsync("/contacts/new");
Task Create(Browser client, int i) => browsers[2].PostAsync("/contacts/new", token, ("givenName", "Bench"), ("familyName", $"Person {i} {warm}"), ("emails[0].value", $"bench{i}.{warm}@example.org"), ("emails[0].primary", "0"));
if (options.Only is null)
    all.Add(new Measured(new Target("create", "contact", []), await Measure.RunAsync(crm, [browsers[2]], options.WarmUp / 4, options.Seconds, Create), await Measure.RunAsync(crm, [.. Enumerable.Repeat(browsers[2], 8)], Settle, options.Seconds, Create)));
if (options.Only is null or "move")
{
    var form = await sales.TokenAsync(browsers[0]);
    Task Move(Browser client, int i) => sales.MoveAsync(browsers[0], form, i);
    all.Add(new Measured(new Target("move", "a deal to another stage", []), await Measure.RunAsync(crm, [browsers[0]], options.WarmUp / 4, options.Seconds, Move), await Measure.RunAsync(crm, [.. Enumerable.Repeat(browsers[0], 8)], Settle, options.Seconds, Move)));
}
report.Table(all);
report.Line($"");
report.Line($"Memory of the web process after all that: {Cpu.Memory(crm.ProcessId):0} MB. The bench took {Stopwatch.GetElapsedTime(opened).TotalMinutes:0} minutes, generating included.");
await report.WriteAsync();
foreach (var browser in browsers) browser.Dispose();
