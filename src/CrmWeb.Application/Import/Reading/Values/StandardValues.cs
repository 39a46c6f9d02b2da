using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Import.Reading.Values;

/// <summary>Other programs' words for the values that the program itself works with: nobody needs to be asked what "Completed" means.</summary>
internal static class StandardValues
{
    private static readonly Dictionary<(string Kind, string Field), Dictionary<string, string[]>> Words = new()
    {
        [("deals", "status")] = new()
        {
            ["won"] = ["won", "closed won", "closedwon", "win", "success", "successful", "signed"],
            ["lost"] = ["lost", "closed lost", "closedlost", "loss", "dead", "abandoned", "failed", "deleted"],
            ["open"] = ["open", "in progress", "active", "ongoing", "pending", "on hold", "new"],
        },
        [("leads", "status")] = new()
        {
            ["new"] = ["new", "open", "open - not contacted", "assigned", "not contacted", "raw"],
            ["working"] = ["working", "working - contacted", "contacted", "in process", "in progress", "attempted to contact", "attempting to contact", "connected", "open deal"],
            ["nurturing"] = ["nurturing", "nurture", "recycled", "bad timing", "contact in future", "contact in the future"],
            ["qualified"] = ["qualified", "pre qualified", "pre-qualified", "marketing qualified", "sales qualified"],
            ["converted"] = ["converted", "closed - converted", "customer"],
            ["disqualified"] = ["disqualified", "unqualified", "not qualified", "dead", "junk", "junk lead", "lost", "lost lead", "closed - not converted"],
        },
        [("leads", "rating")] = new() { ["hot"] = ["hot", "active", "acquired"], ["warm"] = ["warm"], ["cold"] = ["cold", "market failed", "project cancelled", "shut down"] },
        [("tasks", "status")] = new()
        {
            ["open"] = ["open", "not started", "to do", "todo", "planned", "in progress", "started", "pending", "backlog", "waiting", "waiting on someone else", "pending input", "false", "no", "0"],
            ["done"] = ["done", "completed", "complete", "closed", "finished", "held", "true", "yes", "1"],
            ["cancelled"] = ["cancelled", "canceled", "deferred", "not held"],
        },
        [("tasks", "priority")] = new()
        {
            ["low"] = ["low", "lowest"], ["normal"] = ["normal", "medium", "none", "mid"], ["high"] = ["high"], ["urgent"] = ["urgent", "highest", "critical"],
        },
        [("tasks", "type")] = new()
        {
            ["call"] = ["call", "phone call", "phone"], ["email"] = ["email", "e-mail", "mail"], ["meeting"] = ["meeting", "lunch", "demo", "visit", "appointment", "event"],
            ["todo"] = ["todo", "to-do", "to do", "task", "other", "upload document", "note"], ["deadline"] = ["deadline"],
        },
    };

    private static readonly Dictionary<(string Kind, string Field), Dictionary<string, string>> Known =
        Words.ToDictionary(f => f.Key, f => f.Value.SelectMany(v => v.Value.Select(word => (word, v.Key))).ToDictionary(v => v.word, v => v.Key));

    /// <summary>The CRM's own word; null when the field has none or the text is unknown.</summary>
    public static string? Of(string kind, string field, string text) => Known.GetValueOrDefault((kind, field))?.GetValueOrDefault(TextRule.Fold(text.Trim()));
}
