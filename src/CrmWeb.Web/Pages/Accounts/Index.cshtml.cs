using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Accounts;

[Needs(Account.Accounts, Right.View)]
public sealed class IndexModel(IServiceProvider services, ListViews views, IStringLocalizer<Text> t) : ListPage(Account.Accounts, services, views, t);
