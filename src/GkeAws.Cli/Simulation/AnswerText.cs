using System.Text;
using GkeAws.Cli.Output;
using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Policies;
using PolicyEvaluation = GkeAws.Federation.Evaluation.Evaluation;

namespace GkeAws.Cli.Simulation;

/// <summary>An answer for people: the decision first, then everything that it follows from.</summary>
internal sealed class AnswerText(SimulationAnswer answer)
{
    private readonly StringBuilder _text = new();

    public void Write(Terminal terminal)
    {
        Line($"{(answer.IsAllowed ? "allowed" : "denied")}{Subject()}");
        if (answer.Trust is { } trust)
        {
            WriteTrust(trust);
        }
        foreach (var permission in answer.Permissions)
        {
            WritePermission(permission);
        }
        var printable = Printable.Of(_text.ToString());
        terminal.Answer(_text.Clear().Append(terminal.IsColoured ? VerdictColour.Paint(printable) : printable));
    }

    private string Subject() => answer switch
    {
        { Permissions: [var only] } => $": {only.Action} on {only.Resource}",
        { Permissions: [], Trust: { } trust } => $": {TrustPolicy.Action} on {trust.Pod.Role}",
        _ => $": {answer.Permissions.Count(permission => permission.IsAllowed)} of {answer.Permissions.Count} requests are allowed",
    };

    private void WriteTrust(TrustAnswer trust)
    {
        Line("");
        Line(trust.IsAllowed ? "Trust: allowed" : "Trust: denied");
        Line($"  pod        {trust.Pod}");
        Line($"  role       {trust.Pod.Role}");
        if (trust.Token is { } token)
        {
            Line($"  iss        {token.Issuer ?? "missing"}");
            Line($"  aud        {(token.Audiences is { } audiences ? string.Join(", ", audiences) : "missing")}");
            Line($"  sub        {token.Subject ?? "missing"}");
        }
        Line($"  signature  {trust.Signature}");
        Line(trust.Sts.Session is { } session ? $"  session    {session.Arn}" : "  session    none");
        if (trust.Sts.Error is { } error)
        {
            Line($"  STS        {error.Status} {error.Code}: {error.Message}");
            Line($"  cause      {error.Cause}");
            Line($"  fix        {error.Fix}");
        }
        if (trust.Sts.Trust is { } evaluation)
        {
            WriteStatements(evaluation);
        }
        else
        {
            Line("  STS refuses before it looks at the trust policy.");
        }
    }

    private void WritePermission(PermissionAnswer permission)
    {
        Line("");
        Line($"{permission.Action} on {permission.Resource}: {permission.Decision.ToWire()}, because {permission.Reason}");
        if (permission.Evaluation is not { } evaluation)
        {
            return;
        }
        if (!permission.IsAllowed && evaluation.MissingKeys.Count > 0)
        {
            Line($"  keys that the request lacks and a statement asks for: {string.Join(", ", evaluation.MissingKeys)} (--context KEY=VALUE)");
        }
        WriteStatements(evaluation);
    }

    private void WriteStatements(PolicyEvaluation evaluation)
    {
        foreach (var result in evaluation.Statements)
        {
            var sid = string.IsNullOrEmpty(result.Statement.Sid) ? "" : $" '{result.Statement.Sid}'";
            var place = result.Statement.Source is { } source ? result.Document.Name + source.Start : result.Document.Name;
            Line("");
            Line($"  {place}: statement {result.Index + 1}{sid} ({result.Statement.Effect}) {(result.Matches ? "matches" : "does not match")}");
            if (result.Mismatch is { } mismatch)
            {
                Line($"  {mismatch}");
            }
            if (answer.Files.FirstOrDefault(file => ReferenceEquals(file.Document, result.Document)) is { } file)
            {
                StatementExcerpt.Append(_text, file, result);
            }
        }
    }

    private void Line(string text) => _text.Append(text).Append('\n');
}
