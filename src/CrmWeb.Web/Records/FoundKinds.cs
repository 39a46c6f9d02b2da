namespace CrmWeb.Web.Records;

/// <summary>How the groups of search results are called and marked.</summary>
internal static class FoundKinds
{
    public static string Title(string kind) => kind switch { "contacts" => "Contacts", "accounts" => "Accounts", "interactions" => "Conversations", "leads" => "Leads", "deals" => "Deals", "products" => "Products", "tasks" => "Tasks", _ => kind };

    public static string Icon(string kind) => kind switch { "contacts" => "contact", "accounts" => "account", "leads" => "lead", "deals" => "deal", "products" => "archive", "tasks" => "task", _ => "chat" };
}
