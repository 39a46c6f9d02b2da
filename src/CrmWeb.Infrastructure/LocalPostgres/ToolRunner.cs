using System.Diagnostics;

namespace CrmWeb.Infrastructure.LocalPostgres;

/// <summary>Runs a program to its end, as the server's user where asked. The only place of the code base that starts processes.</summary>
internal static class ToolRunner
{
    public static async Task<ToolResult> RunAsync(
        string program, IEnumerable<string> arguments, string? asUser, string workingFolder, CancellationToken ct)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingFolder,
        };
        if (asUser is not null)
        {
            if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
            {
                throw new PlatformNotSupportedException();
            }

            start.UserName = asUser;
            start.Environment["HOME"] = workingFolder;
        }

        // messages in English whatever the machine speaks; the server's own locale is set by initdb
        start.Environment["LC_ALL"] = OperatingSystem.IsMacOS() ? "C" : "C.UTF-8";
#pragma warning disable RS0030 // here is the one home of Process.Start
        using var process = Process.Start(start)!;
#pragma warning restore RS0030
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var error = process.StandardError.ReadToEndAsync(ct);
        try
        {
            await process.WaitForExitAsync(ct);
            return new ToolResult(process.ExitCode, (await output).Trim(), (await error).Trim());
        }
        catch (OperationCanceledException)
        {
            // not its children: pg_ctl's is the server, which its caller stops in order
            process.Kill();
            throw;
        }
    }
}

/// <summary>What a tool said and how it ended.</summary>
internal sealed record ToolResult(int ExitCode, string Output, string Error)
{
    public bool Succeeded => ExitCode == 0;

    public string Text => $"{Output}\n{Error}".Trim();
}
