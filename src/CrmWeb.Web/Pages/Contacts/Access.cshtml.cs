using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Contacts;

[Needs(Contact.Contacts, Right.View)]
public sealed class AccessModel(IServiceProvider services, AccessParts parts, IStringLocalizer<Text> t) : AccessPage(Contact.Contacts, services, parts, t);
