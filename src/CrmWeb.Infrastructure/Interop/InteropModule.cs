namespace CrmWeb.Infrastructure.Interop;

/// <summary>The bundled JavaScript, as the build embedded it (InteropModule.targets).</summary>
internal static class InteropModule
{
    public static string Read()
    {
        using var stream = typeof(InteropModule).Assembly.GetManifestResourceStream("crmweb-interop.cjs")
            ?? throw new InvalidOperationException("The interop module is not embedded: the build did not run InteropModule.targets.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
