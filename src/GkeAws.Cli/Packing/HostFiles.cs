using System.Globalization;
using GkeAws.Federation.Json;
using GkeAws.Federation.Parameters;
using static GkeAws.Cli.Packing.TemplateJson;

namespace GkeAws.Cli.Packing;

/// <summary>How hosts of the template engine show the options.</summary>
internal static class HostFiles
{
    /// <summary>Long names as documented; no short ones, which the engine would invent.</summary>
    public static JsonObject DotnetCli() => Object(
        Member("$schema", "http://json.schemastore.org/dotnetcli.host"),
        Member("symbolInfo", Object(ParameterCatalog.All.Skip(1).Select(parameter => Member(parameter.Name, Object(
            Member("longName", parameter.Option.TrimStart('-')),
            Member("shortName", "")))))));

    /// <summary>Visual Studio and Rider show what is listed here.</summary>
    public static JsonObject Ide() => Object(
        Member("$schema", "http://json.schemastore.org/ide.host"),
        Member("icon", "icon.png"),
        Member("order", new JsonNumber(100.ToString(CultureInfo.InvariantCulture))),
        Member("symbolInfo", new JsonArray([.. ParameterCatalog.All.Skip(1).Select(parameter => Object(
            Member("id", parameter.Name),
            Member("name", Object(Member("text", parameter.Option.TrimStart('-')))),
            Member("description", Object(Member("text", parameter.Help))),
            Member("isVisible", true)))])));
}
