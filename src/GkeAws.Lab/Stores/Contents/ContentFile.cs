namespace GkeAws.Lab.Stores.Contents;

/// <summary>A file that objects, parts and readers share; it goes with the last of them.</summary>
internal sealed class ContentFile(string path)
{
    private int _holders = 1;

    public string Path => path;

    public string Name => System.IO.Path.GetFileName(path);

    public bool IsHeld => Volatile.Read(ref _holders) > 0;

    /// <returns>False when it is gone already.</returns>
    public bool TryHold()
    {
        while (true)
        {
            var holders = Volatile.Read(ref _holders);
            if (holders == 0)
            {
                return false;
            }
            if (Interlocked.CompareExchange(ref _holders, holders + 1, holders) == holders)
            {
                return true;
            }
        }
    }

    public void Release()
    {
        // The folder may have gone before its last reader.
        if (Interlocked.Decrement(ref _holders) == 0 && File.Exists(path))
        {
            File.Delete(path);
        }
    }
}
