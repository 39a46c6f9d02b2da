using CrmWeb.Application.Data.Journal;
using CrmWeb.Domain.Contacts;
using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Contacts;

[Needs(Contact.Contacts, Right.View)]
public sealed class HistoryModel(IServiceProvider services, ChangeHistory history, IStringLocalizer<Text> t) : HistoryPage(Contact.Contacts, services, history, t);
