using System.Text;

namespace GkeAws.Lab.Project;

/// <summary>Files that a question is made of. One that is not there is wrong usage, not a fault of the machine.</summary>
internal static class InputFile
{
    /// <summary>Refuses what is not UTF-8 instead of reading something else.</summary>
    public static UTF8Encoding Utf8 { get; } = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="advice">What to do when the file is not there; one sentence.</param>
    public static string? Read(string path, string advice, List<string> problems)
    {
        if (!File.Exists(path))
        {
            problems.Add($"{path}: not found. {advice}");
            return null;
        }
        try
        {
            return File.ReadAllText(path, Utf8);
        }
        catch (DecoderFallbackException)
        {
            problems.Add($"{path}: not UTF-8. Save the file as UTF-8 text.");
            return null;
        }
    }
}
