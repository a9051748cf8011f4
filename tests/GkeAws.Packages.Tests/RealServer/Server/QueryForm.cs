using System.Text;
using System.Text.Json.Nodes;

namespace GkeAws.Packages.Tests.RealServer.Server;

/// <summary>The AWS query protocol: the members of a JSON input, flattened to form fields as the CLI's --cli-input-json does.</summary>
public static class QueryForm
{
    /// <summary>
    /// The body of one call. Spaces go as %20: Ceph 16.2 does not turn FormUrlEncodedContent's '+' back,
    /// and would then call every pretty-printed policy malformed.
    /// </summary>
    public static HttpContent Of(string action, string version, JsonObject input)
    {
        IEnumerable<(string, string)> fields = [("Action", action), ("Version", version), .. input.SelectMany(member => Flatten(member.Key, member.Value!))];
        var body = string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Item1)}={Uri.EscapeDataString(field.Item2)}"));
        return new StringContent(body, Encoding.ASCII, "application/x-www-form-urlencoded");
    }

    private static IEnumerable<(string Name, string Value)> Flatten(string name, JsonNode value) => value switch
    {
        JsonArray items => items.SelectMany((item, index) => Flatten($"{name}.member.{index + 1}", item!)),
        JsonObject members => members.SelectMany(member => Flatten($"{name}.{member.Key}", member.Value!)),
        _ => [(name, value.ToString())],
    };
}
