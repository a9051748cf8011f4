using System.Net;
using GkeAws.Federation.Identity;
using GkeAws.Federation.Parameters;
using GkeAws.Lab.Issuer;
using GkeAws.Lab.Project;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab;

/// <summary>
/// The whole chain on loopback: the token issuers of the project's clusters, STS, IAM and S3 of its accounts. It refuses what AWS
/// refuses; FIDELITY.md says how far.
/// </summary>
public sealed class LabServer : IAsyncDisposable
{
    private readonly LabHost _host;
    private readonly LabState _state;
    private readonly TimeProvider _time;

    private LabServer(LabHost host, LabState state, TimeProvider time) => (_host, _state, _time) = (host, state, time);

    /// <summary><c>http://127.0.0.1:PORT</c>: of all services.</summary>
    public Uri Endpoint => _host.Address;

    /// <summary>Host and scheme that stand for those of the issuers: <c>ISSUER-PATH/.well-known/openid-configuration</c> lies below.</summary>
    public Uri DiscoveryOf(GkeCluster cluster) => new(Endpoint, new Uri(cluster.Issuer.Url).AbsolutePath + "/.well-known/openid-configuration");

    internal LabStore Store => _state.Store;

    internal IssuerRegistry Issuers => _state.Issuers;

    /// <exception cref="IOException">The port is taken, or the state cannot be read or written.</exception>
    public static async Task<LabServer> StartAsync(LabProject project, LabOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new LabOptions();
        var state = LabState.Open(project, options);
        try
        {
            var host = await LabHost.StartAsync(IPAddress.Loopback, options.Port, new LabApplication(state.Services(options.Time), options), cancellation);
            // The first token waits for it otherwise.
            _ = Task.Run(() => state.Issuers.All.FirstOrDefault()?.Key, CancellationToken.None);
            return new LabServer(host, state, options.Time);
        }
        catch
        {
            state.Dispose();
            throw;
        }
    }

    /// <summary>A token as the kubelet gets it for a pod of that cluster.</summary>
    /// <exception cref="ArgumentException">The project has no such cluster.</exception>
    public string Mint(GkeCluster cluster, PodToken token) =>
        (_state.Issuers.Find(cluster.Issuer.Url) ?? throw new ArgumentException($"the lab has no issuer {cluster.Issuer}", nameof(cluster))).Mint(token, _time.GetUtcNow());

    /// <summary>A token file that is renewed as the kubelet does it, until it is disposed of.</summary>
    /// <param name="folder">Stands for the volume's mount path; made when it is not there.</param>
    public ProjectedVolume Project(GkeCluster cluster, PodToken token, string folder, string fileName) =>
        new(folder, fileName, token.Lifetime, () => Mint(cluster, token), _time);

    /// <summary>The cluster signs with a new key from now on.</summary>
    /// <param name="keepsOld">Tokens of the old key stay good.</param>
    public void RotateKey(GkeCluster cluster, bool keepsOld) => _state.Issuers.Find(cluster.Issuer.Url)!.Rotate(keepsOld);

    /// <summary>Keys of a user who may do everything in the environment's account.</summary>
    public (string AccessKeyId, string SecretKey) AdministratorOf(EnvironmentParameters environment) => _state.AdministratorOf(environment.Account.Value);

    /// <summary>Makes buckets that are not there yet, with a few objects to look at.</summary>
    public void AddBucket(EnvironmentParameters environment, string name, string? region = null, IEnumerable<(string Key, byte[] Content)>? objects = null) =>
        SampleBuckets.Add(_state.Store, environment, name, region, objects ?? [], _time.GetUtcNow());

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _state.Dispose();
    }
}
