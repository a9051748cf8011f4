using Microsoft.CodeAnalysis;

namespace GkeAws.Generators.Calls;

/// <summary>The types of the AWS SDK that a compilation knows; lives no longer than its analysis.</summary>
internal sealed class SdkTypes
{
    public const string SecurityTokenPackage = "AWSSDK.SecurityToken";

    private readonly INamedTypeSymbol? client;
    private readonly INamedTypeSymbol?[] s3;
    private readonly INamedTypeSymbol?[] transfer;

    private SdkTypes(Compilation compilation)
    {
        client = compilation.GetTypeByMetadataName("Amazon.Runtime.AmazonServiceClient");
        S3Client = compilation.GetTypeByMetadataName("Amazon.S3.AmazonS3Client");
        SecurityTokenClient = compilation.GetTypeByMetadataName("Amazon.SecurityToken.AmazonSecurityTokenServiceClient");
        Anonymous = compilation.GetTypeByMetadataName("Amazon.Runtime.AnonymousAWSCredentials");
        Basic = compilation.GetTypeByMetadataName("Amazon.Runtime.BasicAWSCredentials");
        Transfer = compilation.GetTypeByMetadataName("Amazon.S3.Transfer.TransferUtility");
        s3 =
        [
            S3Client,
            compilation.GetTypeByMetadataName("Amazon.S3.IAmazonS3"),
            compilation.GetTypeByMetadataName("Amazon.Runtime.SharedInterfaces.ICoreAmazonS3"),
            compilation.GetTypeByMetadataName("Amazon.S3.Model.IS3PaginatorFactory"),
        ];
        transfer = [Transfer, compilation.GetTypeByMetadataName("Amazon.S3.Transfer.ITransferUtility")];
    }

    public INamedTypeSymbol? S3Client { get; }

    public INamedTypeSymbol? Transfer { get; }

    public INamedTypeSymbol? SecurityTokenClient { get; }

    public INamedTypeSymbol? Anonymous { get; }

    public INamedTypeSymbol? Basic { get; }

    /// <returns>Null: the code cannot call S3.</returns>
    public static SdkTypes? Of(Compilation compilation)
    {
        var types = new SdkTypes(compilation);
        return types.s3.Any(type => type is not null) ? types : null;
    }

    public bool IsS3(INamedTypeSymbol type) => s3.Contains(type, SymbolEqualityComparer.Default) || Is(type, S3Client);

    public bool IsTransfer(INamedTypeSymbol type) => transfer.Contains(type, SymbolEqualityComparer.Default) || Is(type, Transfer);

    /// <summary>A client of any service.</summary>
    public bool IsClient(INamedTypeSymbol type) => Is(type, client) || Is(type, Transfer);

    /// <summary>The type itself or one that derives from it.</summary>
    public static bool Is(ITypeSymbol? type, INamedTypeSymbol? wanted)
    {
        for (; type is not null && wanted is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, wanted))
            {
                return true;
            }
        }
        return false;
    }
}
