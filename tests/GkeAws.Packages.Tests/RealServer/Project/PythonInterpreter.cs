using System.Collections.Concurrent;

namespace GkeAws.Packages.Tests.RealServer.Project;

/// <summary>A Python with boto3, old or new.</summary>
/// <param name="Executable">The interpreter itself, not a shim that needs more environment than a pod has.</param>
/// <param name="ReadsEndpointUrl">Whether its botocore sends a client to AWS_ENDPOINT_URL by itself.</param>
public sealed record PythonInterpreter(string Executable, bool ReadsEndpointUrl)
{
    // Asked of a client rather than of a version number. Nothing is sent anywhere.
    private const string Question = """
        import sys, boto3
        client = boto3.client("s3", region_name="ap-south-1")
        print(sys.executable)
        print(client.meta.endpoint_url)
        """;

    private static readonly ConcurrentDictionary<string, PythonInterpreter?> Known = new(StringComparer.Ordinal);

    /// <summary>Null where the program is absent or has no boto3.</summary>
    public static PythonInterpreter? Find(string program) => Known.GetOrAdd(program, Ask);

    private static PythonInterpreter? Ask(string program)
    {
        if (!File.Exists(program) && Tool.Find(program) is null)
        {
            return null;
        }
        const string Nowhere = "http://127.0.0.1:9";
        var answer = Tool.Run(program, ["-c", Question], environment: new Dictionary<string, string?> { ["AWS_ENDPOINT_URL"] = Nowhere }, timeout: TimeSpan.FromSeconds(30));
        return answer.ExitCode == 0 && answer.Output.Split('\n') is [var executable, var endpoint, ..]
            ? new PythonInterpreter(executable, endpoint == Nowhere)
            : null;
    }

    /// <summary>Runs a boto3 program against AWS_ENDPOINT_URL, whatever this botocore knows of it.</summary>
    public IReadOnlyList<string> CommandLine(string program) => ReadsEndpointUrl
        ? [Executable, program]
        : [Executable, Repository.PathOf("tests", "e2e", "with_endpoint_url.py"), program];
}
