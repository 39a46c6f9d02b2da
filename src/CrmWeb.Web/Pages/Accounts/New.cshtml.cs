using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Accounts;

[Needs(Account.Accounts, Right.Create)]
public sealed class NewModel(IServiceProvider services, FieldViews fields, Viewer viewer, IStringLocalizer<Text> t) : NewPage(Account.Accounts, services, fields, viewer, t);
