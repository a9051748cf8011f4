using GkeAws.Federation.Errors;

namespace GkeAws.Federation.Tests.Errors;

public class ErrorCatalogTests
{
    public static TheoryData<int> Indices => [.. Enumerable.Range(0, ErrorCatalog.All.Count)];

    [Theory]
    [MemberData(nameof(Indices))]
    public void An_error_is_found_by_the_line_that_a_tool_prints(int index)
    {
        var error = ErrorCatalog.All[index];
        var message = error.Fill(("issuer", "https://x.example.com/a"), ("claim", "aud"), ("now", "1783000000"), ("expiry", "1782990000"), ("size", "2048"),
            ("value", "a b"), ("member", "roleSessionName"), ("constraint", "Member must satisfy regular expression pattern: [\\w+=,.@-]*"), ("bound", "greater than or equal to 4"));

        var found = ErrorCatalog.Find($"An error occurred ({error.Code}) when calling the AssumeRoleWithWebIdentity operation: {message}");

        Assert.DoesNotContain('{', message);
        Assert.Equal([error], found);
    }

    [Fact]
    public void A_code_alone_gives_every_error_that_has_it()
    {
        var found = ErrorCatalog.Find("botocore.exceptions.ClientError: An error occurred (InvalidIdentityToken) …");

        Assert.True(found.Count > 5);
        Assert.All(found, error => Assert.Equal("InvalidIdentityToken", error.Code));
    }

    [Fact]
    public void A_message_is_found_without_its_code_and_in_any_case() =>
        Assert.Equal("Incorrect token audience", Assert.Single(ErrorCatalog.Find("incorrect TOKEN audience")).Message);

    [Fact]
    public void Of_several_messages_in_a_text_the_longest_decides() => Assert.StartsWith(
        "Not authorized", Assert.Single(ErrorCatalog.Find("Access Denied: Not authorized to perform sts:AssumeRoleWithWebIdentity")).Message);

    [Fact]
    public void What_is_not_known_finds_nothing_but_neighbours()
    {
        Assert.Empty(ErrorCatalog.Find("the token has a wrong audience"));
        Assert.Equal("Incorrect token audience", ErrorCatalog.Nearest("the token has a wrong audience", 3)[0].Message);
        Assert.Empty(ErrorCatalog.Nearest("zzzz", 3));
    }

    [Fact]
    public void Every_error_says_cause_fix_and_source()
    {
        Assert.All(ErrorCatalog.All, error => Assert.True(error.Cause.Length > 15 && error.Fix.Length > 15 && error.Source.Length > 3, error.Code));
        Assert.All(ErrorCatalog.All, error => Assert.True(error.Cause.EndsWith('.') && error.Fix.EndsWith('.'), error.Code));
    }
}
