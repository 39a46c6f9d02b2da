using CrmWeb.Testing;

namespace CrmWeb.Web.Tests.Admin;

/// <summary>One running company for all tests of a class; each test makes its own people.</summary>
public sealed class CompanyHost : IAsyncLifetime
{
    public CrmHost Host { get; private set; } = null!;

    public async Task InitializeAsync() => Host = await CrmHost.StartAsync();

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
