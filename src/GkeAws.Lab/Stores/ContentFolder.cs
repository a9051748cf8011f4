using System.Security.Cryptography;

namespace GkeAws.Lab.Stores;

/// <summary>Contents of objects on disk, each named after its SHA-256; a file is there whole or not at all.</summary>
internal sealed class ContentFolder(string folder)
{
    public string Put(ReadOnlySpan<byte> content)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(content));
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(folder);
            var temporary = $"{path}.{Guid.NewGuid():N}";
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, path, overwrite: true);
        }
        return name;
    }

    public byte[] Get(string name) => File.ReadAllBytes(Path.Combine(folder, name));
}
