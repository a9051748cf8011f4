using GkeAws.Federation.Policies;
using GkeAws.Federation.Tests.Evaluation;

namespace GkeAws.Federation.Tests.Policies;

public class MalformedPolicyTests
{
    public static IReadOnlyList<MalformedPolicy> All { get; } = CaseTable.Read<MalformedPolicy>("evaluation", "malformed.json");

    public static TheoryData<string> Ids => [.. All.Select(item => item.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_error_has_its_code_and_its_place(string id)
    {
        var item = All.Single(item => item.Id == id);

        var reading = PolicyReader.Read(item.Text, Enum.Parse<PolicyKind>(item.Kind, ignoreCase: true), "policy.json");

        Assert.Null(reading.Document);
        var error = Assert.Single(reading.Errors);
        Assert.Equal((item.Code, "policy.json", item.Line, item.Column), (error.Code.IssueCode, error.Location.Path, error.Location.Position!.Value.Line, error.Location.Position.Value.Column));
        if (item.Element is not null)
        {
            Assert.Equal(item.Element, error.Element);
        }
        if (item.ServiceMessage is not null)
        {
            Assert.Equal(item.ServiceMessage, error.Code.ServiceMessage);
        }
        Assert.Equal($"policy.json({item.Line},{item.Column}): error {item.Code}: {error.Message}", error.ToString());
        Assert.True(error.Message.Length > 15 && error.Message.EndsWith('.'), error.Message);
    }

    [Fact]
    public void Every_code_is_met() => Assert.Empty(typeof(PolicyErrorCode).GetFields()
        .Select(field => field.GetValue(null)).OfType<PolicyErrorCode>()
        .Select(code => code.IssueCode).Except(All.Select(item => item.Code)));

    [Fact]
    public void All_errors_of_a_document_come_together() => Assert.Equal(
        ["INVALID_VERSION", "INVALID_EFFECT", "MISSING_RESOURCE", "INVALID_ACTION", "INVALID_CONDITION_OPERATOR"],
        PolicyReader.Read("""{"Version":"x","Statement":[{"Effect":"a","Action":"b"},{"Effect":"Deny","Action":"a:b","Resource":"*","Condition":{"c":{}}}]}""", PolicyKind.Identity, "p")
            .Errors.Select(error => error.Code.IssueCode).OrderBy(code => Array.IndexOf(["INVALID_VERSION", "INVALID_EFFECT", "MISSING_RESOURCE", "INVALID_ACTION"], code) is var order and >= 0 ? order : 9));

    public sealed record MalformedPolicy(string Id, string Oracle, string Kind, string Text, string Code, int Line, int Column, string? Element = null, string? ServiceMessage = null);
}
