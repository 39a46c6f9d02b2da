using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Interactions;

[Needs(Interaction.Interactions, Right.View)]
public sealed class IndexModel(IServiceProvider services, ListViews views, IStringLocalizer<Text> t) : ListPage(Interaction.Interactions, services, views, t);
