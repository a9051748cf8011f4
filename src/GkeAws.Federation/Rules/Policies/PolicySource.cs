using GkeAws.Federation.Json;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Policies;

namespace GkeAws.Federation.Rules.Policies;

/// <summary>A policy that could be read, with its text, and what the project says about the place where it lies.</summary>
internal sealed class PolicySource
{
    private const string EnvironmentsFolder = "deploy";

    private static readonly char[] Separators = ['/', '\\'];

    public PolicySource(PolicyDocument document, JsonObject root, string text, PolicyKind kind, FederationParameters? parameters)
    {
        (Document, Root, Text, Kind) = (document, root, text, kind);
        Statements = [.. document.Statements.Select((statement, index) => new StatementSource(statement, index))];
        Environments = parameters is null ? [] : EnvironmentsOf(parameters, document.Name);
        OtherEnvironments = parameters is null ? [] : [.. parameters.Environments.Except(Environments)];
        Audiences = parameters is null ? [] : [.. Environments.SelectMany(parameters.WorkloadsOf).Select(workload => workload.Token.Audience.Value).Distinct()];
    }

    public PolicyDocument Document { get; }

    public JsonObject Root { get; }

    public string Text { get; }

    public PolicyKind Kind { get; }

    public IReadOnlyList<StatementSource> Statements { get; }

    /// <summary>
    /// The environment in whose folder (<c>deploy/ENVIRONMENT/</c>) the policy lies; all of them when it lies elsewhere; none when no
    /// parameters are known, and then rules that compare stay silent.
    /// </summary>
    public IReadOnlyList<EnvironmentParameters> Environments { get; }

    public IReadOnlyList<EnvironmentParameters> OtherEnvironments { get; }

    /// <summary>That the pods of <see cref="Environments"/> ask for.</summary>
    public IReadOnlyList<string> Audiences { get; }

    public Finding Finding(Rule rule, string message, TextPosition position) => new(rule, message, new SourceLocation(Document.Name, position));

    private static IReadOnlyList<EnvironmentParameters> EnvironmentsOf(FederationParameters parameters, string path)
    {
        var folders = path.Split(Separators);
        for (var index = folders.Length - 2; index > 0; index--)
        {
            if (folders[index - 1] == EnvironmentsFolder && parameters.Environments.FirstOrDefault(environment => environment.Name.Value == folders[index]) is { } found)
            {
                return [found];
            }
        }
        return parameters.Environments;
    }
}
