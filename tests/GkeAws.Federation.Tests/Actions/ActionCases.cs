using System.Text.Json;
using System.Text.Json.Serialization;

namespace GkeAws.Federation.Tests.Actions;

/// <summary>Tables of tests/cases/actions; each row names the oracle that vouches for it.</summary>
internal static class ActionCases
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter() },
    };

    public static List<T> Read<T>(string file) => JsonSerializer.Deserialize<List<T>>(File.ReadAllText(PathOf(file)), Format)!;

    public static string PathOf(string file) => Repository.PathOf("tests", "cases", "actions", file);
}
