namespace Acme.Previews;

using global::System;
using global::System.Text;
using global::System.Threading.Tasks;

internal static class Program
{
    public static async Task<int> Main()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var stop = new StopSignal();
        var settings = Settings.FromEnvironment();

        foreach (var warning in ConfigurationCheck.Warnings(settings))
        {
            await Console.Error.WriteLineAsync($"⚠️ {warning}");
        }

        string[] problems = [.. ConfigurationCheck.Problems(settings)];
        foreach (var problem in problems)
        {
            await Console.Error.WriteLineAsync($"❌ {problem}");
        }

        return (int)(problems.Length > 0 ? ExitCode.Configuration : await RunAsync(settings, stop));
    }

    private static async Task<ExitCode> RunAsync(Settings settings, StopSignal stop)
    {
        try
        {
            var credentials = await AwsClients.AssumeRoleAsync(stop.Token);
            await IdentityCheck.RunAsync(credentials, Console.Error, stop.Token);
            using var s3 = AwsClients.S3(credentials, settings);
            var lister = new Lister(s3, Console.Out);
            await (settings.Bucket is { } bucket
                ? lister.ListObjectsAsync(bucket, settings.Prefix, stop.Token)
                : lister.ListBucketsAsync(stop.Token));
            return ExitCode.Success;
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Stopped.");
            return stop.ExitCode;
        }
#pragma warning disable CA1031 // Whatever went wrong, the user gets its meaning and an exit code, never a stack trace.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var diagnosis = Diagnosis.Of(exception, settings);
            foreach (var line in diagnosis.Lines)
            {
                await Console.Error.WriteLineAsync(line);
            }

            return diagnosis.ExitCode;
        }
    }
}
