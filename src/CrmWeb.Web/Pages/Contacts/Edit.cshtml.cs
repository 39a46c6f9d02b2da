using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Contacts;

[Needs(Contact.Contacts, Right.View)]
public sealed class EditModel(IServiceProvider services, FieldViews fields, EditFlow flow, IStringLocalizer<Text> t) : EditPage(Contact.Contacts, services, fields, flow, t);
