using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Contacts;

[Needs(Contact.Contacts, Right.Create)]
public sealed class NewModel(IServiceProvider services, FieldViews fields, Viewer viewer, IStringLocalizer<Text> t) : NewPage(Contact.Contacts, services, fields, viewer, t);
