using System.Diagnostics.CodeAnalysis;

namespace CrmWeb.Infrastructure.Interop;

/// <summary>Remembers the answers that were asked for last; the one not asked for the longest goes first. Safe for many threads.</summary>
internal sealed class RecentAnswers<TQuestion, TAnswer>(int capacity) where TQuestion : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TQuestion, LinkedListNode<(TQuestion Question, TAnswer Answer)>> _byQuestion = [];
    private readonly LinkedList<(TQuestion Question, TAnswer Answer)> _latestFirst = [];

    public bool TryGet(TQuestion question, [MaybeNullWhen(false)] out TAnswer answer)
    {
        lock (_gate)
        {
            if (!_byQuestion.TryGetValue(question, out var node))
            {
                answer = default;
                return false;
            }
            _latestFirst.Remove(node);
            _latestFirst.AddFirst(node);
            answer = node.Value.Answer;
            return true;
        }
    }

    public void Keep(TQuestion question, TAnswer answer)
    {
        lock (_gate)
        {
            if (_byQuestion.Remove(question, out var old)) _latestFirst.Remove(old);
            _byQuestion[question] = _latestFirst.AddFirst((question, answer));
            if (_byQuestion.Count <= capacity) return;
            _byQuestion.Remove(_latestFirst.Last!.Value.Question);
            _latestFirst.RemoveLast();
        }
    }
}
