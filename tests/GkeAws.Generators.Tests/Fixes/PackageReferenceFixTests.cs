using GkeAws.Generators.CodeFixes;
using GkeAws.Generators.Tests.Calls;

namespace GkeAws.Generators.Tests.Fixes;

/// <summary>The package goes into the project file, once.</summary>
public sealed class PackageReferenceFixTests
{
    [Theory]
    [InlineData("<Project>\n  <ItemGroup>\n    <PackageReference Include=\"AWSSDK.S3\" />\n  </ItemGroup>\n</Project>\n", "    <PackageReference Include=\"AWSSDK.SecurityToken\" />\n")]
    [InlineData("<Project>\r\n\t<ItemGroup>\r\n\t\t<PackageReference Include=\"AWSSDK.S3\" Version=\"4.1.0\" />\r\n\t</ItemGroup>\r\n</Project>\r\n", "\t\t<PackageReference Include=\"AWSSDK.SecurityToken\" Version=\"4.*\" />\r\n")]
    public async Task It_stands_before_the_last_package(string before, string added)
    {
        var source = CallProject.Method("using var one = {|GKEAWS405:new AmazonS3Client()|}; using var two = {|GKEAWS405:new TransferUtility()|};");
        var at = before.IndexOf("<PackageReference", StringComparison.Ordinal);
        at = before.LastIndexOf('\n', at) + 1;
        var test = new FixTest<PackageReferenceFix>(source, source, CallProject.Parameters(CallProject.Read)).WithFile("src/Test.csproj", before, before.Insert(at, added));
        foreach (var state in new[] { test.TestState, test.FixedState, test.BatchFixedState })
        {
            // The harness does not restore: the finding stays, and the fix has nothing more to do.
            _ = state.AdditionalReferences.RemoveAll(reference => reference.Display!.Contains("SecurityToken", StringComparison.Ordinal));
        }
        (test.NumberOfIncrementalIterations, test.NumberOfFixAllIterations) = (-2, -2);

        await test.RunAsync();
    }
}
