using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Tasks;

/// <summary>A named set of tasks that are started together for a record: onboarding, a renewal.</summary>
public sealed class TaskTemplate : Entity
{
    /// <summary>Tasks in one set.</summary>
    public const int MostSteps = 50;

    private TaskTemplate() { }

    public string Name { get; private set; } = "";

    public IReadOnlyList<TemplateStep> Steps { get; private set; } = [];

    public static Outcome<TaskTemplate> Create(TaskTemplateFacts facts)
    {
        var template = new TaskTemplate();
        return template.Change(facts) is { } refusal ? refusal : template;
    }

    public Refusal? Change(TaskTemplateFacts facts)
    {
        if (TextRule.CleanLine(facts.Name) is not { } name) return Refusal.Of("name", "A template needs a name.");
        if (name.Length > TextRule.NameLength) return Refusal.Of("name", "A name has at most {0} characters.", TextRule.NameLength);
        if (facts.Steps.Count == 0) return Refusal.Of("steps", "A template needs at least one task.");
        if (facts.Steps.Count > MostSteps) return Refusal.Of("steps", "A template has at most {0} tasks.", MostSteps);
        var steps = new List<TemplateStep>();
        foreach (var step in facts.Steps)
        {
            if (TextRule.CleanLine(step.Subject) is not { } subject) return Refusal.Of("steps", "A task needs a subject.");
            if (subject.Length > TextRule.NameLength) return Refusal.Of("steps", "A name has at most {0} characters.", TextRule.NameLength);
            if (!TaskWords.Types.Contains(step.Type)) return Refusal.Of("steps", "A task is one of: {0}.", string.Join(", ", TaskWords.Types));
            if (step.Days is < 0 or > 3650) return Refusal.Of("steps", "Days are a number from 0 to {0}.", 3650);
            steps.Add(step with { Subject = subject });
        }
        (Name, Steps) = (name, steps);
        return null;
    }
}

/// <summary>What a template is, as its page gives it.</summary>
public sealed record TaskTemplateFacts(string? Name, IReadOnlyList<TemplateStep> Steps);

/// <summary>One task of a template.</summary>
/// <param name="Days">From the day the template is started to the day the task is due.</param>
public sealed record TemplateStep(string Subject, string Type, int Days);
