namespace Acme.Previews;

using global::System;
using global::System.Collections.Generic;
using global::System.IO;
using global::System.Linq;
using global::System.Net;
using global::System.Net.Http;
using global::System.Net.Sockets;
using global::Amazon.Runtime;
using global::Amazon.S3;
using global::Amazon.SecurityToken;

/// <summary>What a failure means, in lines for a person and one number for a script.</summary>
internal sealed record Diagnosis(ExitCode ExitCode, IReadOnlyList<string> Lines)
{
    public static Diagnosis Of(Exception exception, Settings settings)
    {
        var chain = Chain(exception).ToArray();
        var refusal = chain.OfType<AmazonServiceException>().FirstOrDefault();
        if (refusal is { StatusCode: HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError })
        {
            return new(ExitCode.Unreachable, [$"❌ AWS answered with an error of its own: {Summary(refusal)}", "Check: try again later."]);
        }

        return (refusal, chain) switch
        {
            ({ StatusCode: > 0 } and AmazonSecurityTokenServiceException, _) => TrustDiagnosis.Of(refusal, settings, DateTimeOffset.UtcNow),
            ({ StatusCode: > 0 } and AmazonS3Exception s3, _) => PermissionDiagnosis.Of(s3, settings),
            _ when chain.LastOrDefault(IsNetwork) is { } network => new(ExitCode.Unreachable,
            [
                $"❌ AWS could not be reached: {(network is OperationCanceledException or TimeoutException ? "no answer in time" : network.Message)}",
                $"Check: name resolution, network policy and proxy of the pod, and that {settings.Region} is the region you mean.",
            ]),
            _ when chain.OfType<AmazonClientException>().FirstOrDefault() is { } client => new(ExitCode.Configuration,
                [$"❌ The AWS SDK could not go on: {client.Message.TrimEnd()}{(client == chain[^1] ? "" : $" ({chain[^1].Message})")}"]),
            _ => new(ExitCode.Bug, [$"❌ Unforeseen: {exception.GetType().Name}: {exception.Message}"]),
        };
    }

    /// <summary>"Code (HTTP 403): message", with whatever of it is there.</summary>
    public static string Summary(AmazonServiceException refusal)
    {
        var code = string.IsNullOrEmpty(refusal.ErrorCode) ? "no error code" : refusal.ErrorCode;
        return $"{code} (HTTP {(int)refusal.StatusCode}): {Printable.Line(refusal.Message)}";
    }

    private static IEnumerable<Exception> Chain(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            yield return exception;
        }
    }

    private static bool IsNetwork(Exception exception) =>
        exception is HttpRequestException or SocketException or IOException or TimeoutException or OperationCanceledException;
}
