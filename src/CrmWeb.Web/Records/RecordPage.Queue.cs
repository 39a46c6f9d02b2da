using CrmWeb.Domain.Kernel;
using CrmWeb.Web.Records.Lists;
using CrmWeb.Web.Records.Queue;
using Microsoft.AspNetCore.Mvc;

namespace CrmWeb.Web.Records;

/// <summary>Working through a list, record after record.</summary>
public abstract partial class RecordPage
{
    private (QueueInput Typed, string Error)? _queued;

    /// <summary>Keeps what was typed and goes on to the next record.</summary>
    public async Task<IActionResult> OnPostQueueAsync(Guid id, QueueInput typed, CancellationToken ct)
    {
        if (await Records.FindAsync(id, ct) is not { } record) return NotFound();
        // asked first: what is saved may take the record out of the list
        if (await services.GetRequiredService<RecordSurroundings>().QueueAsync(Records, id, Request, ct) is not { } queue) return NotFound();
        if (await services.GetRequiredService<QueueStep>().RunAsync(Records.Type.Kind, id, typed, facts => LinkLog(id, record, [], facts), ct) is not { } done) return NotFound();
        if (done.Refused)
        {
            Response.StatusCode = done.Refusals[0] == Refusal.Forbidden ? StatusCodes.Status403Forbidden : StatusCodes.Status422UnprocessableEntity;
            _queued = (typed, string.Join(" ", done.Refusals.Select(Words)));
            return await ShowAsync(id, null, null, null, ct);
        }
        if (queue.SkipHref is null) Say(T["That was the last one."], done.Value, back: queue.StopHref);
        else if (done.Value is { } set) Say(T["Saved."], set);
        return Redirect(queue.SkipHref ?? queue.StopHref);
    }

    /// <summary>The strip with what was typed, when the address says that a list is worked through.</summary>
    private async Task<Ui.Records.RecordView> QueuedAsync(Ui.Records.RecordView view, Guid id, CancellationToken ct)
    {
        if (await services.GetRequiredService<RecordSurroundings>().QueueAsync(Records, id, Request, ct) is not { } queue) return view;
        if (_queued is { } said) queue = queue with { Typed = said.Typed, Error = said.Error };
        return view with { Strip = [new Ui.Records.PagePart("_Queue", queue), .. view.Strip] };
    }
}
