using GkeAws.Generators.Tests.InProcess;
using Microsoft.CodeAnalysis;

namespace GkeAws.Generators.Tests.Calls;

/// <summary>A body of C# that calls S3, in a project with these grants.</summary>
internal static class CallProject
{
    public const string ReadWrite = """{ "access": "read-write", "bucket": "team-data", "prefix": "reports/" }""";
    public const string Read = """{ "access": "read", "bucket": "team-data" }""";
    public const string ListBuckets = """{ "access": "list-buckets" }""";

    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Amazon;
        using Amazon.Runtime;
        using Amazon.S3;
        using Amazon.S3.Model;
        using Amazon.S3.Transfer;
        using BucketLister;

        """;

    public static string Parameters(string grants, string more = "") => TestProject.DefaultParameters
        .Replace("{\n          \"access\": \"list-buckets\"\n        }", grants, StringComparison.Ordinal)
        .Replace("\"audience\"", $"{more}\"audience\"", StringComparison.Ordinal);

    /// <param name="body">Of a method with <c>s3</c>, <c>transfer</c>, <c>input</c> (unknown) and <c>stop</c>.</param>
    public static string Method(string body) => $$"""
        {{Usings}}
        public static class Code
        {
            private const string Bucket = "team-data";
            private static readonly string Folder = "reports/";

            public static async Task Run(IAmazonS3 s3, ITransferUtility transfer, string input, CancellationToken stop)
            {
                {{body}}
                await Task.CompletedTask;
            }
        }
        """;

    public static TestProject Project(string grants, string source) => new()
    {
        Files = new() { ["federation.json"] = Parameters(grants) },
        Sources = [source],
    };

    /// <summary>What is said about the code, each as <c>ID 'underlined text'</c>; the code compiles.</summary>
    public static List<string> Findings(TestProject project) => [.. Diagnostics(project).Select(found => $"{found.Id} '{Text(found)}'")];

    public static List<Diagnostic> Diagnostics(TestProject project)
    {
        var errors = project.Generate().Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Empty(errors);
        return [.. project.Analyze(withFiles: false)];
    }

    public static List<string> Findings(string grants, string body) => Findings(Project(grants, Method(body)));

    private static string Text(Diagnostic found) => found.Location.SourceTree!.GetText().ToString(found.Location.SourceSpan);
}
