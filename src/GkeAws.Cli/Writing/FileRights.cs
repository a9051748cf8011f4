namespace GkeAws.Cli.Writing;

/// <summary>Rights of a file to write.</summary>
/// <param name="Exact">Those of the file in whose place it comes; null: a new file, for which the umask has its say.</param>
internal readonly record struct FileRights(bool IsExecutable, UnixFileMode? Exact = null)
{
    private const UnixFileMode ReadWrite = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    private const UnixFileMode Execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>How a file that is not there yet is opened: unbuffered, since its content is written at once.</summary>
    public FileStreamOptions ForNewFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = IsExecutable ? ReadWrite | Execute : ReadWrite;
        }
        return options;
    }
}
