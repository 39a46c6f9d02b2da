using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Desk;
using CrmWeb.Web.Ui;
using CrmWeb.Web.Ui.Records;
using CrmWeb.Web.Ui.Shell;

namespace CrmWeb.Web.Records.Lists;

/// <summary>What stands around an opened record: its neighbours in the list one came from, and the star.</summary>
public sealed class RecordSurroundings(ListStates states, MyDesk desk)
{
    public async Task<RecordView> AddAsync(RecordView view, IRecords records, Guid id, HttpRequest request, CancellationToken ct)
    {
        var starred = await desk.OpenAsync(records.Type.Kind, id, ct);
        return view with
        {
            Favourite = new FavouriteToggle(starred, $"/favourites/{records.Type.Kind}/{id}"),
            Place = request.IsHtmx() ? null : await PlaceAsync(records, id, request.Query["in"], ct),
        };
    }

    private async Task<Pager?> PlaceAsync(IRecords records, Guid id, string? place, CancellationToken ct)
    {
        if (ListPlace.Read(place) is not { } query) return null;
        var request = (await states.ReadAsync(records.Type, query, ct)).Request(ListViews.PageSize);
        if (request.Refused) return null;
        var beside = await records.NeighboursAsync(id, request.Value!, ct);
        string? Href(Guid? neighbour) => neighbour is { } to ? $"{RecordHref.To(records.Type.Kind, to)}?in={place}" : null;
        return beside == Application.Records.Lists.Neighbours.None ? null : new Pager("", Href(beside.Previous), Href(beside.Next));
    }
}
