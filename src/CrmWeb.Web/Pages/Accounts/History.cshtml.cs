using CrmWeb.Application.Data.Journal;
using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Accounts;

[Needs(Account.Accounts, Right.View)]
public sealed class HistoryModel(IServiceProvider services, ChangeHistory history, IStringLocalizer<Text> t) : HistoryPage(Account.Accounts, services, history, t);
