using Xunit;

namespace CrmWeb.Testing;

/// <summary>A test that reads <see cref="Fixtures"/>; skipped with the reason where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FixtureFactAttribute : FactAttribute
{
    public FixtureFactAttribute() => Skip = Fixtures.Absent;
}

/// <inheritdoc cref="FixtureFactAttribute" />
[AttributeUsage(AttributeTargets.Method)]
public sealed class FixtureTheoryAttribute : TheoryAttribute
{
    public FixtureTheoryAttribute() => Skip = Fixtures.Absent;
}
