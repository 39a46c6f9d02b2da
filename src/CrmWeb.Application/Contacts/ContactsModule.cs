using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Application.Search;
using CrmWeb.Domain.Contacts;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Contacts;

/// <summary>What contacts add to the system.</summary>
public static class ContactsModule
{
    public static IServiceCollection AddContacts(this IServiceCollection services) =>
        services.AddRecords<Contact, ContactFacts, ContactType>()
            .AddScoped<IDeleteConsequence, ContactsOfDeletedAccount>()
            .AddNamedSearch(Contact.Contacts, 10)
            .AddScoped<ContactsOfAccount>();
}
