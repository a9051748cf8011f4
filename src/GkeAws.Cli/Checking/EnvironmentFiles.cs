using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using GkeAws.Cli.Manifests;
using GkeAws.Cli.Writing;

namespace GkeAws.Cli.Checking;

/// <summary>What rules look at in one environment's folder as it stands on disk, the user's own files among them.</summary>
internal sealed class EnvironmentFiles
{
    private static readonly string[] ManifestFolders = ["kubernetes", "test"];

    private EnvironmentFiles(IReadOnlyList<ProjectText> policies, IReadOnlyList<ProjectText> manifests) => (Policies, Manifests) = (policies, manifests);

    /// <summary>Trust and permission policies, by path.</summary>
    public IReadOnlyList<ProjectText> Policies { get; }

    /// <summary>YAML that goes to a cluster, and kustomizations, by path.</summary>
    public IReadOnlyList<ProjectText> Manifests { get; }

    public static EnvironmentFiles Read(IProjectFiles files, string environment, CancellationToken cancellation)
    {
        var folder = $"deploy/{environment}";
        return new EnvironmentFiles(
            // Providers are JSON too, but no policies.
            ReadAll(files.FilesBelow($"{folder}/aws").Where(path =>
                Path.GetExtension(path) == ".json" && !path.StartsWith($"{folder}/aws/providers/", StringComparison.Ordinal))),
            ReadAll(ManifestFolders.SelectMany(name => files.FilesBelow($"{folder}/{name}")).Where(path =>
                Path.GetExtension(path) is ".yaml" or ".yml" || Kustomization.IsFileName(path))));

        IReadOnlyList<ProjectText> ReadAll(IEnumerable<string> paths) => [.. paths.Order(StringComparer.Ordinal).Select(path =>
        {
            cancellation.ThrowIfCancellationRequested();
            return new ProjectText(path, files.Read(path));
        })];
    }

    /// <summary>SHA-256 over what is given, then path and content of every file, in hexadecimal.</summary>
    public string Digest(params ReadOnlySpan<byte[]> given)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in given)
        {
            Append(part);
        }
        foreach (var file in Policies.Concat(Manifests))
        {
            Append(Encoding.UTF8.GetBytes(file.Path));
            Append(file.Content);
        }
        return Convert.ToHexString(hash.GetHashAndReset());

        // With its length, so that no two lists of texts run together to the same bytes.
        void Append(byte[] part)
        {
            Span<byte> length = stackalloc byte[sizeof(long)];
            BinaryPrimitives.WriteInt64LittleEndian(length, part.Length);
            hash.AppendData(length);
            hash.AppendData(part);
        }
    }
}
