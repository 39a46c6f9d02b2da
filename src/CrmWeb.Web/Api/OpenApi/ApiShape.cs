namespace CrmWeb.Web.Api.OpenApi;

/// <summary>Which sort of query an endpoint reads.</summary>
internal enum ApiQuery { None, List, Summary }

/// <summary>What an endpoint takes and gives, for the document. Names are those of component schemas; null = nothing.</summary>
/// <param name="Status">Of success.</param>
/// <param name="Form">The body is multipart/form-data, not JSON.</param>
internal sealed record ApiShape(string? Takes = null, string? Gives = null, int Status = StatusCodes.Status200OK, ApiQuery Query = ApiQuery.None, bool Form = false, bool Optional = false);

/// <summary>One parameter of a query that the route does not name.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class ApiParameterAttribute(string name, string description) : Attribute
{
    public string Name => name;

    public string Description => description;
}
