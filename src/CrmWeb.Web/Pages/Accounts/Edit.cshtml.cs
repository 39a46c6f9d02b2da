using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Accounts;

[Needs(Account.Accounts, Right.View)]
public sealed class EditModel(IServiceProvider services, FieldViews fields, EditFlow flow, IStringLocalizer<Text> t) : EditPage(Account.Accounts, services, fields, flow, t);
