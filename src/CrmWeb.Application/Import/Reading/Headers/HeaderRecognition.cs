namespace CrmWeb.Application.Import.Reading.Headers;

/// <summary>Suggests a target for each column from the headers alone. A suggestion is shown before the run and can be changed.</summary>
public static class HeaderRecognition
{
    /// <param name="type">TYPE of the import: "accounts", "contacts".</param>
    /// <param name="fields">What the type's module registered.</param>
    public static HeaderSuggestions Suggest(IReadOnlyList<string> headers, string type, IReadOnlyList<TargetField> fields)
    {
        var normalised = headers.Select(HeaderText.Normalise).ToList();
        var preset = Preset.Find(normalised);
        var known = fields.ToDictionary(field => field.Name, StringComparer.Ordinal);
        var bySynonym = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            foreach (var name in field.Synonyms.Append(field.Label).Append(field.Name)) bySynonym.TryAdd(HeaderText.Normalise(name), field.Name);
            foreach (var part in field.Parts)
                foreach (var name in part.Synonyms.Append($"{field.Name}.{part.Name}").Append($"{field.Name} {part.Name}")) bySynonym.TryAdd(HeaderText.Normalise(name), $"{field.Name}.{part.Name}");
        }

        var columns = headers.Select((header, i) => Suggest(header, normalised[i], type, preset, known, bySynonym)).ToList();
        DropWholeAddresses(columns);
        Prefer(columns, "account", "account.externalId");
        if (type == "tasks") NameBesideSubject(columns, normalised);
        if (!columns.Exists(c => c.Target == new TargetPath("closeDate"))) Rename(columns, "closeDate.expected", "closeDate");
        DropRivals(columns, known);
        return new HeaderSuggestions(preset?.System, preset?.Source, columns);
    }

    private static HeaderSuggestion Suggest(
        string header, string plain, string type, Preset? preset, Dictionary<string, TargetField> known, Dictionary<string, string> bySynonym)
    {
        var contacts = type == "contacts";
        if (KindHeaders.Has(type)) return SuggestOther(header, plain, type, known, bySynonym);
        if (preset is not null && preset.TryGet(plain, out var target)) return Made(target, 0.98, $"This is what {preset.System} means by it.");
        if (Foreign(plain, contacts) is { } foreign) return Made(foreign.Target, 0.9, foreign.Reason);
        var own = WithoutPrefix(plain);
        if (HeaderTraps.Of(own, contacts) is { } trap) return Made(trap.Target, 0.9, trap.Reason);
        if (OwnId(own, contacts) is { } id) return Made(id, 0.9, "The id of the other system.");
        if (own.Length == 0) return new HeaderSuggestion(header, null, 0, "The column has no name.");
        if (bySynonym.TryGetValue(own, out var field)) return Made(field, own == HeaderText.Normalise(field) ? 0.98 : 0.95, "The name of the field.");
        if (QualifiedHeaders.Of(own, contacts) is { } path) return Made(path.ToString(), 0.9, "Recognised by its words.");
        return new HeaderSuggestion(header, null, 0, "Not recognised.");

        HeaderSuggestion Made(string text, double confidence, string reason) => Aimed(header, text, confidence, reason, known);
    }

    private static HeaderSuggestion SuggestOther(string header, string plain, string type, Dictionary<string, TargetField> known, Dictionary<string, string> bySynonym)
    {
        var own = KindHeaders.Own(plain, type);
        if (KindHeaders.Of(plain, own, type) is { } other) return Aimed(header, other.Target, 0.9, other.Reason, known);
        if (own.Length == 0) return new HeaderSuggestion(header, null, 0, "The column has no name.");
        return bySynonym.TryGetValue(own, out var field)
            ? Aimed(header, field, own == HeaderText.Normalise(field) ? 0.98 : 0.95, "The name of the field.", known)
            : new HeaderSuggestion(header, null, 0, "Not recognised.");
    }

    private static HeaderSuggestion Aimed(string header, string text, double confidence, string reason, Dictionary<string, TargetField> known) =>
        TargetPath.Read(text) is { } read && known.TryGetValue(read.Field, out var field) && field.At(read) is not null
            ? new HeaderSuggestion(header, read, confidence, reason)
            : new HeaderSuggestion(header, null, text.Length == 0 ? confidence : 0, reason);

    /// <summary>In a list of tasks that have a subject, "Name" is whom they are with (Salesforce).</summary>
    private static void NameBesideSubject(List<HeaderSuggestion> columns, List<string> plain)
    {
        var (name, subject) = (plain.IndexOf("name"), new TargetPath("subject"));
        if (name >= 0 && columns.Where((c, i) => i != name && c.Target == subject).Any()) columns[name] = columns[name] with { Target = TargetPath.Read("links.contacts"), Confidence = 0.8, Reason = "The record it is about." };
    }

    /// <summary>Where a column names the record, one with its id is left out: a person can check names.</summary>
    private static void Prefer(List<HeaderSuggestion> columns, string named, string other)
    {
        if (columns.Exists(c => c.Target?.ToString() == named)) Rename(columns, other, null);
    }

    private static void Rename(List<HeaderSuggestion> columns, string from, string? to)
    {
        for (var i = 0; i < columns.Count; i++)
            if (columns[i].Target?.ToString() == from) columns[i] = columns[i] with { Target = to is null ? null : TargetPath.Read(to) };
    }

    // "Organization - Address" in a file of people belongs to their organization.
    private static (string Target, string Reason)? Foreign(string plain, bool contacts)
    {
        if (contacts && plain is "organization - name" or "person - organization") return contacts ? ("accounts.name", "Names the person's account.") : ("", "Belongs to a person.");
        if (contacts && plain is "organization - id" or "person - organization id") return contacts ? ("accounts.externalId", "Names the person's account.") : ("", "Belongs to a person.");
        if (plain.StartsWith(contacts ? "organization - " : "person - ", StringComparison.Ordinal)) return ("", contacts ? "Belongs to the organization." : "Belongs to a person.");
        return plain.StartsWith("deal - ", StringComparison.Ordinal) || plain.StartsWith("activity - ", StringComparison.Ordinal) || plain.StartsWith("note - ", StringComparison.Ordinal)
            ? ("", "Belongs to another kind of record.")
            : null;
    }

    private static string WithoutPrefix(string plain)
    {
        foreach (var prefix in (string[])["person - ", "organization - "])
        {
            if (plain.StartsWith(prefix, StringComparison.Ordinal)) return plain[prefix.Length..];
        }
        return plain;
    }

    private static string? OwnId(string plain, bool contacts) => plain switch
    {
        "id" or "record id" or "external id" => "externalId",
        "contact id" or "person id" => contacts ? "externalId" : "",
        "account id" or "company id" or "organization id" => contacts ? "accounts.externalId" : "externalId",
        _ => null,
    };

    private static void DropWholeAddresses(List<HeaderSuggestion> columns)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Target is not { Part: QualifiedHeaders.WholeAddress } whole) continue;
            var parts = columns.Exists(other => other.Target is { } target && target != whole && target.Part is "street" or "city" && target with { Part = null } == whole with { Part = null });
            columns[i] = parts
                ? columns[i] with { Target = null, Reason = "The same address as in the columns of its parts." }
                : columns[i] with { Target = whole with { Part = "street" }, Confidence = 0.6 };
        }
    }

    private static void DropRivals(List<HeaderSuggestion> columns, Dictionary<string, TargetField> known)
    {
        foreach (var rivals in columns.Where(column => column.Target is not null).GroupBy(column => column.Target!).Where(group => group.Count() > 1).ToList())
        {
            if (known[rivals.Key.Field].TakesSeveral && rivals.Key.Entry is null || rivals.Key.Part == "street") continue;
            var winner = rivals.MaxBy(column => column.Confidence)!;
            foreach (var loser in rivals.Where(column => column != winner))
                columns[columns.IndexOf(loser)] = loser with { Target = null, Reason = $"\"{winner.Header}\" fills {rivals.Key} already." };
        }
    }
}
