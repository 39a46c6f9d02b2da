using Xunit.Abstractions;

[assembly: TestCollectionOrderer("CrmWeb.Application.Tests." + nameof(CrmWeb.Application.Tests.LongestFirst), "CrmWeb.Application.Tests")]

namespace CrmWeb.Application.Tests;

/// <summary>Tests that kill processes again and again take minutes: begun last, all others would be done long before them.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => !collection.DisplayName.Contains(".Killed", StringComparison.Ordinal));
}
