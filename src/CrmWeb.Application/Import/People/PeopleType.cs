using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Admin;
using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Import.People;

/// <summary>People and the teams they are in, as files name them. Who administers brings them in.</summary>
internal sealed class PeopleType : IImportable
{
    public string Kind => User.Users;
    public string PluralLabel => "People";
    public string Label => "Person";

    public IReadOnlyList<FieldInfo> Fields { get; } =
    [
        new("name", "Name", FieldType.Text)
        {
            Synonyms = ["full name", "user", "user name", "username", "display name", "employee", "employee name", "agent", "sales agent", "sales rep", "sales representative", "representative", "salesperson", "person", "owner", "owner name"],
        },
        new("email", "E-mail", FieldType.Text) { MaxLength = 320, Synonyms = ["email address", "mail", "user email", "login", "owner email", "work email"] },
        new("role", "Role", FieldType.Choice) { Synonyms = ["roles", "profile", "permission set", "user role"] },
        new("team", "Team", FieldType.Text) { Synonyms = ["team name", "sales team", "group", "department", "main team"] },
        new("team.lead", "Lead", FieldType.Text) { Synonyms = ["manager", "manager name", "team lead", "team leader", "lead", "supervisor", "reports to", "sales manager"] },
        new("team.parent", "Team above", FieldType.Text) { Synonyms = ["parent team", "region", "regional office", "office", "area", "division", "business unit", "territory", "branch"] },
    ];

    public FieldInfo? Find(string name) => Fields.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public bool MayImport(Actor actor) => actor.Administers;
}
