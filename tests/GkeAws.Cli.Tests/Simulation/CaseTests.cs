using System.Text;
using System.Text.Json.Nodes;
using GkeAws.Cli.Commands;
using GkeAws.Cli.Output;

namespace GkeAws.Cli.Tests.Simulation;

public class CaseTests
{
    private const string Good = """{"id":"a\"b","kind":"identity","policies":["{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}}"],"request":{"action":"s3:GetObject","resource":"arn:aws:s3:::b/k"}}""";

    private static readonly string Corpus = Repository.PathOf("tests", "cases", "iam", "cases.jsonl");

    [Fact]
    public async Task All_cases_of_the_corpus_agree()
    {
        var run = await CommandRun.Simulate("--cases", Corpus);

        var wanted = File.ReadLines(Corpus).Select(line => JsonNode.Parse(line)!).Select(item => $"{item["id"]}: {item["expected"]}");
        var answers = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject()).ToList();
        Assert.Equal(wanted, answers.Select(answer => $"{answer["id"]}: {answer["decision"]}"));
        Assert.Equal(877, answers.Count);
        Assert.All(answers, answer => Assert.Equal(["id", "decision", "reason"], answer.Select(member => member.Key)));
        Assert.All(answers, answer => Assert.NotEmpty((string)answer["reason"]!));
        Assert.Equal((ExitCode.Fine, ""), (run.Code, run.Error));
    }

    [Fact]
    public async Task Standard_input_gives_the_same_as_the_file()
    {
        var text = await File.ReadAllTextAsync(Corpus);

        Assert.Equal((await CommandRun.Simulate("--cases", Corpus)).Output, (await CommandRun.SimulateWithInput(text, "--cases", "-")).Output);
    }

    [Theory]
    [InlineData("Allow", "s3:*", "allowed", "statement 1 of policy 1 allows it")]
    [InlineData("Deny", "s3:*", "explicitDeny", "statement 1 of policy 1 denies it")]
    [InlineData("Allow", "s3:Put*", "implicitDeny", "no statement allows it; the nearest is statement 1 of policy 1: Action is 's3:Put*', the request has 's3:GetObject'")]
    [InlineData("Deny", "s3:Put*", "implicitDeny", "no statement allows anything")]
    [InlineData("Perhaps", "s3:*", "malformed", "policy 1(1,24): error INVALID_EFFECT: Effect is \"Allow\" or \"Deny\", spelt exactly so.")]
    public async Task The_reason_names_what_decided(string effect, string action, string decision, string reason)
    {
        var line = Good.Replace("Allow", effect, StringComparison.Ordinal).Replace("s3:*", action, StringComparison.Ordinal);

        var answer = JsonNode.Parse((await CommandRun.SimulateWithInput(line, "--cases", "-")).Output)!;

        Assert.Equal(("a\"b", decision, reason), ((string)answer["id"]!, (string)answer["decision"]!, (string)answer["reason"]!));
    }

    [Theory]
    [InlineData("{", "(2,2): error: Expected a member name")]
    [InlineData("[]", "(2,1): error: A case is a JSON object.")]
    [InlineData("{}", "(2,1): error: A case has id and kind")]
    [InlineData("""{"id":"a","kind":"bucket","policies":[{}],"request":{}}""", "(2,18): error: kind is identity or trust.")]
    [InlineData("""{"id":"a","kind":"identity","policies":[],"request":{}}""", "(2,40): error: policies is empty.")]
    [InlineData("""{"id":"a","kind":"trust","policies":[{},{}],"request":{}}""", "(2,37): error: A role has one trust policy.")]
    [InlineData("""{"id":"a","kind":"identity","policies":[{}],"request":{"action":"a:b"}}""", "(2,55): error: A request has action and resource, texts.")]
    [InlineData("""{"id":"a","kind":"trust","policies":[{}],"request":{"action":"a:b","resource":"*"}}""", "(2,52): error: The request of a trust case has principal")]
    [InlineData("""{"id":"a","kind":"identity","policies":[{}],"request":{"action":"a:b","resource":"*","context":[]}}""", "(2,96): error: context is an object.")]
    [InlineData("""{"id":"a","kind":"identity","policies":[{}],"request":{"action":"a:b","resource":"*","context":{"k":"v"}}}""", "(2,101): error: A context key has a list of texts.")]
    public async Task A_line_that_is_no_case_is_named_and_the_others_are_answered(string line, string problem)
    {
        var run = await CommandRun.SimulateWithInput($"{Good}\n{line}\n\n{Good}", "--cases", "-");

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Equal(2, run.Output.Count(c => c == '\n'));
        Assert.StartsWith("-" + problem, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error, '\n');
    }

    [Fact]
    public async Task What_is_not_UTF8_is_refused_and_not_guessed()
    {
        var run = await CommandRun.SimulateWithInput([.. Encoding.UTF8.GetBytes(Good.Replace("b/k", "b/?", StringComparison.Ordinal)).Select(b => b == (byte)'?' ? (byte)0xFF : b)], "--cases", "-");

        Assert.Equal((ExitCode.Usage, ""), (run.Code, run.Output));
        Assert.Equal("gke-aws: -(1): not UTF-8, from here on nothing was answered.\n", run.Error);
    }

    [Fact]
    public async Task An_answer_comes_before_the_next_question_is_asked()
    {
        var (output, asked) = (new StringWriter(), new List<int>());
        using var input = new Conversation(Encoding.UTF8.GetBytes(Good + "\n"), 3, () => asked.Add(output.ToString().Count(c => c == '\n')));

        var code = await CommandLine.Run(["simulate", "--cases", "-"], new Terminal(output, TextWriter.Null) { Input = () => input });

        Assert.Equal(ExitCode.Fine, code);
        Assert.Equal([0, 1, 2, 3], asked.Distinct());
    }

    [Theory]
    [InlineData("--cases", "nowhere.jsonl")]
    [InlineData("--cases", "-", "--action", "s3:GetObject")]
    [InlineData("--cases", "-", "--aws")]
    public async Task Cases_stand_alone(params string[] arguments)
    {
        var run = await CommandRun.Simulate(arguments);

        Assert.Equal((ExitCode.Usage, ""), (run.Code, run.Output));
        Assert.NotEmpty(run.Error);
    }

    /// <summary>Somebody who sends one question at a time.</summary>
    private sealed class Conversation(byte[] line, int times, Action onRead) : MemoryStream
    {
        private int _sent;

        public override int Read(Span<byte> buffer)
        {
            onRead();
            if (_sent++ >= times)
            {
                return 0;
            }
            line.CopyTo(buffer);
            return line.Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
