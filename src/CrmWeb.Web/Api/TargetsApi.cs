using System.Globalization;
using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Pipeline.Targets;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Domain.Pipeline.Targets;
using CrmWeb.Web.Api.OpenApi;
using CrmWeb.Web.Identity;

namespace CrmWeb.Web.Api;

/// <summary>Targets of people and teams: list, set (also over an earlier one), remove. Amounts are in the team's currency.</summary>
internal static class TargetsApi
{
    public static void MapTargets(this RouteGroupBuilder api)
    {
        var targets = api.MapGroup("/targets").WithTags("targets").Asks(Deal.Deals, Right.View);
        targets.MapGet("", async (HttpContext http, TargetDesk desk, CancellationToken ct) =>
        {
            var asked = AdminPage.Read(http.Request, "of", "period");
            if (asked.Refused) return Problems.Of(asked.Refusals);
            var (of, period) = (http.Request.Query["of"].ToString(), http.Request.Query["period"].ToString());
            var wanted = of.Length == 0 ? null : Subjects(of, http.Directory());
            var all = (await desk.AllAsync(ct)).Where(t => (wanted is null || wanted.Contains(t.Subject.Id)) && (period.Length == 0 || period.Equals(t.Target.Period.ToString(), StringComparison.OrdinalIgnoreCase)));
            return RecordsApi.Json(asked.Value!.Of(all, t => t.Target.Id, t => Of(t.Target, t.Subject)));
        }).Describe("Targets that you see", new ApiShape(Gives: "TargetPage")).WithMetadata(AdminPage.Documented(("of", "Person or team: id, e-mail or name."), ("period", "month or quarter.")));
        targets.MapGet("/{id:guid}", async (Guid id, TargetDesk desk, CancellationToken ct) => await FindAsync(id, desk, ct) is { } found ? RecordsApi.Json(Of(found.Target, found.Subject)) : Problems.NotFound)
            .Describe("One target", new ApiShape(Gives: "Target"));
        targets.MapPost("", SetAsync).Describe("Set a target; one that is there for the same period is replaced", new ApiShape("TargetWrite", "Target", StatusCodes.Status201Created));
        targets.MapDelete("/{id:guid}", async (Guid id, TargetDesk desk, CancellationToken ct) =>
        {
            if (await FindAsync(id, desk, ct) is not { } found) return Problems.NotFound;
            return await desk.SetAsync([new TargetInput(found.Subject.Id, found.Target.Period, found.Target.Start, null)], ct) is { } refusal ? Problems.Of([refusal]) : Results.NoContent();
        }).Describe("Remove a target", new ApiShape(Status: StatusCodes.Status204NoContent));
    }

    private static async Task<IResult> SetAsync(HttpContext http, TargetDesk desk, CancellationToken ct)
    {
        var (body, problem) = await JsonBody.ReadAsync(http.Request, ct);
        if (problem is not null) return problem;
        var of = (body!["of"] is JsonObject link ? link["id"] : body["of"])?.ToString() ?? "";
        var subjects = Subjects(of, http.Directory());
        if (subjects.Count != 1) return Problems.Of([subjects.Count == 0 ? new Refusal("unknown-link", "There is no “{0}”.", RefusalKind.Rule, "of", of) : new Refusal("ambiguous-link", "More than one is called “{0}”.", RefusalKind.Rule, "of", of)]);
        if (!Enum.TryParse<TargetPeriod>(body["period"]?.ToString() ?? "month", ignoreCase: true, out var period) || !Enum.IsDefined(period)) return Problems.Of([Refusal.Of("period", "A target is for a month or a quarter.")]);
        if (!DateOnly.TryParseExact(body["start"]?.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)) return Problems.Of([Refusal.Of("start", "{0} must be a date such as 2026-03-12.", "start")]);
        if (!decimal.TryParse(body["amount"]?.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var amount)) return Problems.Of([Refusal.Of("amount", "A target is an amount of zero or more.")]);
        if (await desk.SetAsync([new TargetInput(subjects[0], period, start, amount)], ct) is { } refusal) return Problems.Of([refusal]);
        var (target, subject) = (await desk.AllAsync(ct)).First(t => t.Subject.Id == subjects[0] && t.Target.Period == period && t.Target.Start == start);
        http.Response.Headers.Location = $"{ApiSetup.Root}/targets/{target.Id}";
        return RecordsApi.Json(Of(target, subject), StatusCodes.Status201Created);
    }

    private static async Task<(Target Target, TargetSubject Subject)?> FindAsync(Guid id, TargetDesk desk, CancellationToken ct) =>
        (await desk.AllAsync(ct)).Where(t => t.Target.Id == id).Select(t => ((Target, TargetSubject)?)t).FirstOrDefault();

    private static IReadOnlyList<Guid> Subjects(string text, DirectorySnapshot directory) => text.Length == 0 ? [] : [.. directory.Named(User.Users, text).Concat(directory.Named(Team.Teams, text)).Distinct()];

    private static JsonObject Of(Target target, TargetSubject subject) => new()
    {
        ["id"] = target.Id, ["version"] = target.Version.ToString(CultureInfo.InvariantCulture), ["createdAt"] = target.MadeAt().UtcDateTime, ["updatedAt"] = target.UpdatedAt.UtcDateTime,
        ["of"] = new JsonObject { ["id"] = subject.Id, ["name"] = subject.Name, ["kind"] = subject.IsTeam ? Team.Teams : User.Users },
        ["period"] = target.Period == TargetPeriod.Quarter ? "quarter" : "month", ["start"] = target.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["amount"] = target.Amount, ["currency"] = target.Currency,
    };
}
