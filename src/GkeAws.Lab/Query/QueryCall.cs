using GkeAws.Federation.Evaluation;
using GkeAws.Lab.Signatures;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Query;

/// <summary>A call of an action, with its signature verified where the action wants one.</summary>
internal sealed class QueryCall(LabCall wire, QueryString form, SignedCall? signed, LabStore store)
{
    public LabCall Wire => wire;

    public QueryString Form => form;

    public LabStore Store => store;

    public DateTimeOffset Now => wire.Now;

    /// <summary>Null in unsigned calls only.</summary>
    public Caller? Caller => signed?.Caller;

    /// <summary>The caller's own account; in signed calls.</summary>
    public AccountStore Account => store.FindAccount(Caller!.Account)!;

    /// <summary>Of the signature's scope; empty in unsigned calls.</summary>
    public string Region => signed?.Parts.Region ?? "";

    public string? Text(string name) => form.Find(name);

    /// <summary>Values of <c>NAME.member.1</c>, <c>NAME.member.2</c>, … up to the first that is absent.</summary>
    public IReadOnlyList<string> Members(string name)
    {
        var values = new List<string>();
        while (form.Find($"{name}.member.{values.Count + 1}") is { } value)
        {
            values.Add(value);
        }
        return values;
    }

    /// <summary>How many entries a list of structures has: <c>NAME.member.N.MEMBER</c>.</summary>
    public int CountOf(string name, string member)
    {
        var count = 0;
        while (form.Has($"{name}.member.{count + 1}.{member}"))
        {
            count++;
        }
        return count;
    }

    /// <summary>Null when the caller's policies allow it.</summary>
    /// <param name="keys">Keys of this action, beside those of every request.</param>
    public AwsError? Authorize(string action, string resource, RequestContext? keys = null)
    {
        var global = wire.GlobalKeys(Region);
        var evaluation = Caller!.Ask(action, resource, keys is null ? global : global.With(keys), Caller.Account);
        return evaluation.Decision == Decision.Allowed ? null : Refusal(Caller, action, resource, evaluation);
    }

    /// <summary>Where a value breaks its rule (IAM and STS: ValidationError).</summary>
    public static AwsError Invalid(string? value, string member, string constraint) =>
        Invalid($"Value {(value is null ? "null" : $"'{value}'")} at '{member}' failed to satisfy constraint: {constraint}");

    public static AwsError Invalid(string problem) => new("ValidationError", 400, $"1 validation error detected: {problem}", problem);

    private static AwsError Refusal(Caller caller, string action, string resource, Evaluation evaluation) => new("AccessDenied", 403,
        $"User: {caller.Arn} is not authorized to perform: {action} on resource: {resource} {(evaluation.Decision == Decision.ExplicitDeny ? "with an explicit deny in an identity-based policy" : $"because no identity-based policy allows the {action} action")}",
        Refusals.Explain(evaluation));
}
