namespace CrmWeb.Infrastructure.Hosting;

/// <summary>The program cannot start here. The message is one line for the person at the console, who needs no stack trace.</summary>
public class CannotStart : Exception
{
    internal CannotStart(string message, Exception? because = null)
        : base(string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), because)
    {
    }
}
