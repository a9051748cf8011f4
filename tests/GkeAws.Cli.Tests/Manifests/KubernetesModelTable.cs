using System.Collections;
using System.Reflection;
using System.Text.Json.Serialization;
using k8s.Models;

namespace GkeAws.Cli.Tests.Manifests;

/// <summary>Reads the fields of the objects we check out of the KubernetesClient package's models: the oracle of the product's own table.</summary>
internal static class KubernetesModelTable
{
    private static readonly Type[] Roots = [typeof(V1Pod), typeof(V1Namespace), typeof(V1ServiceAccount), typeof(V1CronJob), typeof(V1Job), typeof(V1Deployment)];

    /// <summary>One line for each type, <c>Type field:type …</c>, in ordinal order; every type that the roots reach, the status (which only the server writes) left out.</summary>
    public static IReadOnlyList<string> Lines()
    {
        var lines = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var open = new Queue<Type>(Roots);
        while (open.TryDequeue(out var type))
        {
            if (lines.ContainsKey(NameOf(type)))
            {
                continue;
            }
            var fields = FieldsOf(type).ToList();
            lines[NameOf(type)] = string.Join(' ', fields.Select(field => $"{field.Name}:{Spell(field.Type)}").Prepend(NameOf(type)));
            foreach (var model in fields.Select(field => ModelIn(field.Type)).OfType<Type>())
            {
                open.Enqueue(model);
            }
        }
        return [.. lines.Values];
    }

    private static IEnumerable<(string Name, Type Type)> FieldsOf(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Select(property => (Name: property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name, Type: property.PropertyType))
        .Where(field => field.Name is not null and not "status" && field.Name != "managedFields")
        .OrderBy(field => field.Name, StringComparer.Ordinal)!;

    private static string NameOf(Type type) => type.Name.StartsWith("V1", StringComparison.Ordinal) ? type.Name[2..] : type.Name;

    private static Type? ModelIn(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericType)
        {
            return ModelIn(type.GetGenericArguments()[^1]);
        }
        return type.Namespace == typeof(V1Pod).Namespace && type != typeof(ResourceQuantity) && type != typeof(IntOrString) ? type : null;
    }

    private static string Spell(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)))
        {
            var item = Spell(type.GetGenericArguments()[^1]);
            return type.GetGenericArguments().Length == 2 ? $"{{{item}}}" : $"[{item}]";
        }
        return type switch
        {
            _ when type == typeof(string) => "string",
            _ when type == typeof(bool) => "boolean",
            _ when type == typeof(int) || type == typeof(long) => "integer",
            _ when type == typeof(double) => "number",
            _ when type == typeof(DateTime) => "time",
            _ when type == typeof(ResourceQuantity) => "quantity",
            _ when type == typeof(IntOrString) => "integerOrString",
            _ when type == typeof(byte[]) => "string",
            _ when type == typeof(object) => "any",
            _ => NameOf(type),
        };
    }
}
