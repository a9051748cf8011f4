using GkeAws.Federation.Rules;
using GkeAws.Federation.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GkeAws.Generators.Calls;

/// <summary>How a client is made: GKEAWS404, GKEAWS405.</summary>
internal sealed class ClientReview(SdkTypes types, bool hasSecurityToken)
{
    private const string KeyParameter = "awsAccessKeyId";

    /// <summary>A parameter that brings credentials, or a client that has them.</summary>
    private static readonly string[] Givers = [KeyParameter, "credentials", "s3Client"];

    /// <returns>Null: nothing is wrong with it.</returns>
    public (Rule Rule, string Message)? Of(IObjectCreationOperation creation)
    {
        if (creation.Type is not INamedTypeSymbol type || !types.IsClient(type) || creation.Constructor is null)
        {
            return null;
        }
        if (creation.Arguments.Any(argument => argument.Parameter?.Name == KeyParameter))
        {
            return (GKEAWS404.Rule, $"{type.Name} is made with an access key: it never expires, and it wins over the pod's token; leave it out, so that the role's credentials are used");
        }
        if (creation.Arguments.Select(argument => CredentialsOf(argument.Value)).FirstOrDefault(credentials => credentials is not null) is { } found)
        {
            return SdkTypes.Is(found, types.Basic)
                ? (GKEAWS404.Rule, $"{type.Name} is made with {found.Name}, an access key in code: it never expires, and it wins over the pod's token; use the default credentials")
                // What trades the token is not signed.
                : SdkTypes.Is(type, types.SecurityTokenClient) ? null
                : (GKEAWS404.Rule, $"{type.Name} is made with {found.Name}: it reaches public data only; use the default credentials");
        }
        return MakesItsOwnCredentials(creation) && !hasSecurityToken
            ? (GKEAWS405.Rule, $"{type.Name} takes the default credentials, and those trade the pod's token through {SdkTypes.SecurityTokenPackage}, which is not referenced; add <PackageReference Include=\"{SdkTypes.SecurityTokenPackage}\" />")
            : null;
    }

    /// <summary>A client of S3 that asks the SDK's default chain.</summary>
    public bool MakesItsOwnCredentials(IObjectCreationOperation creation) =>
        creation is { Type: INamedTypeSymbol type, Constructor: { } constructor } && (types.IsS3(type) || types.IsTransfer(type))
        && !constructor.Parameters.Any(parameter => Givers.Contains(parameter.Name));

    /// <summary>Basic or anonymous credentials; null: others, or unknown ones.</summary>
    private ITypeSymbol? CredentialsOf(IOperation value)
    {
        var bare = LocalFlow.Bare(value);
        if (bare is ILocalReferenceOperation local)
        {
            bare = LocalFlow.ValueOf(local) ?? bare;
        }
        return bare.Type is { } type && (SdkTypes.Is(type, types.Basic) || SdkTypes.Is(type, types.Anonymous)) ? type : null;
    }
}
