using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Interactions;

[Needs(Interaction.Interactions, Right.View)]
public sealed class HistoryModel(IServiceProvider services, IStringLocalizer<Text> t) : HistoryPage(Interaction.Interactions, services, t);
