using CrmWeb.Domain.Kernel;

namespace CrmWeb.Web.Identity;

/// <summary>What a page handler or endpoint asks of the actor. Every one carries exactly one of the subclasses; without it access is denied.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public abstract class AccessAttribute : Attribute
{
    public abstract bool Allows(Actor actor);
}

/// <summary>A right on a module.</summary>
public sealed class NeedsAttribute(string module, Right right) : AccessAttribute
{
    public string Module => module;

    public Right Right => right;

    public override bool Allows(Actor actor) => actor.May(module, right);
}

/// <summary>Anybody who is signed in; the act itself decides about the record.</summary>
public sealed class NeedsSignInAttribute : AccessAttribute
{
    public override bool Allows(Actor actor) => actor.IsSomebody;
}

/// <summary>Anybody who may import something; the act asks for the right on the type.</summary>
public sealed class NeedsSomeImportAttribute : AccessAttribute
{
    public override bool Allows(Actor actor) => actor.Administers || Application.Admin.ShippedRoles.Modules.Any(module => actor.May(module, Right.Import));
}

/// <summary>Administrators only.</summary>
public sealed class NeedsAdministratorAttribute : AccessAttribute
{
    public override bool Allows(Actor actor) => actor.Administers;
}

/// <summary>Everybody, signed in or not. The list of these is reviewed by a test.</summary>
public sealed class OpenToAllAttribute : AccessAttribute, Microsoft.AspNetCore.Authorization.IAllowAnonymous
{
    public override bool Allows(Actor actor) => true;
}
