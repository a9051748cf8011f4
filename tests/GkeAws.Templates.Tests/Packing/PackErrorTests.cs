using GkeAws.Cli.Commands;
using GkeAws.Cli.Output;
using GkeAws.Cli.Packing;
using GkeAws.Cli.Scaffolding;
using GkeAws.Federation.Parameters;

namespace GkeAws.Templates.Tests.Packing;

/// <summary>What the template engine could not do, or would misunderstand, fails the pack with path, line and column.</summary>
public sealed class PackErrorTests
{
    [Theory]
    [InlineData("a token that a template writes itself", "one\ntwo @@googleProject@@\n", "a.txt.sbn(2,5): @@googleProject@@ is a token; print the value instead")]
    [InlineData("a token that nothing replaces", "{{# once #}}\none\n@@nothing@@\n", "a.txt.sbn(3,1): @@nothing@@ is a token; print the value instead")]
    [InlineData("a token put together", "one\n\n  @@{{ environment.name }}@@\n", "always/a.txt(3,3): nothing replaces @@@@")]
    [InlineData("a directive", "one\n#if (app)\n", "a.txt.sbn(2,1): the template engine would take '#if' for a directive of its own")]
    [InlineData("a directive in a comment of C#", "one\n  // #endif\n", "a.txt.sbn(2,3): the template engine would take '// #endif' for a directive of its own")]
    [InlineData("a directive in a comment of XML", "<!--#else-->\n", "a.txt.sbn(1,1): the template engine would take '<!--#else' for a directive of its own")]
    [InlineData("the engine's switch", "one\ntwo //-:cnd:noEmit\n", "a.txt.sbn(2,7): the template engine would take '-:cnd:noEmit' for a directive of its own")]
    [InlineData("a directive put together", "one\n{{ if project.csharp }}#{{ end }}if\n", "app=csharp+both/a.txt(2,1): the template engine would take '#if' for a directive of its own")]
    [InlineData("a text compared", "one\n {{ if environment.name == 'dev' }}x{{ end }}\n", "a.txt.sbn(2,8): a text value can only be printed")]
    [InlineData("a misspelt name", "{{ environment.nmae }}\n", "a.txt.sbn(1,16): there is no 'nmae' here")]
    public async Task Path_line_and_column_are_named(string situation, string template, string expected)
    {
        var (exitCode, said) = await Pack(("a.txt.sbn", template));
        Assert.Equal(2, exitCode);
        Assert.True(said.StartsWith(expected, StringComparison.Ordinal), $"{situation}: {said}");
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_in_a_part_is_the_parts()
    {
        var (_, said) = await Pack(("a.txt.sbn", "{{ include 'part' }}\n"), ("_part.sbn", "one\n@@region@@\n"));
        Assert.StartsWith("_part.sbn(2,1): @@region@@ is a token", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_head_of_template_json_is_named_with_its_place()
    {
        var (exitCode, said) = await Pack("{\n  \"author\" \"x\"\n}\n", ("a.txt.sbn", "x\n"));
        Assert.Equal(2, exitCode);
        Assert.Contains("template.json(2,12): ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_good_template_is_packed()
    {
        var (exitCode, said) = await Pack(("a.txt.sbn", "{{ project.name }} #ifx @@ a@@b @ @\n"));
        Assert.Equal((0, ""), (exitCode, said));
    }

    /// <summary>No option may hold more than this today; one that may is refused where a value would need escaping.</summary>
    [Theory]
    [InlineData("a\"b", "Json", true)]
    [InlineData("a\"b", "Plain", false)]
    [InlineData("a'b", "Shell", true)]
    [InlineData("a'b", "Python", false)]
    [InlineData("a&b", "Xml", true)]
    [InlineData("a&b", "Yaml", false)]
    [InlineData("a\\b", "CSharp", true)]
    [InlineData(Parameter.SafeAlphabet, "Json", false)]
    [InlineData(Parameter.SafeAlphabet, "Xml", false)]
    [InlineData(Parameter.SafeAlphabet, "Shell", false)]
    public void A_wider_alphabet_is_refused_where_it_needs_escaping(string alphabet, string format, bool refused)
    {
        var wide = ParameterCatalog.Bucket with { Alphabet = alphabet };
        void Demand() => TokenSafety.DemandSafe([wide], Enum.Parse<TextFormat>(format), $"arn:aws:s3:::{wide.Token}", "a.txt.sbn(2,3)");
        if (!refused)
        {
            Demand();
            return;
        }
        Assert.Equal($"a.txt.sbn(2,3): --bucket may hold characters that need escaping in {format}", Assert.Throws<TemplateException>(Demand).Message);
    }

    [Fact]
    public void Another_parameters_alphabet_does_not_matter() =>
        TokenSafety.DemandSafe([ParameterCatalog.Bucket with { Alphabet = "\"" }], TextFormat.Json, ParameterCatalog.Audience.Token, "a.json.sbn(1,1)");

    [Fact]
    public void The_packer_asks_about_every_place_where_a_template_prints()
    {
        var printed = new List<(string Text, string Place)>();
        using var folder = new TemporaryDirectory();
        File.WriteAllText(folder["a.txt.sbn"], "{{# once #}}\none {{ project.name }}\n{{ include 'part' }}\n");
        File.WriteAllText(folder["_part.sbn"], "{{ version }}, {{ environment.name }}");
        var renderer = new TemplateRenderer(TemplateCatalog.Read(folder.Path)) { OnPrinted = (file, text, place) => printed.Add((text.Value, place)) };

        _ = renderer.Render(TemplateParameters.For(PackChoices.All[0]), new RenderSettings("1.2.3", "")).ToList();

        Assert.Equal([("@@projectName@@", "a.txt.sbn(2,8)"), ("1.2.3", "_part.sbn(1,4)"), ("@@environment@@", "_part.sbn(1,19)")], printed);
    }

    private static Task<(int ExitCode, string Said)> Pack(params (string Path, string Text)[] templates) =>
        Pack("{ \"identity\": \"x\" }\n", templates);

    private static async Task<(int ExitCode, string Said)> Pack(string head, params (string Path, string Text)[] templates)
    {
        using var folder = new TemporaryDirectory();
        Directory.CreateDirectory(folder["source/content"]);
        Directory.CreateDirectory(folder["source/.template.config"]);
        File.WriteAllText(folder["source/.template.config/template.json"], head);
        File.WriteAllText(folder["source/.template.config/icon.png"], "");
        foreach (var (path, text) in templates)
        {
            File.WriteAllText(folder["source/content/" + path], text);
        }
        using var answers = new StringWriter();
        using var talk = new StringWriter();
        var exitCode = await CommandLine.Run(["template-pack", folder["source"], "-o", folder["packed"]], new Terminal(answers, talk));
        Assert.Equal(exitCode == 0, Directory.Exists(folder["packed"]));
        return (exitCode, answers.ToString() + talk);
    }
}
