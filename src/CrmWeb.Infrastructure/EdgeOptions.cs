namespace CrmWeb.Infrastructure;

/// <summary>Where the outside world is.</summary>
/// <param name="DataFolder">Crm__DataFolder: the file store lives in its "files" folder.</param>
/// <param name="NodePath">The Node executable; null = "node" on the PATH.</param>
public sealed record EdgeOptions(string DataFolder, string? NodePath = null);
