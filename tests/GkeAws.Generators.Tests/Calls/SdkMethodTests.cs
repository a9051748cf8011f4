using Amazon.S3;
using Amazon.S3.Transfer;
using GkeAws.Federation.Actions;

namespace GkeAws.Generators.Tests.Calls;

/// <summary>Every method of the SDK that calls S3 has its operations, or is named here.</summary>
public sealed class SdkMethodTests
{
    /// <summary>No calls, or calls whose operation depends on more than their name.</summary>
    private static readonly string[] Others =
    [
        "DetermineServiceOperationEndpoint", "DoesS3BucketExist", "GetACL", "PutACL", "GetPreSignedURL", "Dispose", "CreateDefaultClientConfig", "CreateDefaultServiceClient",
    ];

    [Fact]
    public void Every_method_of_the_client_is_known() => Assert.Empty(
        Methods(typeof(IAmazonS3)).Where(name => S3SdkMethods.OperationsOf(name, isTransfer: false).Count == 0).Except(Others));

    [Fact]
    public void Every_method_of_the_transfer_utility_is_known() => Assert.Empty(
        Methods(typeof(ITransferUtility)).Where(name => S3SdkMethods.OperationsOf(name, isTransfer: true).Count == 0).Except(Others));

    [Fact]
    public void Every_operation_that_a_method_names_is_in_the_table() => Assert.All(
        Methods(typeof(IAmazonS3)).SelectMany(name => S3SdkMethods.OperationsOf(name, isTransfer: false))
            .Concat(Methods(typeof(ITransferUtility)).SelectMany(name => S3SdkMethods.OperationsOf(name, isTransfer: true)))
            .Concat(new[] { "GET", "PUT", "HEAD", "DELETE" }.SelectMany(S3SdkMethods.OperationsOfVerb)),
        operation => Assert.NotNull(S3Operations.Find(operation)));

    private static IEnumerable<string> Methods(Type type) => type.GetInterfaces().Append(type).SelectMany(one => one.GetMethods())
        .Where(method => !method.IsSpecialName).Select(method => S3SdkMethods.NameOf(method.Name)).Distinct();
}
