using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Deals;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Deals;

[Needs(Deal.Deals, Right.Create)]
public sealed class NewModel(IServiceProvider services, FieldViews fields, Viewer viewer, IStringLocalizer<Text> t) : NewPage(Deal.Deals, services, fields, viewer, t);
