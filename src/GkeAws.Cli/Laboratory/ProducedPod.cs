using GkeAws.Cli.Manifests;
using GkeAws.Cli.Simulation;

namespace GkeAws.Cli.Laboratory;

/// <summary>A container that reaches AWS as a workload, found in the manifests of its environment.</summary>
internal static class ProducedPod
{
    private const string Python = "python";

    /// <param name="isPython">Of several, the Python lister is meant.</param>
    public static PodContainer? Find(FederationProject project, Pod pod, bool isPython, List<string> problems)
    {
        var folder = project.PathOf(Path.Combine("deploy", pod.Environment.Name.Value, "kubernetes"));
        if (!Directory.Exists(folder))
        {
            problems.Add($"{folder}: not found. Run gke-aws render.");
            return null;
        }
        var files = Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => new ManifestFile(path.Replace('\\', '/'), File.ReadAllText(path)));
        var set = new ManifestSet([.. files]);
        var account = pod.Workload.ServiceAccount;
        var containers = set.Pods
            .Where(template => set.NamespaceOf(template.Owner) == account.Namespace && template.Spec.Text("serviceAccountName") == account.Name)
            .SelectMany(template => template.Containers).Where(container => container.ReachesAws).ToList();
        if (containers.Count == 0)
        {
            problems.Add($"{folder}: no pod of the ServiceAccount {account.Namespace}/{account.Name} reaches AWS. Run gke-aws render, and gke-aws check for what is wrong in the manifests.");
            return null;
        }
        return containers.FirstOrDefault(container => (container.Pod.Component == Python) == isPython) ?? containers[0];
    }
}
