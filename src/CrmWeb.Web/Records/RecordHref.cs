using CrmWeb.Application.Records;

namespace CrmWeb.Web.Records;

/// <summary>Addresses of records.</summary>
public static class RecordHref
{
    public static string To(string kind, Guid id) => $"/{kind}/{id}";

    public static string New(string kind) => $"/{kind}/new";

    /// <summary>Where to go after an act: the record's page, or its list when it was given to somebody whose records the actor does not see.</summary>
    public static async Task<string> AfterActAsync(IRecords records, Guid id, CancellationToken ct) =>
        await records.SeesAsync(id, ct) ? To(records.Type.Kind, id) : "/" + records.Type.Kind;
}
