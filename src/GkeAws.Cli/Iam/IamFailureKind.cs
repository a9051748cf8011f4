namespace GkeAws.Cli.Iam;

/// <summary>Who has to act on a failure.</summary>
internal enum IamFailureKind
{
    /// <summary>IAM answered with an error of its own; <see cref="IamFailure.Code"/> is set.</summary>
    Refused,

    /// <summary>No credentials, or what should give them fails.</summary>
    Credentials,

    /// <summary>Settings of the environment or of the profile contradict each other or are no values.</summary>
    Settings,

    /// <summary>No answer: name, network, TLS, time-out.</summary>
    Unreachable,

    /// <summary>Something answered that does not speak IAM, a proxy for example.</summary>
    NotIam,
}
