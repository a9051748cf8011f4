using System.Text;
using GkeAws.Cli.Writing;

namespace GkeAws.Cli.Scaffolding;

internal static class ProjectFile
{
    /// <summary>Writes beside the target, then renames: a reader sees the old file or the new one. The umask decides about rights, as for every new file.</summary>
    public static void Write(string path, string text, bool executable)
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $".{Guid.NewGuid():N}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, new FileRights(executable).ForNewFile()))
            {
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
