namespace GkeAws.Templates.Tests.Schemas;

/// <summary>
/// Counts validations: without a licence Newtonsoft.Json.Schema allows 1,000 an hour in one process and then throws a message
/// about licences, which explains nothing to whoever added the test.
/// </summary>
internal sealed class SchemaBudget(int limit)
{
    private int spent;

    /// <summary>The counter of this test process: every validation and every check of a schema by the library goes through it.</summary>
    public static SchemaBudget Process { get; } = new(800);

    public int Spent => spent;

    /// <exception cref="InvalidOperationException">The limit is reached.</exception>
    public void Spend()
    {
        if (Interlocked.Increment(ref spent) > limit)
        {
            throw new InvalidOperationException(
                $"More than {limit} JSON schema validations in this test run; Newtonsoft.Json.Schema stops at 1,000 an hour. Validate fewer documents, or look for a loop.");
        }
    }
}
