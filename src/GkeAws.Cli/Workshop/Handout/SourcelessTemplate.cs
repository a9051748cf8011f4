using System.IO.Compression;
using GkeAws.Federation.Json;
using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Workshop.Handout;

/// <summary>A locally packed template knows the folder of the machine that packed it as package source; on another machine that is a dead end.</summary>
internal static class SourcelessTemplate
{
    private const string Entry = "content/gke-aws-federation/.template.config/template.json";

    /// <param name="package">Changed in place.</param>
    public static void Make(string package)
    {
        using var archive = ZipFile.Open(package, ZipArchiveMode.Update);
        if (archive.GetEntry(Entry) is not { } entry)
        {
            throw new IOException($"{package} is no package of the template: it has no {Entry}.");
        }
        string text;
        using (var reader = new StreamReader(entry.Open()))
        {
            text = reader.ReadToEnd();
        }
        if (JsonReader.Read(text, out _) is not JsonObject json)
        {
            throw new IOException($"{package}: {Entry} is no JSON object.");
        }
        entry.Delete();
        using var writer = new StreamWriter(archive.CreateEntry(Entry).Open());
        writer.Write(JsonPrinter.Print(WithoutSource(json)));
    }

    private static JsonObject WithoutSource(JsonObject template) => Replace(template, "symbols", symbols =>
        Replace((JsonObject)symbols, ParameterCatalog.PackageSource.Name, symbol =>
            Replace((JsonObject)symbol, "defaultValue", _ => new JsonString(""))));

    private static JsonObject Replace(JsonObject json, string name, Func<JsonValue, JsonValue> change) =>
        new(json.Members.Select(member => member.Name == name ? new JsonMember(member.Name, change(member.Value)) : member));
}
