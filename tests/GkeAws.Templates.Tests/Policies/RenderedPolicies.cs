using GkeAws.Cli.Scaffolding;
using GkeAws.Federation.Json;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Policies;

namespace GkeAws.Templates.Tests.Policies;

/// <summary>The policies of all roles as the templates write them, compared with the domain's own.</summary>
internal sealed class RenderedPolicies
{
    private static readonly RenderSettings Settings = new("1.2.3", "");

    private readonly TemplateRenderer renderer;

    private RenderedPolicies(TemplateCatalog catalog) => renderer = new TemplateRenderer(catalog);

    /// <summary>With every template of the product.</summary>
    public static RenderedPolicies OfWholeProjects() => new(TemplateCatalog.Embedded);

    /// <summary>With the two templates of the roles only, so that a thousand sets take seconds.</summary>
    public static RenderedPolicies OfRolesOnly()
    {
        const string roles = "deploy/{environment}/aws/roles/{role}";
        using var folder = new TemporaryDirectory();
        Directory.CreateDirectory(folder[roles]);
        foreach (var template in Directory.EnumerateFiles(Repository.PathOf("templates", "gke-aws-federation", "content", roles), "*.sbn"))
        {
            File.Copy(template, Path.Combine(folder[roles], Path.GetFileName(template)));
        }
        return new(TemplateCatalog.Read(folder.Path));
    }

    /// <summary>Fails with the differences unless every role's two policies mean the same on both roads.</summary>
    /// <returns>How many documents were compared.</returns>
    public int MustEqualConstructed(FederationParameters parameters) =>
        MustEqualConstructed(parameters, renderer.Render(parameters, Settings).ToDictionary(file => file.Path, file => file.Text));

    /// <param name="project">Path to text.</param>
    public static int MustEqualConstructed(FederationParameters parameters, IReadOnlyDictionary<string, string> project)
    {
        var rendered = project
            .Where(file => !file.Key.StartsWith(RenderedFile.BaseFolder, StringComparison.Ordinal) && file.Key.Contains("/aws/roles/", StringComparison.Ordinal))
            .ToDictionary();
        var constructed = Constructed(parameters);

        Assert.Equal(constructed.Keys.Order(StringComparer.Ordinal), rendered.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, document) in constructed)
        {
            var json = JsonReader.Read(rendered[path], out var error);
            Assert.True(json is not null, $"{path}{error?.Position}: {error?.Message}\n{rendered[path]}");
            var comparison = PolicyEquality.Compare(json, document.ToJson());
            Assert.True(comparison.AreEqual, $"{path}\n{comparison}");
            // IAM API, policyDocumentType: nothing above U+00FF.
            Assert.DoesNotContain(rendered[path], character => character > '\u00FF');
        }
        return constructed.Count;
    }

    private static Dictionary<string, PolicyDocument> Constructed(FederationParameters parameters)
    {
        var documents = new Dictionary<string, PolicyDocument>(StringComparer.Ordinal);
        foreach (var environment in parameters.Environments)
        {
            foreach (var role in parameters.WorkloadsOf(environment).Select(workload => workload.Role).Distinct())
            {
                var folder = $"deploy/{environment.Name}/aws/roles/{role}/";
                documents.Add(folder + "trust-policy.json", TrustPolicy.For(parameters, environment, role));
                documents.Add(folder + "s3-policy.json", PermissionPolicy.For(parameters, environment, role));
            }
        }
        return documents;
    }
}
