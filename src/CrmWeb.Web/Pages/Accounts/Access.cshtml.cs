using CrmWeb.Domain.Accounts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Accounts;

[Needs(Account.Accounts, Right.View)]
public sealed class AccessModel(IServiceProvider services, AccessParts parts, IStringLocalizer<Text> t) : AccessPage(Account.Accounts, services, parts, t);
