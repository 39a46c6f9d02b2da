namespace CrmWeb.Domain.Pipeline.Forms;

/// <summary>One question of a web form.</summary>
/// <param name="Field">Field of the lead that takes the answer.</param>
/// <param name="Label">What visitors read.</param>
public sealed record FormField(string Field, string Label, bool Required);

/// <summary>What visitors agree to, as of a version. Versions are kept: a consent points to what was shown.</summary>
public sealed record ConsentWording(int Version, string Text, DateTimeOffset Since);
