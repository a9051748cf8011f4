using System.Text.RegularExpressions;
using GkeAws.Cli.Manifests.Yaml;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed partial class VariableNameCheck : IManifestCheck
{
    public IEnumerable<Finding> Check(ManifestSet manifests) => manifests.Containers.SelectMany(container => container.Variables).Select(Judge).OfType<Finding>();

    private static Finding? Judge(LocatedMapping variable) => variable.Scalar("name") switch
    {
        null => new Finding(GKEAWS311.Rule, "the environment variable has no name", variable.Location),
        { } name when !VariableName().IsMatch(name.Text) => new Finding(GKEAWS311.Rule, $"'{name.Text}' is not a name of an environment variable: letters, digits, -, _ and ., not a digit first", name.Location),
        _ => null,
    };

    [GeneratedRegex(@"\A[-._A-Za-z][-._A-Za-z0-9]*\z")]
    private static partial Regex VariableName();
}
