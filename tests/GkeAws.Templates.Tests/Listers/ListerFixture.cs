using System.Collections.Concurrent;
using System.Text;

namespace GkeAws.Templates.Tests.Listers;

/// <summary>Both listers as a produced project holds them, the C# one built once.</summary>
public sealed class ListerFixture : IDisposable
{
    public const string Project = "BucketLister";

    private const string Federation = $$"""
        using System.Collections.Generic;

        namespace {{Project}};

        internal static class Federation
        {
            public const string TokenPath = "/var/run/secrets/tokens/token";

            public static IReadOnlyList<string> Issuers { get; } = ["{{TestToken.Issuer}}", "{{TestToken.Issuer}}-2"];

            public static IReadOnlyList<string> Audiences { get; } = ["{{TestToken.Audience}}"];

            public static IReadOnlyList<string> Subjects { get; } = ["{{TestToken.Subject}}"];
        }
        """;

    private const string Packages = """
        <Project>
          <PropertyGroup>
            <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          <ItemGroup>
            <PackageVersion Include="AWSSDK.S3" Version="4.1.0" />
            <PackageVersion Include="AWSSDK.SecurityToken" Version="4.0.101.10" />
          </ItemGroup>
        </Project>
        """;

    /// <summary>boto3 before AWS_ENDPOINT_URL: the endpoint is handed to every client, also to the hidden one of the credential chain.</summary>
    private const string EndpointForOldBoto = """
        import os
        import botocore.session

        create_client = botocore.session.Session.create_client

        def with_endpoint(self, *args, **kwargs):
            kwargs["endpoint_url"] = kwargs.get("endpoint_url") or os.environ["AWS_ENDPOINT_URL"]
            return create_client(self, *args, **kwargs)

        if "AWS_ENDPOINT_URL" in os.environ:
            botocore.session.Session.create_client = with_endpoint
        """;

    private static readonly string Content = Repository.PathOf("templates", "gke-aws-federation", "content");

    private readonly TemporaryDirectory folder = new();
    private readonly Lazy<Lister> csharp;

    public ListerFixture()
    {
        Render("src", "csharp");
        Render("python", "python");
        Write("Directory.Packages.props", Packages);
        Write($"src/{Project}/Federation.cs", Federation);
        Write("old-boto/sitecustomize.py", EndpointForOldBoto);
        csharp = new(CSharp);
    }

    /// <summary>A run costs a second, and two tests look at some of them.</summary>
    public ConcurrentDictionary<(string Lister, string Case), ListerResult> Results { get; } = new();

    public Lister Find(string name) => name switch
    {
        "csharp" => csharp.Value,
        "python" => Python(name, Tool.Find("python3"), new Dictionary<string, string?>()),
        "debian-python" => Python(name, "/usr/bin/python3", new Dictionary<string, string?> { ["PYTHONPATH"] = folder["old-boto"] }),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };

    public void Dispose() => folder.Dispose();

    private Lister CSharp()
    {
        Tool.Run("dotnet", ["build", $"src/{Project}", "-warnaserror", "--disable-build-servers", "-o", folder["built"]], folder.Path).MustExit(0);
        return new("csharp", Tool.Find("dotnet")!, [folder[$"built/{Project}.dll"]], new Dictionary<string, string?>(), HasBucketPages: true);
    }

    private Lister Python(string name, string? program, IReadOnlyDictionary<string, string?> environment)
    {
        string[] arguments = ["-B", folder["python/list_buckets.py"]];
        if (program is null || !File.Exists(program))
        {
            return new(name, "", arguments, environment, HasBucketPages: false, $"{name}: no such interpreter");
        }

        var probe = Tool.Run(program, ["-c", "import boto3, sys; print(sys.executable); print(boto3.client('s3', region_name='ap-south-1').can_paginate('list_buckets'))"]);
        // The interpreter itself: a version manager's stand-in needs more environment than a pod has.
        return probe.ExitCode == 0 && probe.Output.Split('\n') is [var executable, var hasPages, ..]
            ? new(name, executable, arguments, environment, HasBucketPages: hasPages == "True")
            : new(name, program, arguments, environment, HasBucketPages: false, $"{program} has no boto3");
    }

    private void Render(string subfolder, string condition)
    {
        var header = $"{{{{# once; when {condition} #}}}}\n";
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Content, subfolder), "*.sbn", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            Assert.StartsWith(header, text, StringComparison.Ordinal);
            text = text[header.Length..].Replace("{{ project.name }}", Project, StringComparison.Ordinal);
            Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
            Assert.DoesNotContain("}}", text, StringComparison.Ordinal);
            var path = Path.GetRelativePath(Content, file).Replace("{name}", Project, StringComparison.Ordinal)[..^".sbn".Length];
            // The generator's package is not made yet when this runs; Federation.cs above stands in.
            Write(path, string.Join('\n', text.Split('\n').Where(line => !line.Contains("\"GkeAws.Generators\"", StringComparison.Ordinal))));
        }
    }

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder[path])!);
        File.WriteAllText(folder[path], text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
