using GkeAws.Cli.Scaffolding;
using GkeAws.Federation.Parameters;

namespace GkeAws.Templates.Tests.Rendering;

/// <summary>A wrong template is named with path, line and column, all counted from 1 in the file as its author wrote it.</summary>
public sealed class TemplateErrorTests
{
    [Theory]
    [InlineData("a block without its end", "line\n{{ if project.csharp }}\nyes\n", "a.txt.sbn(2,24): Error while parsing if statement")]
    [InlineData("an unknown variable", "one\ntwo {{ projekt }}\n", "a.txt.sbn(2,8): ")]
    [InlineData("an unknown member", "{{ project.nmae }}\n", "a.txt.sbn(1,12): there is no 'nmae' here; there is both, continuous_integration, csharp, ")]
    [InlineData("an unknown member behind a header", "{{# once #}}\n{{ project.nmae }}\n", "a.txt.sbn(2,12): there is no 'nmae' here; ")]
    [InlineData("an unknown member of a member", "\n\n {{ environment.clustr.name }}\n", "a.txt.sbn(3,17): there is no 'clustr' here; ")]
    [InlineData("two texts compared", "{{ if project.name == 'App' }}x{{ end }}\n", "a.txt.sbn(1,7): a text value can only be printed")]
    [InlineData("two texts of the model compared", "{{ if project.name == project.file }}x{{ end }}\n", "a.txt.sbn(1,20): a text value can only be printed")]
    [InlineData("a text compared with a number", "{{ if project.name == 1 }}x{{ end }}\n", "a.txt.sbn(1,20): a text value can only be printed")]
    [InlineData("a text told apart", "{{ case project.name }}{{ when 'App' }}x{{ end }}\n", "a.txt.sbn(1,")]
    [InlineData("a text walked", "{{ for letter in project.name }}x{{ end }}\n", "a.txt.sbn(1,")]
    [InlineData("texts joined", "{{ project.name + 'x' }}\n", "a.txt.sbn(1,4): a text value can only be printed")]
    [InlineData("a text cut", "{{ project.name[0] }}\n", "a.txt.sbn(1,4): ")]
    [InlineData("the length of a text", "{{ project.name.size }}\n", "a.txt.sbn(1,4): a text value can only be printed")]
    [InlineData("a function of Scriban", "{{ string.upcase project.name }}\n", "a.txt.sbn(1,4): ")]
    [InlineData("a text as condition", "{{ if project.name }}x{{ end }}\n", "a.txt.sbn(1,7): a condition needs a truth value")]
    [InlineData("an object printed", "{{ project }}\n", "a.txt.sbn(1,4): a StrictObject cannot be printed")]
    [InlineData("a truth value printed", "{{ project.csharp }}\n", "a.txt.sbn(1,4): a Boolean cannot be printed")]
    [InlineData("a part that is not there", "x\n{{ include 'nothing' }}\n", "a.txt.sbn(2,4): there is no part named 'nothing'")]
    [InlineData("a header that says something else", "{{# onec #}}\nx\n", "a.txt.sbn(1,1): the header says 'onec'")]
    [InlineData("a condition that is not there", "{{# when java #}}\nx\n", "a.txt.sbn(1,1): the header says 'when java', which is no truth value of project")]
    [InlineData("a condition that is a text", "{{# when name #}}\nx\n", "a.txt.sbn(1,1): the header says 'when name', which is no truth value of project")]
    public void Path_line_and_column_are_named(string situation, string template, string expected) =>
        MustFail(situation, expected, ("a.txt.sbn", template));

    [Theory]
    [InlineData("an unknown member in a part", "one\n {{ project.nmae }}\n", "_part.sbn(2,13): there is no 'nmae' here")]
    [InlineData("a mistake in the language of a part", "one\n{{ if project.csharp }}\n", "_part.sbn(")]
    [InlineData("an unknown member in a part with a header", "{{# once #}}\n{{ project.nmae }}\n", "_part.sbn(2,12): there is no 'nmae' here")]
    public void A_mistake_in_a_part_is_the_parts(string situation, string part, string expected) =>
        MustFail(situation, expected, ("a.txt.sbn", "\n\n\n{{ include 'part' }}\n"), ("_part.sbn", part));

    [Theory]
    [InlineData("{nothing}/a.txt.sbn", "{nothing}/a.txt.sbn: no path variable is called {nothing}")]
    [InlineData("{cluster}/a.txt.sbn", "{cluster}/a.txt.sbn: {cluster} needs {environment} before it")]
    public void A_variable_of_the_path_is_named(string path, string expected) => MustFail(path, expected, (path, "x\n"));

    [Fact]
    public void A_file_that_is_written_once_belongs_to_no_environment() =>
        MustFail("once below an environment", "{environment}/a.txt.sbn(1,1): the header says 'once', but the path has more variables than {name}", ("{environment}/a.txt.sbn", "{{# once #}}\nx\n"));

    [Fact]
    public void A_good_template_beside_them_is_rendered()
    {
        var file = Assert.Single(Render(("{environment}/{cluster}.txt.sbn", "{{# executable #}}\n{{ include 'part' }}, {{ cluster.name }}\n"), ("_part.sbn", "{{ project.name }}\n")));
        Assert.Equal(("dev/my-project.asia-south1-a.demo.txt", "BucketLister, demo\n", true), (file.Path, file.Text, file.IsExecutable));
    }

    private static void MustFail(string situation, string expected, params (string Path, string Text)[] templates)
    {
        var exception = Assert.Throws<TemplateException>(() => Render(templates));
        Assert.True(exception.Message.StartsWith(expected, StringComparison.Ordinal), $"{situation}: {exception.Message}");
    }

    private static List<RenderedFile> Render(params (string Path, string Text)[] templates)
    {
        using var folder = new TemporaryDirectory();
        foreach (var (path, text) in templates)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder[path])!);
            File.WriteAllText(folder[path], text);
        }
        var parameters = new OptionValues(new Dictionary<Parameter, string>()).ToParameters();
        return [.. new TemplateRenderer(TemplateCatalog.Read(folder.Path)).Render(parameters, new RenderSettings("1.2.3", ""))];
    }
}
