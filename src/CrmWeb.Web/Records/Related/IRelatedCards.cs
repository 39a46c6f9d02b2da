using System.Text.Json.Nodes;
using CrmWeb.Application.Admin;
using CrmWeb.Web.Ui.Records;

namespace CrmWeb.Web.Records.Related;

/// <summary>
/// Cards that a module shows beside records of other kinds: deals on accounts, tasks on everything. Registered by the module's web part;
/// every record page asks all of them. One SQL command each.
/// </summary>
public interface IRelatedCards
{
    /// <summary>Place among the cards: lower comes first.</summary>
    int Place { get; }

    /// <summary>Whether it has anything to say about records of this kind.</summary>
    bool On(string kind);

    Task<IReadOnlyList<RelatedCard>> ReadAsync(RelatedTo record, CancellationToken ct);
}

/// <summary>The record whose page is shown.</summary>
/// <param name="Facts">The whole record in the contract's shape.</param>
public sealed record RelatedTo(string Kind, Guid Id, string Title, JsonObject Facts, DirectorySnapshot Directory);
