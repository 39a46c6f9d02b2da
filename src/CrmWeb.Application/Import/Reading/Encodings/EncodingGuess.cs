using System.Text;

namespace CrmWeb.Application.Import.Reading.Encodings;

/// <summary>In which encoding a file seems to be written.</summary>
/// <param name="Encoding">The likeliest one; .NET knows its byte order and skips a byte order mark.</param>
/// <param name="Confidence">0 to 1 among the candidates.</param>
/// <param name="Sure">False: do not use it unasked; show <paramref name="Others"/> and let the person choose.</param>
/// <param name="Others">The likeliest first, this guess included; each decodes the file to a different text. One entry when there is no doubt.</param>
public sealed record EncodingGuess(Encoding Encoding, double Confidence, bool Sure, IReadOnlyList<EncodingCandidate> Others);

/// <summary>One possible encoding.</summary>
/// <param name="Preview">Up to five lines of the file that look different in different encodings, decoded with this one.</param>
public sealed record EncodingCandidate(Encoding Encoding, double Confidence, IReadOnlyList<string> Preview);
