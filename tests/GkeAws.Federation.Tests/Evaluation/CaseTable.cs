using System.Text.Json;
using System.Text.Json.Serialization;

namespace GkeAws.Federation.Tests.Evaluation;

/// <summary>Rows of a table in tests/cases; a field that the row's type does not know is an error.</summary>
internal static class CaseTable
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    public static IReadOnlyList<T> Read<T>(params string[] path) =>
        JsonSerializer.Deserialize<IReadOnlyList<T>>(File.ReadAllText(Repository.PathOf(["tests", "cases", .. path])), Options)!;
}
