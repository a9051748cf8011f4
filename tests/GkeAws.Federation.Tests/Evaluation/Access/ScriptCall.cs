using System.Text.RegularExpressions;
using GkeAws.Federation.Actions;

namespace GkeAws.Federation.Tests.Evaluation.Access;

/// <summary>A call of AWS that a script of a produced project makes, as its text says.</summary>
internal sealed partial record ScriptCall(string Service, string Operation)
{
    // Neither is decided by a policy of whoever calls: GetCallerIdentity needs no permission (AWS STS API Reference, GetCallerIdentity),
    // and AssumeRoleWithWebIdentity is not signed (AWS STS API Reference, AssumeRoleWithWebIdentity).
    private static readonly string[] WithoutPermission = ["sts:GetCallerIdentity", "sts:AssumeRoleWithWebIdentity"];

    /// <summary>
    /// All calls of the scripts, each once: <c>aws_try iam get-role …</c> and the other functions of lib-aws.sh, or <c>aws iam get-role</c>.
    /// What a function passes on (<c>aws_try "$@"</c>) stands at its own callers.
    /// </summary>
    public static IReadOnlyList<ScriptCall> In(string scripts) =>
    [
        .. Directory.GetFiles(scripts, "*.sh").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Where(line => !line.TrimStart().StartsWith('#'))
            .SelectMany(line => Call().Matches(line))
            .Select(match => new ScriptCall(match.Groups["service"].Value, match.Groups["operation"].Value))
            .Distinct(),
    ];

    /// <summary>Words after a calling function that are neither a service and its operation nor what was handed over: nobody can say what is called.</summary>
    public static IReadOnlyList<string> NotUnderstood(string scripts) =>
    [
        .. Directory.GetFiles(scripts, "*.sh").SelectMany(File.ReadLines)
            .Where(line => !line.TrimStart().StartsWith('#') && Caller().IsMatch(line) && !Call().IsMatch(line)),
    ];

    /// <summary>Null: no policy decides about it.</summary>
    public AwsAction? Action
    {
        get
        {
            var name = string.Concat(Operation.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
            var action = ActionCatalog.Find($"{Service}:{name}") ?? throw new InvalidOperationException($"aws {Service} {Operation} is no action of the table: say in this class which actions it needs");
            return WithoutPermission.Contains(action.FullName) ? null : action;
        }
    }

    // A bare aws counts where a command can stand: prose names the tool too.
    private const string Calling = @"(?<![\w-])(aws_(try|write|command|delete)|(?<=(^|[;&|!]|\$\(|\b(if|then|else|do|until|while|run))\s*)aws)";

    [GeneratedRegex(Calling + @" (?<service>[a-z0-9]+) (?<operation>[a-z][a-z0-9-]*[a-z0-9])(?=[ ;)]|$)")]
    private static partial Regex Call();

    [GeneratedRegex(Calling + @" (?!""\$@"")")]
    private static partial Regex Caller();
}
