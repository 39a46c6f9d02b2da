using CrmWeb.Application.Records.Bulk;
using CrmWeb.Application.Records.Fields;
using CrmWeb.Domain.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Records;

public static class RecordsRegistration
{
    /// <summary>Registers a module's record type; <see cref="IRecords"/> is then to be had by its kind.</summary>
    internal static IServiceCollection AddRecords<TRecord, TFacts, TType>(this IServiceCollection services)
        where TRecord : Record, IDescribed<TFacts> where TFacts : RecordFacts, new() where TType : RecordType<TRecord, TFacts>, new()
    {
        var type = new TType();
        services.AddSingleton<RecordType<TRecord, TFacts>>(type);
        services.AddSingleton<IRecordType>(type);
        services.AddScoped<Records<TRecord, TFacts>>();
        services.AddKeyedScoped<IRecords>(type.Kind, (provider, _) => provider.GetRequiredService<Records<TRecord, TFacts>>());
        services.AddScoped<BulkRecords<TRecord, TFacts>>();
        services.AddKeyedScoped<IBulkRecords>(type.Kind, (provider, _) => provider.GetRequiredService<BulkRecords<TRecord, TFacts>>());
        return services;
    }
}
