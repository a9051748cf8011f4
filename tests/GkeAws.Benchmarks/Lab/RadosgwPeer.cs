using GkeAws.Benchmarks.Measuring;

namespace GkeAws.Benchmarks.Lab;

/// <summary>Ceph's radosgw with the same object: what a server made for production does with the same client.</summary>
internal sealed class RadosgwPeer : IDisposable
{
    private const string Name = "radosgw, with an administrator's key";

    private readonly CephServer? server;
    private readonly SignedRequest? signed;
    private readonly string path;

    public RadosgwPeer(string region, string bucket, byte[] content)
    {
        path = $"/{bucket}/object";
        if (CephServer.Programs.Any(program => Tool.Find(program) is null))
        {
            return;
        }
        server = new CephServer("123456789012", region, null);
        signed = new SignedRequest(server.Endpoint, region, server.Administrator);
        new RawClients(server.Endpoint, signed.Put($"/{bucket}", []), 1, 1).Run();
        new RawClients(server.Endpoint, signed.Put(path, content), 1, 1).Run();
    }

    public Side Side(int connections, int requests) => server is null
        ? new AbsentSide(Name, $"apt-get install {string.Join(' ', CephServer.Programs)}")
        : new MeasuredSide(Name, new RawClients(server.Endpoint, signed!.Get(path), connections, requests).Run);

    public void Dispose() => server?.Dispose();
}
