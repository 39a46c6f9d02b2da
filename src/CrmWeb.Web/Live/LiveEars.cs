using CrmWeb.Application.Data.Live;
using CrmWeb.Application.Edges;

namespace CrmWeb.Web.Live;

/// <summary>Hears what was saved.</summary>
internal sealed class ChangeEar(LiveHub hub) : IDatabaseEar
{
    public string Channel => "crm_changes";

    public void Hear(string payload)
    {
        if (LiveChange.Read(payload) is { } change) hub.Changed(change);
    }

    public void Reconnected() => hub.Missed();
}

/// <summary>Hears whose notices changed.</summary>
internal sealed class NoticeEar(LiveHub hub) : IDatabaseEar
{
    public string Channel => "crm_notices";

    public void Hear(string payload)
    {
        if (Guid.TryParse(payload, out var userId)) hub.Noticed(userId);
    }

    public void Reconnected() { }
}
