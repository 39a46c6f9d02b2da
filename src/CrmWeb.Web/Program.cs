using CrmWeb.Web.Hosting;
using CrmWeb.Web.Verbs;

return args is [var first, ..] && (!first.StartsWith('-') || first is "--help" or "-h" or "-?")
    ? await VerbProgram.RunAsync(args)
    : await WebProgram.RunAsync(args);

public sealed partial class Program;
