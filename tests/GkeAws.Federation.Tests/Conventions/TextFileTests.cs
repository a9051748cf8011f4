using System.Text;
using System.Text.RegularExpressions;

namespace GkeAws.Federation.Tests.Conventions;

public class TextFileTests
{
    private const int MostLines = 400;

    private static readonly string[] VagueWords = ["Manager", "Helper", "Util", "Common"];

    // Spelt in two parts, so that this file does not break its own rule.
    private static readonly string[] MachinePaths = ["/ro" + "ot/", "/wo" + "rk/", "/tmp/ba" + "sh_jobs", "/ho" + "me/"];

    /// <summary>Files that show such a path to say what is wrong with it, or name one inside a container or a bucket.</summary>
    private static readonly string[] SpeakOfPaths =
    [
        "src/GkeAws.Federation/Rules/Manifests/GKEAWS350.md",
        "tests/cases/iam/cases.jsonl",
        "tests/cases/manifests/cases.json",
    ];

    [SkippableFact]
    public void Text_files_are_UTF8_with_LF_and_a_final_newline() =>
        Assert.Empty(TrackedFile.All().Where(file => file.IsText).SelectMany(file => Faults(file).Select(fault => $"{file.Path}: {fault}")));

    [SkippableFact]
    public void Code_is_indented_with_spaces() =>
        Assert.Empty(TrackedFile.Code("").SelectMany(TabbedLines));

    [SkippableFact]
    public void No_code_file_is_long() =>
        Assert.Empty(TrackedFile.Code("").Where(file => file.Read().Count(c => c == '\n') > MostLines).Select(file => file.Path));

    [SkippableFact]
    public void No_name_is_a_word_for_anything()
    {
        var words = string.Join('|', VagueWords);
        var type = new Regex($@"\b(?:class|record|struct|interface|enum) \w*(?:{words})\w*");

        Assert.Empty(TrackedFile.Code("").Where(file => Regex.IsMatch(file.Path, words)).Select(file => file.Path));
        Assert.Empty(TrackedFile.Code("").SelectMany(file => type.Matches(file.Read()).Select(match => $"{file.Path}: {match.Value}")));
    }

    [SkippableFact]
    public void No_file_knows_the_machine_it_was_written_on()
    {
        var all = TrackedFile.All().Where(file => file.IsText).ToList();
        var guilty = all.Where(file => MachinePaths.Any(path => file.Read().Contains(path, StringComparison.Ordinal))).Select(file => file.Path);

        Assert.Empty(guilty.Except(SpeakOfPaths));
        Assert.Empty(SpeakOfPaths.Except(all.Select(file => file.Path)));
    }

    /// <summary>The sources that this machine restores from are its own business; nuget.org is everybody's.</summary>
    [SkippableFact]
    public void No_file_names_a_package_source_of_this_machine()
    {
        var listed = Tool.Run("dotnet", ["nuget", "list", "source", "--format", "short"], Repository.Root).MustExit(0).Output;
        var hosts = listed.Split(['\n', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(word => word.StartsWith("http", StringComparison.Ordinal))
            .Select(word => new Uri(word).Host)
            .Where(host => host is not ("api.nuget.org" or "localhost" or "127.0.0.1"))
            .Distinct()
            .ToList();

        Assert.Empty(TrackedFile.All().Where(file => file.IsText && hosts.Any(host => file.Read().Contains(host, StringComparison.OrdinalIgnoreCase))).Select(file => file.Path));
    }

    [SkippableFact]
    public void An_executable_file_says_what_runs_it()
    {
        var executable = TrackedFile.All().Where(file => file.IsExecutable).ToList();

        Assert.NotEmpty(executable);
        Assert.Empty(executable.Where(file => !file.Read().StartsWith("#!/", StringComparison.Ordinal)).Select(file => file.Path));
    }

    private static IEnumerable<string> TabbedLines(TrackedFile file) => file.Read().Split('\n')
        .Select((line, index) => (line, number: index + 1))
        .Where(entry => entry.line.TrimStart(' ').StartsWith('\t'))
        .Select(entry => $"{file.Path}({entry.number})");

    private static IEnumerable<string> Faults(TrackedFile file)
    {
        string text;
        try
        {
            text = file.Read();
        }
        catch (DecoderFallbackException)
        {
            return ["not UTF-8"];
        }
        return FaultsOf(text);
    }

    private static IEnumerable<string> FaultsOf(string text)
    {
        if (text.StartsWith('\uFEFF'))
        {
            yield return "byte order mark";
        }
        if (text.Contains('\r', StringComparison.Ordinal))
        {
            yield return "carriage return";
        }
        if (text.Length > 0 && !text.EndsWith('\n'))
        {
            yield return "no newline at the end";
        }
    }
}
