using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Leads;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Leads;

[Needs(Lead.Leads, Right.View)]
public sealed class HistoryModel(IServiceProvider services, IStringLocalizer<Text> t) : HistoryPage(Lead.Leads, services, t);
