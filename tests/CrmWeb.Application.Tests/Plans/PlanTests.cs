namespace CrmWeb.Application.Tests.Plans;

/// <summary>Tests of plans share one database and run one after the other: they look at what was sent last.</summary>
[CollectionDefinition(nameof(PlanTests))]
public sealed class PlanTests : ICollectionFixture<GeneratedWorld>;
