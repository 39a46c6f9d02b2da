using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Application.Data;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Records;
using CrmWeb.Web.Ui.Shell;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Records;

/// <summary>A record's facts and head from its JSON.</summary>
public sealed class RecordViews(ActorScope scope, FieldViews fields, IStringLocalizer<Text> t)
{
    /// <param name="edit">Name of the field that is being edited in place; null for none.</param>
    /// <param name="typed">What was typed into it, when it comes back with an error.</param>
    public FactsView Facts(IRecordType type, JsonObject record, bool mayEdit, string? edit, IFormCollection? typed, string? error, DirectorySnapshot directory, string? summary)
    {
        var currency = directory.Company.Currency;
        var href = RecordHref.To(type.Kind, record["id"]!.GetValue<Guid>());
        var groups = type.Fields.Where(f => !f.Apart).Where(f => f.Type != FieldType.Json || EditFlow.Get(record, f) is JsonObject { Count: > 0 }).GroupBy(f => f.Group)
            .Select(group => new FactGroup(t[group.Key], [.. group.Select(One)], Open: group.Key is not ("System" or "Shipping address")));
        return new FactsView([.. groups], summary);

        Fact One(FieldInfo field)
        {
            var value = EditFlow.Get(record, field);
            var own = field.CurrencyField is null ? null : record[field.CurrencyField]?.ToString();
            var (cells, notes) = ValueCells.OfJson(field, value, own ?? currency);
            var editable = mayEdit && !field.ReadOnly && field.Type != FieldType.Json && !EditFlow.IsHidden(value);
            var form = editable && edit == field.Name
                ? new FactForm($"{href}?handler=Fact&edit={field.Name}", href, fields.Of(field, value, typed, error, directory, focus: true), EditFlow.Hidden(record, [field]))
                : null;
            return new Fact(field.Name, t[field.Label], cells, editable ? $"{href}?edit={field.Name}" : null)
            {
                Form = form,
                Notes = notes,
                Copy = Copied(field, value),
            };
        }
    }

    public RecordView Record(IRecordType type, JsonObject record, FactsView facts, TimelineView timeline, IReadOnlyList<RelatedCard> related, bool mayEdit)
    {
        var id = record["id"]!.GetValue<Guid>();
        var href = RecordHref.To(type.Kind, id);
        var acts = new List<PageAct>();
        if (mayEdit && scope.Actor.May(type.Kind, Right.Delete))
            acts.Add(new PageAct(t["Delete"], $"{href}?handler=Delete", "bin", Grave: true, Question: t["It goes to the bin and can be restored for 30 days."]));
        return new RecordView(id.ToString(), Title(type, record), Pills(type, record), facts, timeline, related)
        {
            Kind = t[type.Label],
            Live = $"{type.Kind}:{id}",
            PhotoHref = RecordPhoto.Href(type.Kind, record),
            Links = mayEdit ? [new PageLink(t["Edit"], $"{href}/edit", "edit", 'e')] : [],
            MoreLinks = [new PageLink(t["History"], $"{href}/history", "history"), new PageLink(t["Why can I see this?"], $"{href}/access", "eye")],
            Acts = acts,
        };
    }

    public static string Title(IRecordType type, JsonObject record) =>
        record["subject"]?.ToString() ?? record[type.Fields[0].Name]?.ToString() ?? (record["emails"] as JsonArray)?.FirstOrDefault()?["value"]?.ToString() ?? "–";

    private static List<Pill> Pills(IRecordType type, JsonObject record)
    {
        var pills = new List<Pill>();
        if (type.Find("status") is { Lookup: "leadStatuses" } && record["status"]?.ToString() is { } status) pills.Add(LeadPill.Of(status));
        foreach (var name in new[] { "type", "lifecycleStage", "industry" })
        {
            if (type.Find(name) is not null && record[name]?.ToString() is { Length: > 0 } text) pills.Add(Pill.Tag(Lookups.Label(text)));
        }
        pills.AddRange((record["tags"] as JsonArray ?? []).Select(tag => Pill.Tag(tag!.ToString())));
        return pills;
    }

    private static string? Copied(FieldInfo field, JsonNode? value) => field.Type switch
    {
        FieldType.Phones or FieldType.Emails => (value as JsonArray)?.OfType<JsonObject>().FirstOrDefault(i => i["primary"]?.GetValue<bool>() == true)?["value"]?.ToString(),
        _ when field.Name is "website" or "domain" => value?.ToString(),
        _ => null,
    };
}
