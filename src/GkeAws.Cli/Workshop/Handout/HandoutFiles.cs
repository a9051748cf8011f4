namespace GkeAws.Cli.Workshop.Handout;

/// <summary>The texts of the folder that a teacher hands out.</summary>
internal static class HandoutFiles
{
    /// <summary>Everything comes from the folder, whatever else the laptop is configured for.</summary>
    public static string NuGetConfig(string packages) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <configuration>
          <packageSources>
            <clear />
            <add key="workshop" value="{packages}" />
          </packageSources>
          <disabledPackageSources>
            <clear />
          </disabledPackageSources>
          <packageSourceMapping>
            <clear />
            <packageSource key="workshop">
              <package pattern="*" />
            </packageSource>
          </packageSourceMapping>
        </configuration>

        """.ReplaceLineEndings("\n");

    /// <param name="template">The template's package, from the folder.</param>
    public static string Start(string template) => $"""
        # Start

        You need the .NET SDK 10 (`dotnet --version`), a terminal with `sh`, and an editor. No network, no cloud account. On Windows, all of it in WSL, with
        the SDK for Linux. Stay below this folder: its nuget.config knows where the packages are.

        ```
        dotnet new install {template}
        dotnet new gke-aws-federation -o BucketLister
        cd BucketLister
        dotnet tool restore
        dotnet gke-aws workshop
        dotnet gke-aws workshop start
        ```

        `start` shows a lesson, `check` says whether it is done, `hint` and `solution` help, `list` shows where you are. LESSONS.md has all lessons to read
        beforehand; `dotnet new gke-aws-federation --workshop` puts them into the project as WORKSHOP.md. When a lesson broke your files and you want
        them back: `dotnet gke-aws workshop restore`.

        """.ReplaceLineEndings("\n");
}
