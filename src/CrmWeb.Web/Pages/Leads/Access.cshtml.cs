using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Leads;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Leads;

[Needs(Lead.Leads, Right.View)]
public sealed class AccessModel(IServiceProvider services, AccessParts parts, IStringLocalizer<Text> t) : AccessPage(Lead.Leads, services, parts, t);
