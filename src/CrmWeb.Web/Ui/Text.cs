namespace CrmWeb.Web.Ui;

/// <summary>Marks the one resource of all text for people: <c>IStringLocalizer&lt;Text&gt;</c>, keyed by the English sentence.</summary>
public sealed class Text;
