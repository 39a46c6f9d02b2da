using CrmWeb.Application.Data.Events;
using CrmWeb.Application.Edges;
using CrmWeb.Application.Pipeline.Assigning;
using CrmWeb.Application.Pipeline.Forms;
using CrmWeb.Application.Records;
using CrmWeb.Application.Records.Links;
using CrmWeb.Application.Search;
using CrmWeb.Domain.Pipeline.Leads;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Application.Pipeline.Leads;

/// <summary>What leads, assignment rules and web forms add to the system.</summary>
public static class LeadsModule
{
    public static IServiceCollection AddLeads(this IServiceCollection services) =>
        services.AddRecords<Lead, LeadFacts, LeadType>()
            .AddNamedSearch(Lead.Leads, 25)
            .AddReaction<TellOfLead>("tell-of-lead", "lead.created")
            .AddScoped<IRecurringJob, RecycleLeads>()
            .AddScoped<ConversionProposals>()
            .AddScoped<ConvertLead>()
            .AddScoped<AssignmentRules>()
            .AddSingleton<ILinkSource, FormLinks>()
            .AddScoped<WebForms>()
            .AddScoped<ReceiveForm>();
}
