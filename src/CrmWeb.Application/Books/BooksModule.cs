using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Books;

/// <summary>Handing over a book: above deals and tasks, because it takes both along.</summary>
public static class BooksModule
{
    public static IServiceCollection AddBooks(this IServiceCollection services) =>
        services.AddScoped<BookItems>().AddScoped<HandOverBook>().AddScoped<BookSummary>().AddScoped<OpenWork>();
}
