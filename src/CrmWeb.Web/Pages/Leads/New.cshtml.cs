using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Leads;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Leads;

[Needs(Lead.Leads, Right.Create)]
public sealed class NewModel(IServiceProvider services, FieldViews fields, Viewer viewer, IStringLocalizer<Text> t) : NewPage(Lead.Leads, services, fields, viewer, t);
