namespace GkeAws.Packages.Tests;

/// <summary>A user whose only source is a company's own, under its own key: what nuget.config says about it is the way out.</summary>
public sealed class OtherSourceKey
{
    [Fact]
    public void Restore_ends_with_the_named_error_and_works_with_the_key_written_in()
    {
        using var folder = new TemporaryDirectory();
        Workbench.Shared.New(folder["first"]).MustExit(0);
        Workbench.Shared.Dotnet(folder["first"], "restore").MustExit(0);
        Directory.CreateDirectory(folder["company"]);
        Workbench.Shared.New(folder["company/p"]).MustExit(0);
        Fill(folder["source"]);
        File.WriteAllText(folder["company/nuget.config"], """
            <configuration><packageSources><clear /><add key="company" value="../source" /></packageSources></configuration>
            """);
        // Nothing that was extracted before may stand in for the source.
        var variables = new Dictionary<string, string?>(Workbench.Shared.Variables) { ["NUGET_PACKAGES"] = folder["extracted"] };

        var refused = Tool.Run("dotnet", ["restore"], folder["company/p"], variables);

        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains("NU1100", refused.All, StringComparison.Ordinal);
        var file = folder["company/p/nuget.config"];
        var text = File.ReadAllText(file);
        Assert.Contains("NU1100", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("key=\"nuget.org\"").Length);

        File.WriteAllText(file, text.Replace("key=\"nuget.org\"", "key=\"company\"", StringComparison.Ordinal));
        Tool.Run("dotnet", ["restore"], folder["company/p"], variables).MustExit(0);
    }

    /// <summary>What the first project was restored with, but for the packages of ours.</summary>
    private static void Fill(string source)
    {
        Directory.CreateDirectory(source);
        var packages = Directory.GetFiles(Workbench.Shared.Variables["NUGET_PACKAGES"]!, "*.nupkg", SearchOption.AllDirectories)
            .Where(package => !Path.GetFileName(package).StartsWith("gkeaws.", StringComparison.OrdinalIgnoreCase)).ToList();
        Assert.Contains(packages, package => Path.GetFileName(package).StartsWith("awssdk.s3.", StringComparison.Ordinal));
        foreach (var package in packages)
        {
            File.Copy(package, Path.Combine(source, Path.GetFileName(package)));
        }
    }
}
