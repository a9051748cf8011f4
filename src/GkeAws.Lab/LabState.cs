using GkeAws.Lab.Iam;
using GkeAws.Lab.Issuer;
using GkeAws.Lab.Project;
using GkeAws.Lab.Query;
using GkeAws.Lab.S3;
using GkeAws.Lab.Sessions;
using GkeAws.Lab.Signatures;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Sts;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab;

/// <summary>What a lab consists of, put together from a project and, when there is one, the folder of an earlier life.</summary>
internal sealed class LabState : IDisposable
{
    private const string StsNamespace = "https://sts.amazonaws.com/doc/2011-06-15/";

    private readonly LabKeys _keys;
    private readonly SessionVault _vault;
    private readonly LabCredentials _credentials;
    private readonly Dictionary<string, int> _trustQuotas;

    private LabState(LabKeys keys, LabStore store, IssuerRegistry issuers, Dictionary<string, int> trustQuotas)
    {
        (_keys, Store, Issuers, _trustQuotas) = (keys, store, issuers, trustQuotas);
        _vault = new SessionVault(keys.SessionKey, store);
        _credentials = new LabCredentials(_vault);
        foreach (var account in store.Accounts)
        {
            _credentials.Add(keys.AdministratorOf(account));
        }
    }

    public LabStore Store { get; }

    public IssuerRegistry Issuers { get; }

    public static LabState Open(LabProject project, LabOptions options)
    {
        var store = new LabStore();
        foreach (var environment in project.Parameters.Environments)
        {
            store.AddAccount(environment.Account.Value, environment.Region.Partition.Name, environment.Region.Value);
        }
        if (options.StateFolder is { } folder)
        {
            Directory.CreateDirectory(folder);
            store.OpenState(folder);
        }
        if (options.HasRoles)
        {
            ProjectAccounts.Load(project, store, options.Time.GetUtcNow());
        }
        var keys = LabKeys.Open(options.StateFolder);
        var issuers = project.Parameters.Environments.SelectMany(environment => environment.Clusters).Select(cluster => cluster.Issuer.Url).Distinct()
            .Select(url => new ClusterIssuer(url, keys.IssuerKeys(url), pems => keys.Keep(url, pems)));
        var quotas = project.Parameters.Environments.GroupBy(environment => environment.Account.Value).ToDictionary(group => group.Key, group => group.Max(environment => environment.TrustPolicyQuota));
        return new LabState(keys, store, new IssuerRegistry(issuers), quotas);
    }

    public LabServices Services(TimeProvider time)
    {
        var signatures = new SignatureV4(_credentials);
        var sts = new QueryService("sts", "2011-06-15", StsNamespace, [new AssumeRoleWithWebIdentity(Issuers, _vault), new GetCallerIdentity()], StsRegions, signatures, Store);
        var iam = IamService.Create(signatures, Store, url => Issuers.Find(url) is not null, account => _trustQuotas[account]);
        return new LabServices(Issuers, [sts, iam], new S3Service(signatures, Store));
    }

    public (string AccessKeyId, string SecretKey) AdministratorOf(string account)
    {
        var administrator = _keys.AdministratorOf(Store.FindAccount(account)!);
        return (administrator.AccessKeyId, administrator.SecretKey);
    }

    public void Dispose()
    {
        Issuers.Dispose();
        Store.Dispose();
    }

    /// <summary>The regions that the project's environments are in, and in the partition <c>aws</c> that of the global endpoint (botocore partitions.json).</summary>
    private IReadOnlyList<string> StsRegions(Caller caller)
    {
        var regions = Store.Accounts.Where(account => account.Partition == caller.Partition).Select(account => account.Region);
        return [.. caller.Partition == "aws" ? regions.Append("us-east-1") : regions];
    }
}
