using System.Text;
using GkeAws.Cli.Output;
using GkeAws.Federation.Json;

namespace GkeAws.Cli.Tokens;

/// <summary>A report for people: the verdict first, then the token, then the project. Never the token itself.</summary>
internal sealed class TokenText(TokenReport report)
{
    // What one line of a screen can hold; the rest of a longer value tells nothing.
    private const int LongestValue = 300;

    private readonly StringBuilder _text = new();

    public StringBuilder Write()
    {
        Line(OneLine(Verdict()));
        if (report.Kind.Problem is { } problem)
        {
            Line($"  {problem}");
        }
        Line("");
        Line("Header");
        WriteMembers("", report.Header);
        foreach (var name in SignatureCheck.KeysBroughtBy(report.Token))
        {
            Line($"  {name} is no key that counts: the issuer's alone do.");
        }
        Line("");
        Line("Claims");
        WriteMembers("", report.Claims);
        Line("");
        Line("Times");
        foreach (var (name, words) in report.Times.Lines)
        {
            Line($"  {name,-10} {words}");
        }
        Line("");
        Line($"Signature: {OneLine(report.Signature.Words)}");
        foreach (var comparison in report.Comparisons)
        {
            Write(comparison);
        }
        return new StringBuilder(Printable.Of(report.Masked(_text.ToString())));
    }

    private string Verdict()
    {
        var own = report.Comparisons.FirstOrDefault(comparison => comparison.IsAllowed) ?? (report.Comparisons is [var nearest, ..] ? nearest : null);
        return (report.IsFine, own) switch
        {
            (true, null) => $"fine: {report.Kind.Name}",
            (true, { } pod) => $"allowed: {pod.Pod} becomes {pod.Pod.Role}",
            (false, null) => $"refused: {report.Problem ?? "the claims are wrong: " + Wrong(report.Times.Checks())}",
            (false, { } pod) => $"denied: {report.Problem ?? (pod.IsOwn ? $"{pod.Pod}: {Wrong(pod.Claims)}" : $"no workload of this project; {Wrong(pod.Claims)}")}",
        };
    }

    private static string Wrong(IEnumerable<ClaimCheck> checks) =>
        string.Join(", ", checks.Where(check => !check.IsFine).Select(check => check.Claim)) is { Length: > 0 } names ? names : "see what STS says";

    private void Write(TokenComparison comparison)
    {
        Line("");
        Line(comparison.IsOwn ? $"Workload {comparison.Pod}" : $"No workload has this issuer and this subject; the nearest is {comparison.Pod}");
        Line($"  role  {comparison.Pod.Role}");
        foreach (var check in comparison.Claims)
        {
            if (check.IsFine)
            {
                Line($"  {check.Claim,-5} fits");
                continue;
            }
            Line($"  {check.Claim,-5} {OneLine(check.Problem!)}{(check.Place is null ? "" : $" ({check.Place})")}");
            Line($"        fix: {OneLine(check.Fix!)}");
        }
        if (comparison.Sts.Error is { } error)
        {
            Line($"  STS   {error.Status} {error.Code}: {OneLine(error.Message)}");
            Line($"        {OneLine(error.Cause)}");
        }
        else
        {
            Line($"  STS   gives a session of the role{(comparison.Sts.IsSignatureChecked ? "" : ", if the signature is right")}");
        }
    }

    /// <summary>One line for each value, inner names joined with dots.</summary>
    private void WriteMembers(string before, JsonObject json)
    {
        foreach (var member in json.Members)
        {
            var name = before + JsonPrinter.Escape(member.Name);
            if (member.Value is JsonObject { Members.Count: > 0 } inner)
            {
                WriteMembers(name + ".", inner);
            }
            else
            {
                Line($"  {Short(name)} = {Short(member.Value is JsonString { Value: var text } ? JsonPrinter.Escape(text) : JsonPrinter.PrintCompact(member.Value))}");
            }
        }
    }

    private static string Short(string text) => text.Length <= LongestValue ? text : $"{text[..LongestValue]}… ({text.Length} characters)";

    /// <summary>A claim's line feeds make no lines of ours.</summary>
    private static string OneLine(string text) => text.Replace('\n', '\uFFFD');

    private void Line(string text) => _text.Append(text).Append('\n');
}
