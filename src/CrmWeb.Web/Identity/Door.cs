using System.Security.Claims;
using CrmWeb.Application.Admin;
using Microsoft.AspNetCore.Identity;

namespace CrmWeb.Web.Identity;

/// <summary>Lets a person in and out of this browser.</summary>
public sealed class Door(SignInManager<SignIn> manager, UserManager<SignIn> signIns, SignInJournal journal, IHttpContextAccessor http)
{
    /// <summary>To be called for a person whose password or link was just accepted.</summary>
    public async Task EnterAsync(Guid userId)
    {
        if (await signIns.FindByIdAsync(userId.ToString()) is { } found) await manager.SignInAsync(found, isPersistent: true);
    }

    public async Task LeaveAsync(CancellationToken ct)
    {
        if (Guid.TryParse(http.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier), out var userId)) await journal.WriteAsync(SignInJournal.Left, userId, ct);
        await manager.SignOutAsync();
    }
}
