using Npgsql;

namespace CrmWeb.Bench;

/// <summary>What a rep's day and a manager's review ask for, and the move of a deal from stage to stage.</summary>
internal sealed class Sales
{
    private const string Small = "(select id from pipelines where name = 'Renewals')";

    private IReadOnlyList<string> _deals = [];
    private IReadOnlyList<string> _stages = [];
    private string _pipeline = "";

    public static async Task<Sales> OfAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        return new Sales
        {
            _pipeline = (await ColumnAsync(connection, $"select {Small}"))[0],
            // the first two stages only: moving there and back keeps the board as full as it was
            _stages = await ColumnAsync(connection, $"select id from stages where pipeline_id = {Small} and kind = 'Open' order by position limit 2"),
            _deals = await ColumnAsync(connection, $"select id from deals where pipeline_id = {Small} and status = 'open' order by md5(id::text) limit 500"),
        };
    }

    public IEnumerable<Target> Pages(bool rep) =>
    [
        new("board", "board of 1,000 open deals", [$"/deals/board?pipeline={_pipeline}"], rep),
        .. new[] { "title", "value", "closeDate", "stageSince", "-updatedAt" }.Select(sort => new Target("sales", $"deals by {sort}", [$"/deals?view=all&sort={sort}"], rep)),
        .. new[] { "status=open", "status=open&closeDate.lt=today", "stage=Negotiation", "value.gte=150000", "owner=Bo Northman&status=won", "leadSource=Referral&status=open" }
            .Select(filter => new Target("sales", $"deals where {filter}", [$"/deals?view=all&{filter.Replace(" ", "%20", StringComparison.Ordinal)}"], rep)),
        .. rep ? [] : new Target[] { new("sales", "deal page", [.. _deals.Select(id => $"/deals/{id}")]) },
        new("sales", "Today", ["/today"], rep),
        new("sales", "tasks", ["/tasks?view=all"], rep),
        new("sales", "leads", ["/leads?view=all"], rep),
        new("sales", "forecast", ["/deals/forecast"], rep),
        new("sales", "since last review", ["/deals/review"], rep),
    ];

    /// <summary>Each deal in turn to the stage that it does not stand in.</summary>
    public async Task MoveAsync(Browser browser, string token, int i) => await browser.PostAsync("/deals/board?handler=Move", token,
        ("id", _deals[i % _deals.Count]), ("stage", _stages[(i / _deals.Count + 1) % _stages.Count]), ("back", $"/deals/board?pipeline={_pipeline}"));

    public Task<string> TokenAsync(Browser browser) => browser.TokenAsync($"/deals/board?pipeline={_pipeline}");

    private static async Task<IReadOnlyList<string>> ColumnAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await reader.ReadAsync()) found.Add(reader.GetValue(0).ToString()!);
        return found;
    }
}
