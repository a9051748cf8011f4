using GkeAws.Cli.Inference;
using GkeAws.Federation.Evaluation.Calls;

namespace GkeAws.Cli.Tests.Inference;

public sealed class ErrorLogTests
{
    [Fact]
    public void Calls_and_errors_are_read()
    {
        var log = ErrorLog.Read("\uFEFF" + """
            {"$schema":"http://json.schemastore.org/sarif-2.1.0","version":"2.1.0","runs":[{"results":[
              {"ruleId":"GKEAWS490","ruleIndex":0,"level":"note","message":{"text":"GetObject needs s3:GetObject on b/k"},
               "locations":[{"physicalLocation":{"artifactLocation":{"uri":"file:///p/src/A%20b.cs"},"region":{"startLine":3,"startColumn":5,"endLine":3,"endColumn":9}}}],
               "properties":{"warningLevel":1,"customProperties":{"Action":"s3:GetObject","Bucket":"b","Key":"k"}}},
              {"ruleId":"GKEAWS401","level":"error","message":{"text":"no environment allows it"}},
              {"ruleId":"CS1002","level":"error","message":{"text":"; expected"},
               "locations":[{"physicalLocation":{"artifactLocation":{"uri":"file:///p/src/C.cs"},"region":{"startLine":7,"startColumn":1}}}]}
            ]}]}
            """, path => path["/p/".Length..])!;

        Assert.Equal([new CodeCall(new CallUse("s3:GetObject", "b", "k"), "GetObject needs s3:GetObject on b/k", "src/A b.cs", 3, 5)], log.Calls);
        Assert.Equal(["src/C.cs(7,1): error CS1002: ; expected"], log.Errors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"runs\":[]}")]
    [InlineData("{\"runs\":[{\"results\":")]
    public void Another_file_is_no_log(string text) => Assert.Null(ErrorLog.Read(text, path => path));

    [Fact]
    public void A_log_without_results_has_no_calls() => Assert.Empty(ErrorLog.Read("{\"runs\":[{}]}", path => path)!.Calls);
}
