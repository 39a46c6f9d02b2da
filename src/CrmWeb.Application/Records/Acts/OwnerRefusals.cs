using CrmWeb.Domain.Kernel;

namespace CrmWeb.Application.Records.Acts;

internal static class OwnerRefusals
{
    public static Refusal Left(string name) => new("owner-left", "{0} is deactivated and gets no new records. Choose somebody else.", RefusalKind.Rule, "owner", name);
}
