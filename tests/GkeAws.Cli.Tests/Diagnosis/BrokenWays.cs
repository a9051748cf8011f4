namespace GkeAws.Cli.Tests.Diagnosis;

/// <summary>The way to AWS: what answers there is not AWS, or AWS asks for patience, or there are no credentials. Nothing of it is wrong.</summary>
internal static class BrokenWays
{
    private const string Unknown = BrokenSetups.Unknown;
    private const string Sts = "AWS_ENDPOINT_URL_STS";
    private const string Iam = "AWS_ENDPOINT_URL_IAM";
    private const string Again = "try again in a minute: gke-aws doctor";
    private const string Session = "arn:aws:sts::111122223333:assumed-role/gke-to-aws-test/gke-aws-doctor";

    public static IEnumerable<BrokenSetup> All() => [.. NotOfSts(), .. Patience(), .. Unreached(), .. Credentials()];

    /// <param name="start">The server that stands there instead.</param>
    public static BrokenSetup ToSts(string name, Func<StandInServer> start, ExpectedLine line) => To(Sts, name, start, line);

    private static BrokenSetup To(string variable, string name, Func<StandInServer> start, ExpectedLine line)
    {
        StandInServer? server = null;
        return new(name, [line],
            setup => { server = start(); setup.Variables[variable] = server.Url; setup.Variables["AWS_MAX_ATTEMPTS"] = "1"; },
            setup => { server!.Dispose(); setup.Variables.Remove(variable); });
    }

    private static IEnumerable<BrokenSetup> NotOfSts()
    {
        yield return Of("a captive portal", "an answer that is not STS's (HTTP 200)", () => new StandInServer(200, "<!DOCTYPE html><html><body>Sign in to the network</body></html>"));
        yield return Of("a portal whose page is XML", "an answer that is not STS's (HTTP 200)", () => new StandInServer(200, "<html><body>Sign in</body></html>"));
        yield return Of("an empty yes", "an answer that is not STS's (HTTP 200)", () => new StandInServer(200, ""));
        yield return Of("a yes without content", "an answer that is not STS's (HTTP 204)", () => new StandInServer(204, ""));
        yield return Of("a session of another role", "assumed-role/other/gke-aws-doctor, which nobody asked for", () => StandInServer.Session(Session.Replace("gke-to-aws-test", "other", StringComparison.Ordinal)));
        yield return Of("a session without a secret", "credentials that are empty", () => StandInServer.Session(Session, secret: ""));
        yield return Of("a proxy that is broken", "an answer that is not STS's (HTTP 502)", () => new StandInServer(502, "<html><body>Bad gateway</body></html>"));
        yield return Of("an error without a code", "an answer that is not STS's (HTTP 400)", () => new StandInServer(400, "<Error><Code>AccessDenied</Code></Error>", "text/xml"));
        yield return Of("an answer without end", "longer than 64 KB", () => new StandInServer(200, new string(' ', 100_000)));
        yield return Of("a redirect", "an answer that is not STS's (HTTP 307 to http://127.0.0.1:9/, where no token was sent)", () => new StandInServer(307, "", location: "http://127.0.0.1:9/"));

        static BrokenSetup Of(string name, string says, Func<StandInServer> start) => ToSts(name, start, new("token", Unknown, says, "check the network, the proxy (HTTPS_PROXY) and AWS_ENDPOINT_URL_STS"));
    }

    private static IEnumerable<BrokenSetup> Patience()
    {
        yield return Of("STS does not reach the issuer", "IDPCommunicationError", 400);
        yield return Of("STS throttles", "Throttling", 400);
        yield return Of("STS throttles in newer words", "ThrottlingException", 400);
        yield return Of("STS is not there", "ServiceUnavailable", 503);
        yield return Of("STS fails", "InternalFailure", 500);
        yield return OfIam("IAM throttles", "Throttling", 400);
        yield return OfIam("IAM is not there", "ServiceUnavailable", 503);
        yield return OfIam("IAM fails in words of its own", "InternalError", 500);

        static BrokenSetup Of(string name, string code, int status) => ToSts(name, () => StandInServer.Error(code, "wait", status), new("token", Unknown, $"STS does not decide now: {code}: wait", Again));

        static BrokenSetup OfIam(string name, string code, int status) => To(Iam, name, () => StandInServer.Error(code, "wait", status), new("role", Unknown, $"{code}: wait", Again));
    }

    private static IEnumerable<BrokenSetup> Unreached()
    {
        yield return Of("STS is not reached", "STS was not reached: 127.0.0.1: Connection refused", "http://127.0.0.1:9");
        yield return Of("the name of STS is unknown", "STS was not reached: sts.invalid", "https://sts.invalid");
        yield return Of("STS would get the token in clear", "over TLS or to this machine only", "http://sts.example.com");
        StandInServer? server = null;
        yield return new("what stands there speaks no TLS", [new("token", Unknown, "STS was not reached: 127.0.0.1", Sts)],
            setup => { server = new StandInServer(200, ""); setup.Variables[Sts] = server.Url.Replace("http:", "https:", StringComparison.Ordinal); },
            setup => { server!.Dispose(); setup.Variables.Remove(Sts); });

        static BrokenSetup Of(string name, string says, string url) =>
            new(name, [new("token", Unknown, says, Sts)], setup => setup.Variables[Sts] = url, setup => setup.Variables.Remove(Sts));
    }

    private static IEnumerable<BrokenSetup> Credentials()
    {
        var key = "";
        yield return new("no credentials", [new("role", Unknown, "AWS credentials", "aws configure export-credentials")],
            setup => { key = setup.Variables["AWS_ACCESS_KEY_ID"]!; setup.Variables["AWS_ACCESS_KEY_ID"] = null; },
            setup => setup.Variables["AWS_ACCESS_KEY_ID"] = key);
        yield return new("credentials that are no longer good",
            [new("provider", Unknown, "InvalidClientTokenId", "Check that the credentials"), new("role", Unknown, "InvalidClientTokenId", "Check that the credentials")],
            setup => { key = setup.Variables["AWS_ACCESS_KEY_ID"]!; setup.Variables["AWS_ACCESS_KEY_ID"] = "AKIAIOSFODNN7EXAMPLE"; },
            setup => setup.Variables["AWS_ACCESS_KEY_ID"] = key);
    }
}
