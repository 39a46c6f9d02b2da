using CrmWeb.Domain.Tasks;
using CrmWeb.Web.Records;

namespace CrmWeb.Web.Pages.Tasks;

/// <summary>What is done on a task's page without opening a form.</summary>
/// <param name="Acts">Null for a task that is done, or that the viewer may not change.</param>
/// <param name="People">Names it can be given to.</param>
public sealed record DoingView(string Href, IReadOnlyList<ChecklistLine> Checklist, bool MayEdit, TaskActsView? Acts, IReadOnlyList<string> People);
