using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Deals;

[Needs(Deal.Deals, Right.View)]
public sealed class HistoryModel(IServiceProvider services, IStringLocalizer<Text> t) : HistoryPage(Deal.Deals, services, t);
