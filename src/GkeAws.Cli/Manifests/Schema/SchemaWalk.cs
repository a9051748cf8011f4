using System.Text.RegularExpressions;
using GkeAws.Cli.Manifests.Yaml;

namespace GkeAws.Cli.Manifests.Schema;

/// <summary>Compares an object with the API's declaration of it, field by field.</summary>
internal static partial class SchemaWalk
{
    public static IEnumerable<SchemaMismatch> Mismatches(ManifestObject item) => KubernetesTypes.ApiVersions.ContainsKey(item.Kind)
        ? InMapping(item.Root, item.Kind)
        : [];

    private static IEnumerable<SchemaMismatch> InMapping(LocatedMapping mapping, string type)
    {
        var fields = KubernetesTypes.FieldsOf(type)!;
        foreach (var (key, value) in mapping.Entries)
        {
            if (fields.TryGetValue(key.Text, out var fieldType))
            {
                foreach (var mismatch in InValue(value, fieldType, key.Text))
                {
                    yield return mismatch;
                }
            }
            else if (!IsWrittenByTheServer(key.Text, type))
            {
                var near = Spelling.Nearest(key.Text, fields.Keys);
                yield return new SchemaMismatch(SchemaMismatchKind.UnknownField,
                    $"{type} has no field '{key.Text}'" + (near is null ? "; the API server refuses the object" : $"; did you mean '{near}'?"), key.Location);
            }
        }
    }

    private static bool IsWrittenByTheServer(string field, string type) =>
        (field == "status" && KubernetesTypes.ApiVersions.ContainsKey(type)) || (field == "managedFields" && type == "ObjectMeta");

    private static IEnumerable<SchemaMismatch> InValue(LocatedNode value, string type, string field)
    {
        if (type == "any" || (type is not "string" && value is LocatedScalar { IsNull: true }))
        {
            return [];
        }
        if (type[0] == '[')
        {
            return value is LocatedSequence list ? list.Items.SelectMany(item => InValue(item, type[1..^1], field)) : [Wrong(value, field, "a list")];
        }
        if (type[0] == '{')
        {
            return value is LocatedMapping map ? map.Entries.SelectMany(entry => InValue(entry.Value, type[1..^1], entry.Key.Text)) : [Wrong(value, field, "a mapping")];
        }
        if (KubernetesTypes.FieldsOf(type) is not null)
        {
            return value is LocatedMapping mapping ? InMapping(mapping, type) : [Wrong(value, field, "a mapping")];
        }
        return InScalar(value, type, field) is { } mismatch ? [mismatch] : [];
    }

    private static SchemaMismatch? InScalar(LocatedNode value, string type, string field)
    {
        if (value is not LocatedScalar scalar)
        {
            return Wrong(value, field, "a single " + Describe(type));
        }
        var read = scalar.IsPlain ? PlainScalar.TypeOf(scalar.Text) : PlainScalarType.Text;
        return type switch
        {
            "string" when read == PlainScalarType.Null => new SchemaMismatch(SchemaMismatchKind.TextNotQuoted,
                $"'{field}' has no value: without quotes '{scalar.Text}' is null and silently disappears; write \"{scalar.Text}\"", scalar.Location),
            "string" when read != PlainScalarType.Text => new SchemaMismatch(SchemaMismatchKind.TextNotQuoted,
                $"'{field}' must be a text, and without quotes {scalar.Text} is {(read == PlainScalarType.Boolean ? "a boolean" : "a number")}; write \"{scalar.Text}\"", scalar.Location),
            "boolean" when read != PlainScalarType.Boolean => Wrong(value, field, Describe(type)),
            "integer" when read != PlainScalarType.Integer => Wrong(value, field, Describe(type)),
            "number" when read is not (PlainScalarType.Integer or PlainScalarType.Number) => Wrong(value, field, Describe(type)),
            "quantity" when !Quantity().IsMatch(scalar.Text) => Wrong(value, field, Describe(type)),
            "time" when read != PlainScalarType.Text => Wrong(value, field, Describe(type)),
            "integerOrString" when read is PlainScalarType.Boolean or PlainScalarType.Number => Wrong(value, field, Describe(type)),
            _ => null,
        };
    }

    private static SchemaMismatch Wrong(LocatedNode value, string field, string expected)
    {
        var given = value switch
        {
            LocatedScalar { IsPlain: false } scalar => $"the text \"{scalar.Text}\"",
            LocatedScalar scalar => scalar.Text,
            LocatedSequence => "a list",
            _ => "a mapping",
        };
        return new SchemaMismatch(SchemaMismatchKind.WrongType, $"'{field}' must be {expected}, not {given}", value.Location);
    }

    private static string Describe(string type) => type switch
    {
        "boolean" => "true or false, without quotes",
        "integer" => "a whole number, without quotes",
        "number" => "a number, without quotes",
        "quantity" => "a quantity such as 128Mi or 500m",
        "time" => "a time such as 2026-01-31T12:00:00Z",
        "integerOrString" => "a whole number or a text",
        _ => "text",
    };

    // Held equal to KubernetesClient's own reader of quantities by a test.
    [GeneratedRegex(@"\A[-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]+)?\z")]
    private static partial Regex Quantity();
}
