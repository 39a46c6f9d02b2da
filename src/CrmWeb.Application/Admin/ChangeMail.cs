using System.Security.Cryptography;
using CrmWeb.Application.Data;
using CrmWeb.Application.Edges;
using CrmWeb.Domain.Kernel;
using FluentValidation;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Application.Admin;

/// <summary>The settings of the company's mail server: changed, asked, tried.</summary>
public sealed class ChangeMail(CrmDb db, AdminSave save, IMailSender mail, IDataProtectionProvider protection)
{
    /// <param name="Password">Empty keeps the one that is there.</param>
    public sealed record Input(string? Host, int Port, SmtpSecurity Security, string? UserName, string? Password, string? FromAddress, string? FromName);

    public sealed class Rules : AbstractValidator<Input>
    {
        public Rules()
        {
            RuleFor(i => i.Host).NotEmpty().WithMessage("Enter the server's name, such as smtp.example.org.").MaximumLength(253).WithMessage("That is not the name of a server.")
                .Matches(@"^\s*[A-Za-z0-9._:\-]+\s*$").WithMessage("That is not the name of a server.");
            RuleFor(i => i.Port).InclusiveBetween(1, 65535).WithMessage("A port is a number from 1 to 65535; usual are 587 and 465.");
            RuleFor(i => i.FromAddress).NotEmpty().WithMessage("Enter the address that mails come from.").EmailAddress().WithMessage("That is not an e-mail address.").MaximumLength(320).WithMessage("That is not an e-mail address.");
            RuleFor(i => i.UserName).MaximumLength(320).WithMessage("A user name has at most 320 characters.");
            RuleFor(i => i.Password).MaximumLength(500).WithMessage("A password has at most 500 characters.");
            RuleFor(i => i.FromName).MaximumLength(200).WithMessage("A name has at most 200 characters.");
            RuleFor(i => i.Security).IsInEnum().WithMessage("Choose how the connection is protected.");
        }
    }

    /// <summary>Null until it is set up.</summary>
    public Task<MailServer?> FindAsync(CancellationToken ct) => db.MailServers.AsNoTracking().OrderBy(s => s.Id).FirstOrDefaultAsync(ct);

    /// <summary>For <see cref="IMailSender"/>; null when mail is not set up.</summary>
    public async Task<SmtpSettings?> NowAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is not { } server) return null;
        return new SmtpSettings(server.Host, server.Port, server.Security, server.UserName, Reveal(server.ProtectedPassword), new MailAddress(server.FromAddress, server.FromName));
    }

    public async Task<IReadOnlyList<Refusal>> RunAsync(Input input, CancellationToken ct)
    {
        if (!db.Actor.Administers) return [Refusal.Forbidden];
        if (Shape.Check(new Rules(), input) is { Length: > 0 } misshapen) return misshapen;
        var server = await db.MailServers.OrderBy(s => s.Id).FirstOrDefaultAsync(ct);
        if (server is null) db.Add(server = MailServer.Fresh());
        // a password given for one server is not sent to another
        var moved = server.Host.Length > 0 && !string.Equals(server.Host, input.Host!.Trim(), StringComparison.OrdinalIgnoreCase);
        if (moved && server.ProtectedPassword is not null && string.IsNullOrEmpty(input.Password) && TextRule.CleanLine(input.UserName) is not null)
            return [Refusal.Of("password", "The server changed: enter its password.")];
        server.Change(
            input.Host!.Trim(), input.Port, input.Security, TextRule.CleanLine(input.UserName),
            string.IsNullOrEmpty(input.Password) ? null : Protector.Protect(input.Password), input.FromAddress!.Trim(), TextRule.CleanLine(input.FromName));
        return await save.RunAsync("mail.edit", null, ct) is { } refused ? [refused] : [];
    }

    /// <summary>Sends a test mail with the settings as saved.</summary>
    public async Task<MailResult> TryAsync(string address, CancellationToken ct) => !db.Actor.Administers
        ? new MailResult(MailOutcome.BadInput)
        : await mail.SendAsync(await NowAsync(ct), new OutgoingMail([new MailAddress(address)], "Test mail from CrmWeb", "It works: CrmWeb can send mails."), ct);

    private IDataProtector Protector => protection.CreateProtector("CrmWeb.MailServer.Password");

    private string? Reveal(string? password)
    {
        if (password is null) return null;
        try
        {
            return Protector.Unprotect(password);
        }
        catch (CryptographicException)
        {
            // keys of another installation (a restored dump): the server will say that the sign-in failed
            return null;
        }
    }
}
