using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Products;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Products;

[Needs(Product.Products, Right.View)]
public sealed class HistoryModel(IServiceProvider services, IStringLocalizer<Text> t) : HistoryPage(Product.Products, services, t);
