namespace CrmWeb.Domain.Kernel;

/// <summary>A record got another owner; null = nobody.</summary>
public sealed record RecordAssigned(string Kind, Guid RecordId, Guid? From, Guid? To) : DomainEvent
{
    public override string Name => "record.assigned";

    public override IReadOnlyList<Guid> Subjects => [RecordId];
}
