using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Data;

/// <summary>The search index: one row per record, with a copy of the columns that decide who sees it.</summary>
public sealed class SearchEntry
{
    public Guid RecordId { get; init; }
    public string Kind { get; init; } = "";
    public string Title { get; private set; } = "";

    /// <summary>Title folded, for prefix search and sorting.</summary>
    public string TitleKey { get; private set; } = "";

    public string? Subtitle { get; private set; }

    /// <summary>Folded text that partial words may hit.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Exact look-up keys, see <see cref="LookupKey"/>.</summary>
    public string[] Keys { get; private set; } = [];

    public Guid? OwnerId { get; private set; }
    public Guid? TeamId { get; private set; }
    public Guid[] Viewers { get; private set; } = [];
    public bool Deleted { get; private set; }

    /// <summary>Last two-way contact (call, meeting, mail, chat) known; kept by interactions, null when there was none.</summary>
    public DateTimeOffset? LastContactAt { get; private set; }

    /// <summary>Null for records that are not in the index.</summary>
    /// <param name="lastContact">Only for bulk paths that write interactions too; the index otherwise keeps what it has.</param>
    public static SearchEntry? Of(Record record, DateTimeOffset? lastContact = null)
    {
        if (record.Card() is not { } card) return null;
        return new SearchEntry
        {
            RecordId = record.Id,
            Kind = record.Kind,
            Title = card.Title,
            TitleKey = record.TitleKey,
            Subtitle = card.Subtitle,
            Text = TextRule.Fold(card.Text),
            Keys = [.. card.Keys.Distinct()],
            OwnerId = record.OwnerId,
            TeamId = record.TeamId,
            Viewers = record.Viewers,
            Deleted = record.DeletedAt is not null,
            LastContactAt = lastContact,
        };
    }
}
