namespace CrmWeb.Infrastructure.Interop;

/// <summary>What every export of the module answers: a value, or what was wrong with the input.</summary>
internal sealed record NodeAnswer<T>(T? Value, string? Error);

/// <summary>Whether a call may be made again after a crash: not for what must happen once (mail).</summary>
internal enum Repeat { Never, Once }

/// <summary>Node is missing, crashed or hung. The message is a sentence for the administrator.</summary>
internal sealed class NodeUnavailableException(string message) : Exception(message);

/// <summary>The module refused the input as a whole.</summary>
internal sealed class BadInputException(string code) : Exception(code);
