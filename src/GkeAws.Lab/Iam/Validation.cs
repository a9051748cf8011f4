using System.Globalization;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam;

/// <summary>Checks the form of a call's parameters (botocore, iam 2010-05-08) and tells all that is wrong in one ValidationError, as IAM does.</summary>
internal sealed class Validation
{
    private const int LongestName = 128;
    private const int LongestRoleName = 64;
    private const int LongestDocument = 131_072;
    private const int LongestDescription = 1000;
    private const int LongestPath = 512;
    private const int ShortestSession = 3600;
    private const int LongestSession = 43_200;

    private readonly List<string> _problems = [];

    /// <summary>Null: nothing is wrong.</summary>
    public AwsError? Error => _problems.Count == 0 ? null : new("ValidationError", 400,
        $"{_problems.Count} validation error{(_problems.Count == 1 ? "" : "s")} detected: {string.Join("; ", _problems)}", string.Join("; ", _problems));

    public void RoleName(string? value) => Name("roleName", value, LongestRoleName);

    public void PolicyName(string? value) => Name("policyName", value, LongestName);

    public void Document(string member, string? value) =>
        Text(member, value, 1, LongestDocument, c => c is '\t' or '\n' or '\r' or (>= ' ' and <= '\u00FF'), "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+");

    public void Description(string? value)
    {
        if (value is not null)
        {
            Text("description", value, 0, LongestDescription, c => c is '\t' or '\n' or '\r' or (>= ' ' and <= '~') or (>= '\u00A1' and <= '\u00FF'), "[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*");
        }
    }

    public void Path(string member, string? value)
    {
        if (value is null or "/")
        {
            return;
        }
        Text(member, value, 1, LongestPath, c => c is > ' ' and <= '\u007F', "(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)");
        if (value.Length > 0 && (value[0] != '/' || value[^1] != '/'))
        {
            Pattern(member, value, "(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)");
        }
    }

    public void PathPrefix(string value)
    {
        const string pattern = "\\u002F[\\u0021-\\u007F]*";
        Text("pathPrefix", value, 1, LongestPath, c => c is > ' ' and <= '\u007F', pattern);
        if (value.Length > 0 && value[0] != '/')
        {
            Pattern("pathPrefix", value, pattern);
        }
    }

    /// <returns>The default when there is none.</returns>
    public int SessionDuration(string? value, int otherwise) => Number("maxSessionDuration", value, ShortestSession, LongestSession) ?? otherwise;

    public int? Number(string member, string? value, int least, int most)
    {
        if (value is null)
        {
            return null;
        }
        if (!int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            Add(member, value, "Member must be an integer");
            return null;
        }
        if (number < least || number > most)
        {
            Add(member, value, number < least ? $"Member must have value greater than or equal to {least}" : $"Member must have value less than or equal to {most}");
        }
        return number;
    }

    /// <param name="isLegal">Null: any character.</param>
    public void Text(string member, string? value, int least, int most, Func<char, bool>? isLegal = null, string? pattern = null)
    {
        if (value is null)
        {
            _problems.Add($"Value null at '{member}' failed to satisfy constraint: Member must not be null");
        }
        else if (value.Length < least)
        {
            Add(member, value, $"Member must have length greater than or equal to {least}");
        }
        else if (value.Length > most)
        {
            _problems.Add($"Value at '{member}' failed to satisfy constraint: Member must have length less than or equal to {most}");
        }
        else if (isLegal is not null && !value.All(isLegal))
        {
            Pattern(member, value, pattern!);
        }
    }

    public void Add(string member, string value, string constraint) => _problems.Add($"Value '{value}' at '{member}' failed to satisfy constraint: {constraint}");

    private void Pattern(string member, string value, string pattern) =>
        _problems.Add($"{(value.Length > LongestName ? "Value" : $"Value '{value}'")} at '{member}' failed to satisfy constraint: Member must satisfy regular expression pattern: {pattern}");

    private void Name(string member, string? value, int most) => Text(member, value, 1, most, IsOfName, "[\\w+=,.@-]+");

    private static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '+' or '=' or ',' or '.' or '@' or '-';
}
