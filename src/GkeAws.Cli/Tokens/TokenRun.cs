using GkeAws.Cli.Output;
using GkeAws.Cli.Simulation;
using GkeAws.Federation.Evaluation.WebIdentity;
using GkeAws.Federation.Json;
using GkeAws.Lab.Issuer;

namespace GkeAws.Cli.Tokens;

/// <summary>Answers <c>gke-aws token</c> on the terminal.</summary>
internal sealed class TokenRun(Terminal terminal, TokenQuestion question, HttpMessageHandler handler, DateTimeOffset now)
{
    private const string StandardInput = "-";

    // A token chooses no host that this machine calls: Google's, and those of the project, are asked.
    private const string Google = "https://container.googleapis.com/";

    private readonly List<string> _problems = [];

    public async Task<int> Answer(CancellationToken cancellation)
    {
        if (ReadToken() is not { } token)
        {
            return Refuse(ExitCode.Usage);
        }
        var project = question.HasProject ? FederationProject.Open(question.Project, terminal) : null;
        if (question.HasProject && project is null)
        {
            return ExitCode.Usage;
        }
        var verifier = question.KeySetFile is { } file ? JsonWebKeySet.Read(file, _problems) : null;
        if (_problems.Count > 0)
        {
            return Refuse(ExitCode.Usage);
        }
        if (question.IsOnline)
        {
            if (!MayAsk(token.Issuer, project))
            {
                _problems.Add($"--online asks the token's issuer, and '{token.Issuer ?? "nobody"}' is neither at container.googleapis.com nor an issuer of this project. Save its key set and give it with --jwks FILE.");
                return Refuse(ExitCode.Usage);
            }
            using var discovery = new IssuerDiscovery(handler, _problems);
            verifier = await discovery.ReadKeys(token.Issuer!, cancellation).ConfigureAwait(false);
            if (verifier is null)
            {
                return Refuse(ExitCode.Outside);
            }
        }
        return Write(token, project, verifier);
    }

    private int Write(WebIdentityToken token, FederationProject? project, ISignatureVerifier? verifier)
    {
        var comparisons = project is null ? [] : new ProjectComparison(project, now, verifier, _problems).Compare(token);
        if (comparisons is null)
        {
            return Refuse(ExitCode.Usage);
        }
        if (project is null)
        {
            terminal.Say($"gke-aws: no federation.json in {question.Project}: the token is compared with nothing. Name the project's folder with --project.");
        }
        var report = new TokenReport(token, TokenKinds.Of(token), new TokenTimes(token, now), SignatureCheck.Of(token, verifier), comparisons);
        if (question.IsJson)
        {
            terminal.Answer(JsonPrinter.ToAscii(JsonPrinter.Print(TokenJson.Of(report))));
        }
        else
        {
            terminal.Answer(new TokenText(report).Write());
        }
        return report.IsFine ? ExitCode.Fine : ExitCode.Findings;
    }

    private WebIdentityToken? ReadToken()
    {
        var name = question.File == StandardInput ? "standard input" : question.File;
        if (question.File != StandardInput && !File.Exists(question.File))
        {
            _problems.Add($"{name}: not found. Name a token file, or - for standard input: kubectl create token SA --audience sts.amazonaws.com | gke-aws token -");
            return null;
        }
        using var input = question.File == StandardInput ? terminal.Input() : File.OpenRead(question.File);
        var text = TokenInput.Read(input, out var problem);
        var token = text is null ? null : WebIdentityToken.Read(text, out problem);
        if (token is null)
        {
            _problems.Add($"{name}: {problem}{Hint(text)}");
        }
        return token;
    }

    /// <summary>What else it may be; nothing of its content is said.</summary>
    private static string Hint(string? text) => text switch
    {
        null => "",
        _ when text.StartsWith("ya29.", StringComparison.Ordinal) => " It looks like an access token of Google; AWS wants the pod's projected ServiceAccount token.",
        _ when text.Any(char.IsWhiteSpace) => " There is white space inside: copy the file, not the screen.",
        _ => " Give the token as the file has it; it begins with eyJ and has two dots.",
    };

    private static bool MayAsk(string? issuer, FederationProject? project) => issuer is not null && (issuer.StartsWith(Google, StringComparison.Ordinal)
        || project?.Parameters.Environments.Any(environment => environment.Clusters.Any(cluster => cluster.Issuer.Url == issuer)) == true);

    private int Refuse(int code)
    {
        foreach (var problem in _problems)
        {
            terminal.Say(Printable.Of($"gke-aws: {problem.Replace('\n', ' ')}"));
        }
        return code;
    }
}
