using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Products;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Products;

[Needs(Product.Products, Right.View)]
public sealed class IndexModel(IServiceProvider services, ListViews views, IStringLocalizer<Text> t) : ListPage(Product.Products, services, views, t);
