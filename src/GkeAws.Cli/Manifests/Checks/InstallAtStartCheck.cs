using System.Text.RegularExpressions;
using GkeAws.Cli.Manifests.Yaml;
using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Manifests;

namespace GkeAws.Cli.Manifests.Checks;

internal sealed partial class InstallAtStartCheck : IManifestCheck
{
    private static readonly string[] CommandKeys = ["command", "args"];

    public IEnumerable<Finding> Check(ManifestSet manifests) => manifests.Containers.Select(Judge).OfType<Finding>();

    private static Finding? Judge(PodContainer container)
    {
        // In the order of the text: a command may be one script, or one word in each entry of the list.
        var words = CommandKeys.Select(key => container.Entry[key]).OfType<LocatedSequence>().SelectMany(list => list.Items).OfType<LocatedScalar>().ToList();
        var match = Install().Match(string.Join('\n', words.Select(word => Comment().Replace(word.Text, ""))));
        if (!match.Success)
        {
            return null;
        }
        var command = match.Value.Replace('\n', ' ');
        var place = words.FirstOrDefault(word => Install().IsMatch(Comment().Replace(word.Text, ""))) ?? words[0];
        return new Finding(GKEAWS368.Rule, $"container {container.Name} calls '{command}' at each start, which needs root, a writable file system and the network; install it when the image is built", place.Location);
    }

    // Options may stand between: apt-get -y install, pip --no-cache-dir install.
    [GeneratedRegex(@"(?<![\w./-])(apt(-get)?|yum|dnf|microdnf|tdnf|zypper)(\s+-\S+)*\s+(install|update|upgrade)\b|(?<![\w./-])apk(\s+-\S+)*\s+(add|update|upgrade)\b|(?<![\w.-])pip[0-9.]*(\s+-\S+)*\s+install\b")]
    private static partial Regex Install();

    [GeneratedRegex(@"^\s*#.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
