using GkeAws.Federation.Json;
using GkeAws.Federation.Policies;

namespace GkeAws.Federation.Tests.Policies;

public class PolicyEqualityTests
{
    private const string Policy = """
        {"Version":"2012-10-17","Statement":[
          {"Sid":"One","Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":"arn:aws:s3:::b/*",
           "Condition":{"StringLike":{"s3:prefix":["a*","b*"]},"StringEquals":{"k":"v"},"Null":{"k":"12"},"Bool":{"k":"true"}}},
          {"Sid":"Two","Effect":"Allow","Action":"s3:ListBucket","Resource":["arn:aws:s3:::b"]}]}
        """;

    [Theory]
    [InlineData("[\"s3:GetObject\",\"s3:PutObject\"]", "[\"s3:PutObject\",\"s3:GetObject\"]")]
    [InlineData("[\"s3:GetObject\",\"s3:PutObject\"]", "[\"s3:PutObject\",\"s3:GetObject\",\"s3:PutObject\"]")]
    [InlineData("\"arn:aws:s3:::b/*\"", "[\"arn:aws:s3:::b/*\"]")]
    [InlineData("[\"arn:aws:s3:::b\"]", "\"arn:aws:s3:::b\"")]
    [InlineData("[\"a*\",\"b*\"]", "[\"b*\",\"a*\"]")]
    [InlineData("\"k\":\"v\"", "\"k\":[\"v\"]")]
    [InlineData("\"k\":\"v\"", "\"k\":\"\\u0076\"")]
    [InlineData("\"Sid\":\"One\",\"Effect\":\"Allow\"", "\"Effect\":\"Allow\",\"Sid\":\"One\"")]
    [InlineData("\"s3:GetObject\",", "\"S3:getobject\",")]
    [InlineData("\"StringLike\"", "\"stringlike\"")]
    [InlineData("\"s3:prefix\"", "\"S3:Prefix\"")]
    [InlineData("\"k\":\"12\"", "\"k\":12")]
    [InlineData("\"k\":\"true\"", "\"k\":[true]")]
    [InlineData("\"StringEquals\":{", "\"StringNotLike\":{},\"StringEquals\":{")]
    [InlineData("\"Action\":\"s3:ListBucket\"", "\"Action\":\"s3:ListBucket\",\"Condition\":{}")]
    [InlineData("\"Action\":\"s3:ListBucket\"", "\"Action\":\"s3:ListBucket\",\"Condition\":{\"Bool\":{}}")]
    public void Order_brackets_and_ignored_case_do_not_count(string find, string replace) =>
        Assert.True(Compare(Policy, Edit(find, replace)).AreEqual);

    [Fact]
    public void The_order_of_statements_does_not_count_nor_do_brackets_around_one()
    {
        const string one = """{"Effect":"Allow","Action":"a:b","Resource":"*"}""";
        const string two = """{"Effect":"Deny","Action":"a:c","Resource":"*"}""";

        Assert.True(Compare($$"""{"Statement":[{{one}},{{two}}]}""", $$"""{"Statement":[{{two}},{{one}}]}""").AreEqual);
        Assert.True(Compare($$"""{"Statement":[{{one}}]}""", $$"""{"Statement":{{one}}}""").AreEqual);
    }

    [Theory]
    [InlineData("\"Effect\":\"Allow\",\"Action\":\"s3:ListBucket\"", "\"Effect\":\"Deny\",\"Action\":\"s3:ListBucket\"")]
    [InlineData("\"Sid\":\"Two\"", "\"Sid\":\"Three\"")]
    [InlineData("2012-10-17", "2008-10-17")]
    [InlineData("\"s3:GetObject\",", "")]
    [InlineData("\"Action\":\"s3:ListBucket\"", "\"NotAction\":\"s3:ListBucket\"")]
    [InlineData("\"Resource\":\"arn:aws:s3:::b/*\"", "\"Resource\":\"arn:aws:s3:::b/a*\"")]
    [InlineData("\"StringLike\"", "\"StringEqualsIgnoreCase\"")]
    [InlineData("\"k\":\"v\"", "\"j\":\"v\"")]
    [InlineData("\"k\":\"v\"", "\"k\":\"v\",\"l\":\"v\"")]
    [InlineData("\"k\":\"v\"", "\"k\":[]")]
    [InlineData("\"Version\"", "\"Id\":\"x\",\"Version\"")]
    [InlineData("\"Version\":\"2012-10-17\",", "")]
    [InlineData("\"arn:aws:s3:::b\"", "\"arn:aws:s3:::B\"")]
    [InlineData("[\"a*\",\"b*\"]", "[\"A*\",\"b*\"]")]
    public void All_else_counts(string find, string replace)
    {
        var comparison = Compare(Policy, Edit(find, replace));

        Assert.False(comparison.AreEqual);
        Assert.False(Compare(Edit(find, replace), Policy).AreEqual);
    }

    [Fact]
    public void No_version_is_the_earlier_one() => Assert.True(
        Compare("""{"Version":"2008-10-17","Statement":[]}""", """{"Statement":[]}""").AreEqual);

    [Fact]
    public void A_statement_less_or_twice_counts()
    {
        const string one = """{"Effect":"Allow","Action":"a:b","Resource":"*"}""";

        var comparison = Compare($$"""{"Statement":[{{one}},{{one}}]}""", $$"""{"Statement":[{{one}}]}""");

        Assert.Equal(["""{"Action":["a:b"],"Effect":"Allow","Resource":["*"]}"""], comparison.OnlyInFirst);
        Assert.Empty(comparison.OnlyInSecond);
    }

    [Fact]
    public void Each_side_names_what_the_other_lacks() => Assert.Equal(
        "only in the first: {\"Version\":\"2012-10-17\"}\nonly in the second: {\"Version\":\"2008-10-17\"}",
        Compare(Policy, Edit("2012-10-17", "2008-10-17")).ToString());

    [Theory]
    [InlineData("[]", "{}")]
    [InlineData("\"a\"", "\"b\"")]
    [InlineData("{\"Statement\":[\"a\"]}", "{\"Statement\":[{\"a\":1}]}")]
    [InlineData("{\"Statement\":[{\"Action\":null}]}", "{\"Statement\":[{\"Action\":{}}]}")]
    [InlineData("{\"Statement\":[{\"Condition\":\"a\"}]}", "{\"Statement\":[{\"Condition\":[]}]}")]
    [InlineData("{\"Statement\":[{\"Condition\":{\"Bool\":\"a\"}}]}", "{\"Statement\":[{\"Condition\":{\"Bool\":{\"k\":false}}}]}")]
    public void Documents_that_are_no_policies_differ_without_an_exception(string first, string second) =>
        Assert.False(Compare(first, second).AreEqual);

    private static string Edit(string find, string replace)
    {
        Assert.Contains(find, Policy);
        return Policy.Replace(find, replace, StringComparison.Ordinal);
    }

    private static PolicyComparison Compare(string first, string second) =>
        PolicyEquality.Compare(JsonReader.Read(first, out _)!, JsonReader.Read(second, out _)!);
}
