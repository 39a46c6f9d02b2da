using System.Globalization;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Desk;
using CrmWeb.Application.Records.Lists;
using CrmWeb.Domain.Tasks;
using CrmWeb.Web.Records.Queue;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Lists;
using CrmWeb.Web.Ui.Records;
using CrmWeb.Web.Ui.Shell;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Records.Lists;

/// <summary>What stands around an opened record: its neighbours in the list one came from, and the star.</summary>
public sealed class RecordSurroundings(ListStates states, MyDesk desk, QueueStep step, IStringLocalizer<Text> t)
{
    private (Guid Id, Pager? Pager)? _place;

    /// <summary>Notes the visit; the star as it stands.</summary>
    public async Task<FavouriteToggle> OpenAsync(string kind, Guid id, CancellationToken ct) => new(await desk.OpenAsync(kind, id, ct), $"/favourites/{kind}/{id}");

    /// <summary>Adds the neighbours.</summary>
    public async Task<RecordView> AddAsync(RecordView view, IRecords records, Guid id, HttpRequest request, CancellationToken ct) => request.IsHtmx() ? view : view with
    {
        Place = await PlaceAsync(records, id, request, ct),
    };

    /// <summary>The strip with which the list is worked through; null when it is only looked at.</summary>
    public async Task<QueueView?> QueueAsync(IRecords records, Guid id, HttpRequest request, CancellationToken ct)
    {
        if (!request.Query.ContainsKey("queue") || ListPlace.Read(request.Query["in"]) is not { } query) return null;
        var (kind, pager) = (records.Type.Kind, await PlaceAsync(records, id, request, ct));
        return new QueueView(
            QueryLink.With(RecordHref.To(kind, id), request.Query, ("handler", "Queue")), pager?.NextHref, QueryLink.With("/" + kind, query),
            kind != CrmTask.Tasks && step.MayLog ? [.. QueueStep.Kinds.Select(k => new Choice(k, t[char.ToUpperInvariant(k[0]) + k[1..]]))] : [], kind == CrmTask.Tasks);
    }

    private async Task<Pager?> PlaceAsync(IRecords records, Guid id, HttpRequest request, CancellationToken ct)
    {
        if (_place is { } known && known.Id == id) return known.Pager;
        var queue = request.Query.ContainsKey("queue");
        int? row = int.TryParse(request.Query[queue ? "queue" : "at"], NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : null;
        _place = (id, await PlaceAsync(records, id, request.Query["in"], row, queue, ct));
        return _place.Value.Pager;
    }

    private async Task<Pager?> PlaceAsync(IRecords records, Guid id, string? place, int? row, bool queue, CancellationToken ct)
    {
        if (ListPlace.Read(place) is not { } query) return null;
        var request = (await states.ReadAsync(records.Type, query, ct)).Request(ListViews.PageSize);
        if (request.Refused) return null;
        var beside = await records.NeighboursAsync(id, request.Value!, ct);
        if (beside == Neighbours.None) return null;
        string? Href(Guid? neighbour, int step) => neighbour is { } to ? $"{RecordHref.To(records.Type.Kind, to)}?{ListPlace.Suffix(place!, row + step, queue)}" : null;
        return new Pager(row is > 0 ? row.Value.ToString("N0", CultureInfo.CurrentCulture) : "", Href(beside.Previous, -1), Href(beside.Next, 1))
        {
            // "12 of 85": the count is the list's own, capped and asked for after this page is shown
            CountHref = row is > 0 ? QueryLink.With("/" + records.Type.Kind, query, ("handler", "Count")) : null,
        };
    }
}
