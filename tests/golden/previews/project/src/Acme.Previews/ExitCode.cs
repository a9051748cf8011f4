namespace Acme.Previews;

/// <summary>What the program's end means; a Job shows it as its container's exit code.</summary>
internal enum ExitCode
{
    Success = 0,

    /// <summary>STS accepted the pod, S3 did not allow the call: a permission is missing.</summary>
    Denied = 1,

    /// <summary>The environment or the bucket's name is wrong; nothing was allowed or denied.</summary>
    Configuration = 2,

    /// <summary>STS did not accept the pod: token, OIDC provider and trust policy do not fit.</summary>
    NotTrusted = 3,

    /// <summary>AWS could not be reached, did not answer in time or had an error of its own.</summary>
    Unreachable = 4,

    /// <summary>A mistake in this program.</summary>
    Bug = 70,

    /// <summary>Ctrl-C (128 + SIGINT).</summary>
    Interrupted = 130,

    /// <summary>Kubernetes asked the pod to stop (128 + SIGTERM).</summary>
    Terminated = 143,
}
