using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Tasks;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Tasks;

[Needs(CrmTask.Tasks, Right.View)]
public sealed class HistoryModel(IServiceProvider services, IStringLocalizer<Text> t) : HistoryPage(CrmTask.Tasks, services, t);
