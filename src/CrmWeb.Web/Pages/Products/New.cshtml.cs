using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Products;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Products;

[Needs(Product.Products, Right.Create)]
public sealed class NewModel(IServiceProvider services, FieldViews fields, Viewer viewer, IStringLocalizer<Text> t) : NewPage(Product.Products, services, fields, viewer, t);
