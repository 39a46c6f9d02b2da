using CrmWeb.Application.Data.Events;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Acts;
using CrmWeb.Application.Search;
using CrmWeb.Domain.Interactions;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Interactions;

/// <summary>What interactions add to the system.</summary>
public static class InteractionsModule
{
    public static IServiceCollection AddInteractions(this IServiceCollection services) =>
        services.AddRecords<Interaction, InteractionFacts, InteractionType>()
            .AddReaction<TellOfMention>("tell-of-mention", "interaction.logged", "interaction.reworded")
            .AddScoped<ISearchSource, SaidSearch>()
            .AddScoped<WhoMayBeMentioned>()
            .AddScoped<ITurnConsequence, InteractionsOfConvertedLead>()
            .AddScoped<RecordTimeline>();
}
