using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Interactions;

[Needs(Interaction.Interactions, Right.View)]
public sealed class AccessModel(IServiceProvider services, AccessParts parts, IStringLocalizer<Text> t) : AccessPage(Interaction.Interactions, services, parts, t);
