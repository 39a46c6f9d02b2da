using CrmWeb.Domain.Records;

namespace CrmWeb.Application.Records.Views;

/// <summary>A saved view as its viewer finds it.</summary>
/// <param name="Default">It is what this person sees first.</param>
/// <param name="Mine">This person may change it.</param>
public sealed record ListedView(
    Guid Id, string Kind, string Name, Guid OwnerId, ViewShare Share, Guid? TeamId, ViewContent Content, int Position, bool Default, bool Mine);

/// <summary>The view a person sees first in lists of a kind. Not part of the journal.</summary>
public sealed class DefaultView
{
    public Guid UserId { get; init; }
    public string Kind { get; init; } = "";
    public Guid ViewId { get; set; }
}
