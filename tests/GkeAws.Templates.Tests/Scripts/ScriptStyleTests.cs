using System.Text.RegularExpressions;

namespace GkeAws.Templates.Tests.Scripts;

public class ScriptStyleTests
{
    /// <summary>Of bash 4 and later, of GNU tools alone, or tools that the scripts do without (macOS has bash 3.2 and BSD tools).</summary>
    private static readonly (string Pattern, string Why)[] NotOnMacOs =
    [
        (@"\b(declare|local|typeset)\s+-[a-z]*[Anlu]", "associative arrays, namerefs and case attributes: bash 4"),
        (@"\b(mapfile|readarray|coproc)\b", "bash 4"),
        (@"\$\{[A-Za-z_][A-Za-z0-9_]*(\[[^]]*\])?(,|\^)", "case conversion: bash 4"),
        (@"\$\{[A-Za-z_][A-Za-z0-9_]*@[A-Za-z]\}", "parameter transformation: bash 4.4"),
        (@"&>>|\|&", "bash 4 redirections"),
        (@";;&|;&", "bash 4 case"),
        (@"\[\s+-v\s", "bash 4.2"),
        (@"\$EPOCHSECONDS|\$EPOCHREALTIME|\$BASHPID|wait\s+-n", "bash 4 and 5"),
        (@"\$\{[A-Za-z_][A-Za-z0-9_]*:\s+-[0-9]", "negative substring offsets"),
        (@"\bprintf\s+'%\(", "bash 4.2"),
        (@"\bsed\s+(-[a-zA-Z]*i|--in-place)|\bsed\s+-r", "GNU sed"),
        (@"\bdate\s+-d(?![^\n]*date -u -r)|\bdate\s+--date", "GNU date without the BSD form beside it"),
        (@"(?m)(^|[|;&(]|\bif|!)\s*(timeout|readlink -f|realpath|tac|jq|python3?|seq|xargs -r|grep -P|stat -c)\s", "not on every machine"),
        (@"base64\s+(-d|-D|-w)\b", "differs between systems"),
        (@"\becho\s+-", "differs between shells"),
    ];

    public static TheoryData<string> Scripts => [.. ScriptFiles.Templates.Select(path => Path.GetFileName(path))];

    [SkippableTheory]
    [MemberData(nameof(Scripts))]
    public void Shellcheck_and_bash_find_nothing(string name)
    {
        Requires.Programs("shellcheck", "bash");
        using var folder = new TemporaryDirectory();
        var script = ScriptFiles.Write(Template(name), folder.Path);

        Tool.Run("bash", ["-n", script]).MustExit(0);
        Assert.Equal("", Tool.Run("shellcheck", [script]).MustExit(0).All);
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Nothing_in_it_needs_more_than_bash_3_2_and_bsd_tools(string name)
    {
        var body = Regex.Replace(ScriptFiles.Body(Template(name)), @"^\s*#.*$", "", RegexOptions.Multiline);
        foreach (var (pattern, why) in NotOnMacOs)
        {
            var match = Regex.Match(body, pattern);
            Assert.False(match.Success, $"{name}: '{match.Value}': {why}");
        }
        // bash 3.2 cannot parse a case pattern without its opening parenthesis inside of $( ).
        Assert.DoesNotMatch(@"\$\(\s*case\b", body);
        // An empty array is unbound under set -u up to bash 4.3.
        Assert.DoesNotMatch(@"for \w+ in ""\$\{(?!PLAN)[A-Za-z_]+\[@\]\}""", body);
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void The_template_holds_no_expression_but_its_header(string name)
    {
        var body = ScriptFiles.Body(Template(name));

        Assert.DoesNotContain("{{", body);
        Assert.DoesNotContain("}}", body);
        Assert.DoesNotContain("{%{", body);
        Assert.DoesNotContain("\r", body);
        Assert.EndsWith("\n", body);
        Assert.InRange(body.Count(c => c == '\n'), 10, 400);
        Assert.Equal(name.StartsWith("lib", StringComparison.Ordinal), !body.StartsWith("#!/usr/bin/env bash\n", StringComparison.Ordinal));
    }

    [Fact]
    public void The_expected_scripts_are_there() => Assert.Equal(
        ["1-check-cluster.sh", "2-service-accounts.sh", "3-provider.sh", "4-role.sh", "5-deploy.sh", "clean-up.sh", "debug-token.sh", "thumbprint.sh", "verify-trust.sh"],
        ScriptFiles.Programs);

    [Theory]
    [InlineData("declare -A map")]
    [InlineData("${name,,}")]
    [InlineData("mapfile -t lines")]
    [InlineData("sed -i s/a/b/ f")]
    [InlineData("date -d @1")]
    [InlineData("timeout 5 openssl")]
    [InlineData("aws iam get-role | jq .Role")]
    [InlineData("if [ -n \"$(python3 x.py)\" ]")]
    public void The_list_catches_what_it_names(string line) =>
        Assert.Contains(NotOnMacOs, entry => Regex.IsMatch(line, entry.Pattern));

    private static string Template(string name) => ScriptFiles.Templates.Single(path => Path.GetFileName(path) == name);
}
