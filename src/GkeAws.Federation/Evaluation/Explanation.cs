namespace GkeAws.Federation.Evaluation;

/// <summary>Collects the part of every statement in one answer.</summary>
internal sealed class Explanation
{
    private readonly Request request;
    private readonly Action<string> note;
    private readonly List<StatementResult> statements = [];
    private List<string>? missing;

    public Explanation(Request request) => (this.request, note) = (request, NoteKey);

    public IReadOnlyList<StatementResult> Statements => statements;

    public IReadOnlyList<string> MissingKeys => missing ?? (IReadOnlyList<string>)[];

    public void Add(PolicyRole role, IReadOnlyList<CompiledPolicy> policies)
    {
        for (var index = 0; index < policies.Count; index++)
        {
            Add(role, policies[index]);
        }
    }

    public void Add(PolicyRole role, CompiledPolicy? policy)
    {
        if (policy is null)
        {
            return;
        }

        for (var index = 0; index < policy.Statements.Length; index++)
        {
            var statement = policy.Statements[index];
            statements.Add(new StatementResult(role, policy.Document, index, statement.Statement, Mismatch.Of(statement, request)));
            NoteKeys(statement);
        }
    }

    /// <summary>Keys of a statement about another action or caller cannot change the answer, nor those of conditions on another resource.</summary>
    private void NoteKeys(CompiledStatement statement)
    {
        if (!statement.MatchesAction(request) || statement.MatchPrincipal(request.Principal) == PrincipalMatch.None)
        {
            return;
        }

        statement.AddResourceKeys(note);
        if (!statement.MatchesResource(request))
        {
            return;
        }
        foreach (var condition in statement.Conditions)
        {
            condition.AddKeys(note);
        }
    }

    private void NoteKey(string key)
    {
        if (request.Context.Find(key) is null && missing?.Contains(key, StringComparer.OrdinalIgnoreCase) != true)
        {
            (missing ??= []).Add(key);
        }
    }
}
