using CrmWeb.Application.Import;

namespace CrmWeb.Web.Pages.Import;

/// <summary>Addresses of the import pages.</summary>
public static class ImportLinks
{
    public const string List = "/import";
    public const string New = "/import/new";

    /// <summary>A new import of that kind of record.</summary>
    public static string NewOf(string type) => $"{New}?type={type}";

    public static string Of(ImportResult import) => import.State == ImportState.Draft ? Mapping(import.Id) : Detail(import.Id);

    /// <summary>The list of what was imported.</summary>
    public static string What(string type) => type == "users" ? "/admin/people" : "/" + type;

    public static string Detail(Guid id) => $"/import/{id}";

    public static string Mapping(Guid id) => $"/import/{id}/mapping";

    /// <summary>Throws a draft away.</summary>
    public static string Discard(Guid id) => $"{Mapping(id)}?handler=Discard";

    public static string Failed(Guid id) => $"/import/{id}/failed.csv";

    public static string Undo(Guid id) => $"/import/{id}?handler=Undo";

    /// <summary>Sets out with the mapping of that trial or run.</summary>
    public static string Start(Guid id) => $"/import/{id}?handler=Start";
}
