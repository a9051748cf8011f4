using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace GkeAws.Lab.Tests;

/// <summary>Documents and tokens as a GKE cluster has them.</summary>
public sealed class IssuerTests
{
    [Fact]
    public async Task Discovery_names_the_real_issuer_and_the_key_set_has_kubernetes_key_ids()
    {
        await using var lab = await RunningLab.OfGolden("default");
        using var http = new HttpClient();
        var discovery = JsonNode.Parse(await http.GetStringAsync(lab.Server.DiscoveryOf(lab.Cluster)))!;
        var path = new Uri(discovery["jwks_uri"]!.GetValue<string>()).AbsolutePath;
        using var answer = await http.GetAsync(new Uri(lab.Server.Endpoint, path));
        var key = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["keys"]!.AsArray().Single()!;

        Assert.Equal("https://container.googleapis.com/v1/projects/my-project/locations/asia-south1-a/clusters/demo", discovery["issuer"]!.GetValue<string>());
        Assert.Equal(["issuer", "jwks_uri", "response_types_supported", "subject_types_supported", "id_token_signing_alg_values_supported"], discovery.AsObject().Select(member => member.Key));
        Assert.Equal("application/jwk-set+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("public, max-age=3600", answer.Headers.CacheControl!.ToString());
        using var rsa = RSA.Create(new RSAParameters
        {
            Modulus = Base64Url.DecodeFromChars(key["n"]!.GetValue<string>()),
            Exponent = Base64Url.DecodeFromChars(key["e"]!.GetValue<string>()),
        });
        Assert.Equal(Base64Url.EncodeToString(SHA256.HashData(rsa.ExportSubjectPublicKeyInfo())), key["kid"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_token_has_the_claims_of_a_kubelets_and_no_others()
    {
        await using var lab = await RunningLab.OfGolden("default");
        var token = new ForgedToken(lab.Token());

        Assert.Equal(["alg", "kid"], token.Header.Select(member => member.Key));
        Assert.Equal(["aud", "exp", "iat", "iss", "jti", "kubernetes.io", "nbf", "sub"], token.Claims.Select(member => member.Key));
        Assert.Equal("""["sts.amazonaws.com"]""", token.Claims["aud"]!.ToJsonString());
        Assert.Equal("system:serviceaccount:gke-to-aws-test:gke-service-account", token.Claims["sub"]!.GetValue<string>());
        Assert.Equal(token.Claims["iat"]!.GetValue<long>() + 3600, token.Claims["exp"]!.GetValue<long>());
        Assert.Equal(["namespace", "node", "pod", "serviceaccount"], token.Claims["kubernetes.io"]!.AsObject().Select(member => member.Key));
    }

    [Fact]
    public async Task The_token_file_is_swapped_whole_and_never_absent()
    {
        await using var lab = await RunningLab.OfGolden("default");
        using var folder = new TemporaryDirectory();
        using var volume = lab.Server.Project(lab.Cluster, new("sts.amazonaws.com", "gke-to-aws-test", "gke-service-account", "pod-1", TimeSpan.FromHours(1)), folder["volume"], "token");
        using var stop = new CancellationTokenSource();
        var seen = new HashSet<string>();
        var reader = Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                seen.Add(File.ReadAllText(volume.TokenFile));
            }
        });

        for (var round = 0; round < 50; round++)
        {
            volume.Renew();
        }
        var last = File.ReadAllText(volume.TokenFile);
        await stop.CancelAsync();
        await reader;

        Assert.True(seen.Count > 1);
        Assert.All(seen, token => Assert.Equal(3, token.Split('.').Length));
        Assert.Equal(last, File.ReadAllText(volume.TokenFile));
        // Two folders, a link to one of them, a link through that: nothing else of fifty renewals is left.
        Assert.Equal(4, Directory.GetFileSystemEntries(folder["volume"]).Length);
    }
}
