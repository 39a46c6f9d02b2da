namespace CrmWeb.Architecture.Tests.Deployment;

public sealed class ComposeTests
{
    private readonly ComposeFile _file = new(ComposeFile.Text);

    [Fact]
    public void It_runs_the_web_program_and_its_database()
    {
        Assert.Equal(["web", "db"], _file.Services);
        Assert.Equal(".", _file.Value("services", "web", "build"));
        Assert.Equal("postgres:18", _file.Value("services", "db", "image"));
    }

    [Fact]
    public void Every_service_says_whether_it_is_well()
    {
        Assert.All(_file.Services, service => Assert.Equal("CMD", _file.Values("services", service, "healthcheck", "test")[0]));
        Assert.Contains("pg_isready", _file.Values("services", "db", "healthcheck", "test"));
        Assert.Contains("/health/ready", _file.Values("services", "web", "healthcheck", "test")[^1]);
    }

    [Fact]
    public void The_web_program_waits_until_the_database_is_well() =>
        Assert.Equal("service_healthy", _file.Value("services", "web", "depends_on", "db", "condition"));

    [Fact]
    public void Data_and_files_outlive_the_containers()
    {
        // since 18 the image keeps its data in a folder per version below this one
        Assert.Contains("database:/var/lib/postgresql", _file.Values("services", "db", "volumes"));
        Assert.Contains("files:/data", _file.Values("services", "web", "volumes"));
        Assert.Equal(["database", "files"], _file.Volumes);
    }

    [Fact]
    public void No_secret_has_a_known_value()
    {
        Assert.Contains("${CRM_APP_PASSWORD:?}", _file.Value("services", "web", "environment", "ConnectionStrings__Crm"));
        Assert.Empty(_file.KnownSecrets());
    }

    [Theory]
    [InlineData("POSTGRES_PASSWORD: secret")]
    [InlineData("POSTGRES_PASSWORD: '${POSTGRES_PASSWORD:-secret}'")]
    [InlineData("POSTGRES_PASSWORD: '${POSTGRES_PASSWORD}'")]
    [InlineData("ConnectionStrings__Crm: 'Host=db;Password=secret;Database=crm'")]
    public void A_planted_secret_is_seen(string entry) =>
        Assert.Single(new ComposeFile($"services:\n  db:\n    environment:\n      {entry}\n").KnownSecrets());

    [Fact]
    public void Only_the_web_program_can_be_reached_from_outside()
    {
        Assert.NotEmpty(_file.Values("services", "web", "ports"));
        Assert.Null(_file.At("services", "db", "ports"));
    }
}
