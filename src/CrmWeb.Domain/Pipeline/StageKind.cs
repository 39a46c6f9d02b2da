namespace CrmWeb.Domain.Pipeline;

/// <summary>What it means for a deal to stand in a stage. Also the deal's status.</summary>
public enum StageKind { Open, Won, Lost }

/// <summary>How a deal in a stage counts in forecasts (the field's five categories).</summary>
public enum ForecastCategory { Pipeline, BestCase, Commit, Closed, Omitted }
