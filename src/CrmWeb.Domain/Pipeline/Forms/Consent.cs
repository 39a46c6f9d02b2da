using CrmWeb.Domain.Kernel;

namespace CrmWeb.Domain.Pipeline.Forms;

/// <summary>What somebody agreed to, as they read it. Never changed, except that they confirm it.</summary>
public sealed class Consent : Entity
{
    private Consent() { }

    /// <summary>leads or contacts.</summary>
    public string SubjectKind { get; private set; } = "";

    public Guid SubjectId { get; private set; }

    /// <summary>Form it was given by.</summary>
    public Guid FormId { get; private set; }

    /// <summary>The words that were shown.</summary>
    public string Wording { get; private set; } = "";

    /// <summary>Version of the words, from 1.</summary>
    public int WordingVersion { get; private set; }

    public DateTimeOffset GivenAt { get; private set; }

    /// <summary>The address that the confirmation goes to; null when none was given.</summary>
    public string? Email { get; private set; }

    /// <summary>A confirmation by mail is asked for.</summary>
    public bool MustConfirm { get; private set; }

    /// <summary>When it was confirmed by mail; null while it was not, or need not be.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>It counts: given, and confirmed where that is asked.</summary>
    public bool Counts => !MustConfirm || ConfirmedAt is not null;

    public static Consent Give(string kind, Guid subject, Guid form, ConsentWording wording, string? email, bool mustConfirm, DateTimeOffset now) => new()
    {
        SubjectKind = kind,
        SubjectId = subject,
        FormId = form,
        Wording = wording.Text,
        WordingVersion = wording.Version,
        Email = email,
        MustConfirm = mustConfirm,
        GivenAt = now,
    };

    /// <summary>The same consent for what the lead became.</summary>
    public Consent For(string kind, Guid subject) => new()
    {
        SubjectKind = kind,
        SubjectId = subject,
        FormId = FormId,
        Wording = Wording,
        WordingVersion = WordingVersion,
        Email = Email,
        MustConfirm = MustConfirm,
        GivenAt = GivenAt,
        ConfirmedAt = ConfirmedAt,
    };

    public void Confirm(DateTimeOffset now) => ConfirmedAt ??= now;
}
