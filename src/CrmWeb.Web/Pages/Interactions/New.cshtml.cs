using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Interactions;

[Needs(Interaction.Interactions, Right.Create)]
public sealed class NewModel(IServiceProvider services, FieldViews fields, Viewer viewer, IStringLocalizer<Text> t) : NewPage(Interaction.Interactions, services, fields, viewer, t);
