using CrmWeb.Domain.Kernel;
using CrmWeb.Domain.Pipeline.Products;
using CrmWeb.Web.Identity;
using CrmWeb.Web.Records;
using CrmWeb.Web.Ui;
using Microsoft.Extensions.Localization;

namespace CrmWeb.Web.Pages.Products;

[Needs(Product.Products, Right.View)]
public sealed class AccessModel(IServiceProvider services, AccessParts parts, IStringLocalizer<Text> t) : AccessPage(Product.Products, services, parts, t);
