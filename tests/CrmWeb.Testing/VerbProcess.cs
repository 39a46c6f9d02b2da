using System.Diagnostics;

namespace CrmWeb.Testing;

/// <summary>A command-line verb of the program as a process of its own, on a test's database.</summary>
public static class VerbProcess
{
    /// <summary>Started; what it says is read when it is waited for with <see cref="EndAsync"/>.</summary>
    /// <param name="app">Connection string of the app role.</param>
    /// <param name="owner">Connection string of the owner.</param>
    /// <param name="folder">Its data folder.</param>
    public static Process Start(string app, string owner, string folder, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. words]) { RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["ConnectionStrings__Crm"], start.Environment["ConnectionStrings__CrmOwner"], start.Environment["Crm__DataFolder"]) = (app, owner, folder);
#pragma warning disable RS0030 // a verb's exit code and what a kill leaves behind are seen on a process only
        return Process.Start(start)!;
#pragma warning restore RS0030
    }

    /// <summary>Waits for its end; exit code, stdout, stderr.</summary>
    public static async Task<(int Code, string Out, string Error)> EndAsync(this Process process)
    {
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, (await said).Trim(), (await complained).Trim());
    }
}
