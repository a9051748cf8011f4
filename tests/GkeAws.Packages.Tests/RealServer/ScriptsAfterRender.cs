using System.Net;
using System.Text.Json.Nodes;
using GkeAws.Packages.Tests.Build;
using GkeAws.Packages.Tests.RealServer.Project;

namespace GkeAws.Packages.Tests.RealServer;

/// <summary>federation.json changes, the files are rendered anew, and the produced scripts bring a real IAM to them.</summary>
public sealed class ScriptsAfterRender
{
    private const string OldCluster = "clusters/demo-1";
    private const string NewCluster = "clusters/demo-2";

    [SkippableFact]
    public async Task A_changed_cluster_is_trusted_once_the_scripts_have_run_and_its_difference_was_shown()
    {
        Requires.Programs([.. CephServer.Programs, "aws", "bash", "diff", "openssl"]);
        using var built = new BuiltProject("--google-project", "prod-1", "--cluster-name", "demo-1", "--aws-account", "222233334444");
        var project = new ProducedProject(built.Folder, "dev");
        var running = FederatedCeph.Parts.Start(project, project.IssuerUrl.Replace(OldCluster, NewCluster, StringComparison.Ordinal));
        try
        {
            var provider = new ScriptRun(built, "3-provider.sh", running.Server);
            var role = new ScriptRun(built, "4-role.sh", running.Server);
            provider.Run("--pem", Certificate(built)).MustExit(0);
            role.Run().MustExit(0);
            Assert.Equal(HttpStatusCode.Forbidden, await StatusOfNewClusterAsync(running));

            built.Replace("federation.json", "\"demo-1\"", "\"demo-2\"");
            Workbench.Shared.GkeAws(built.Folder, "render").MustExit(0);
            provider.Run("--pem", Certificate(built)).MustExit(0);

            // Ceph 16.2 keeps no description of a role (ceph.io, RGW "Role"): to the scripts it is a role without their mark.
            var refused = role.Run();
            Assert.Equal(1, refused.ExitCode);
            AssertShowsDifference(refused);
            Assert.Contains("--adopt", refused.Error, StringComparison.Ordinal);
            Assert.Contains(OldCluster, await TrustAsync(running), StringComparison.Ordinal);

            AssertShowsDifference(role.Run("--adopt").MustExit(0));
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(project.TrustPolicy), JsonNode.Parse(await TrustAsync(running))));
            Assert.Equal(HttpStatusCode.OK, await StatusOfNewClusterAsync(running));
            Assert.Contains("trust policy as in the file", role.Run().MustExit(0).Output, StringComparison.Ordinal);
        }
        finally
        {
            running.Stop();
        }
    }

    private static void AssertShowsDifference(ToolResult run)
    {
        Assert.Matches($"(?m)^ *-.*{OldCluster}", run.All);
        Assert.Matches($"(?m)^ *\\+.*{NewCluster}", run.All);
    }

    private static async Task<string> TrustAsync(FederatedCeph.Parts running) =>
        (await running.Iam.TrustPolicyOfAsync(running.Project.RoleName)).ToJsonString();

    private static async Task<HttpStatusCode> StatusOfNewClusterAsync(FederatedCeph.Parts running)
    {
        var (status, _) = await running.Sts.AssumeRoleWithWebIdentityAsync(
            running.Project.Manifest.RoleArn, FederatedCeph.Parts.PodName, running.Issuer.Mint(running.Token));
        return status;
    }

    /// <summary>A chain for --pem: Ceph demands a thumbprint and looks at none.</summary>
    private static string Certificate(BuiltProject built)
    {
        var file = built["obj-certificate.pem"];
        if (!File.Exists(file))
        {
            Tool.Run("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", file + ".key", "-out", file, "-days", "1", "-subj", "/CN=container.googleapis.com"]).MustExit(0);
        }
        return file;
    }

    /// <summary>A script of the project with the server's administrator as its caller.</summary>
    private sealed class ScriptRun(BuiltProject built, string script, CephServer server)
    {
        public ToolResult Run(params string[] options) => Tool.Run("bash", [built[$"scripts/{script}"], "dev", .. options], built.Folder,
            new Dictionary<string, string?>
            {
                ["AWS_ACCESS_KEY_ID"] = server.Administrator.AccessKeyId,
                ["AWS_SECRET_ACCESS_KEY"] = server.Administrator.SecretAccessKey,
                ["AWS_SESSION_TOKEN"] = null,
                ["AWS_PROFILE"] = null,
                ["AWS_CONFIG_FILE"] = "/dev/null",
                ["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null",
                ["AWS_REGION"] = server.Region,
                ["AWS_DEFAULT_REGION"] = server.Region,
                ["AWS_ENDPOINT_URL"] = server.Endpoint.GetLeftPart(UriPartial.Authority),
            });
    }
}
