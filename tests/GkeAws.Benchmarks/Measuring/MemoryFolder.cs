namespace GkeAws.Benchmarks.Measuring;

/// <summary>
/// A place in memory for files that are made again and again, where the machine has one: on ext4 a new file costs up to three times
/// as much for minutes after many were deleted (recently_deleted in fs/ext4/ialloc.c), as building and packing do.
/// </summary>
internal static class MemoryFolder
{
    private const string Memory = "/dev/shm";

    public static TemporaryDirectory Create() => Directory.Exists(Memory) ? new TemporaryDirectory(Memory) : new TemporaryDirectory();
}
