using CrmWeb.Domain.Kernel;

namespace CrmWeb.Web.Verbs;

/// <summary>One command-line verb.</summary>
internal abstract class Verb
{
    public abstract string Name { get; }

    /// <summary>First line: how it is called; further lines explain.</summary>
    public abstract string Usage { get; }

    /// <summary>Options that take a value.</summary>
    public virtual IReadOnlyList<string> Options => [];

    /// <summary>Options without a value.</summary>
    public virtual IReadOnlyList<string> Flags => [];

    /// <summary>What is wrong with a call, told before a database is opened for it; null = nothing.</summary>
    public virtual string? WrongIn(VerbCall call) => call.Words.Count == 0 ? null : $"{Name} takes no “{call.Words[0]}”.";

    public abstract Task<int> RunAsync(VerbCall call, IServiceProvider services, IReadOnlyList<string> migrations, CancellationToken ct);

    /// <summary>Says on stderr why it was refused.</summary>
    protected static int Refused(IReadOnlyList<Refusal> refusals)
    {
        foreach (var refusal in refusals) Console.Error.WriteLine(refusal.Field is null ? refusal.Text : $"{refusal.Field}: {refusal.Text}");
        return 1;
    }
}

/// <summary>The words of a call after the verb.</summary>
internal sealed record VerbCall(IReadOnlyList<string> Words, IReadOnlyDictionary<string, string> Options, IReadOnlySet<string> Flags, string? Problem)
{
    public string? this[string option] => Options.GetValueOrDefault(option);

    public bool Has(string flag) => Flags.Contains(flag);

    public static VerbCall Parse(IReadOnlyList<string> args, IReadOnlyList<string> options, IReadOnlyList<string> flags)
    {
        var words = new List<string>();
        var values = new Dictionary<string, string>();
        var set = new HashSet<string>();
        for (var i = 0; i < args.Count; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal)) { words.Add(args[i]); continue; }
            if (flags.Contains(args[i])) { set.Add(args[i]); continue; }
            if (!options.Contains(args[i])) return new VerbCall(words, values, set, $"There is no option {args[i]}.");
            if (i + 1 >= args.Count) return new VerbCall(words, values, set, $"{args[i]} needs a value.");
            values[args[i]] = args[++i];
        }
        return new VerbCall(words, values, set, null);
    }
}
