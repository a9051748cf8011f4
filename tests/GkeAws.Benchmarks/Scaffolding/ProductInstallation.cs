namespace GkeAws.Benchmarks.Scaffolding;

/// <summary>The packages of this checkout, packed and installed once for all benchmarks that want them.</summary>
internal static class ProductInstallation
{
    private static readonly Lazy<Workbench> LazyWorkbench = new(() =>
    {
        Console.WriteLine("Packing Templates.sln and installing the template into a hive of its own …");
        return new Workbench("benchmarks");
    });

    public static Workbench Workbench => LazyWorkbench.Value;
}
