namespace GkeAws.Cli.Tests.Diagnosis;

/// <summary>Tokens that STS refuses, by the lab where it says the same and by a stand-in where the error is of the issuer's own network.</summary>
internal static class BrokenTokens
{
    private const string Wrong = BrokenSetups.Wrong;

    public static IEnumerable<BrokenSetup> All()
    {
        yield return Of("a token for another audience", "InvalidIdentityToken: Incorrect token audience", "kubectl create token gke-service-account --namespace gke-to-aws-test --audience sts.amazonaws.com", "2",
            setup => setup.Cluster["token"] = setup.Token(audience: "https://container.googleapis.com/v1/projects/my-project"));
        yield return Of("a token of another ServiceAccount", "Not authorized to perform sts:AssumeRoleWithWebIdentity", "serviceAccountName: gke-service-account", "3",
            setup => setup.Cluster["token"] = setup.Token(account: "default"));
        yield return Of("a token that has expired", "ExpiredTokenException: Token expired", "", "6", setup => setup.Cluster["token"] = setup.OldToken());
        yield return Of("a key that the issuer no longer has", "InvalidIdentityToken: Couldn't retrieve verification key from your identity provider", "wait until STS forgets the old keys", "5",
            setup => setup.Lab.RotateKey(setup.GkeCluster, keepsOld: false));
        yield return Answered("a thumbprint that is not the issuer's", "InvalidIdentityToken", "OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint", "gke-aws thumbprint URL", "4");
        yield return Answered("a token without aud, as old issuers make them", "InvalidIdentityToken", "Missing a required claim: aud", "Use a projected ServiceAccount token", "6, aud");
        yield return Answered("the STS of another partition", "InvalidIdentityToken",
            "No OpenIDConnect provider found in your account for https://container.googleapis.com/v1/projects/my-project/locations/asia-south1-a/clusters/demo", "else see the cause above", "7");
        yield return Answered("a region where STS is switched off", "RegionDisabledException", "STS is not activated in this region for account:111122223333", "Switch it on in the account's settings", null);
    }

    private static BrokenSetup Of(string name, string says, string next, string row, Action<DoctorSetup> spoil) =>
        new(name, [new("token", Wrong, says, next)], spoil, setup => setup.Cluster["token"] = setup.Token(), row);

    private static BrokenSetup Answered(string name, string code, string message, string next, string? row) =>
        BrokenWays.ToSts(name, () => StandInServer.Error(code, message, 400), new ExpectedLine("token", Wrong, $"{code}: {message}", next)) with { Row = row };
}
