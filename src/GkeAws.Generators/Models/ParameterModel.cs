using GkeAws.Federation.Parameters;
using GkeAws.Generators.Emit;

namespace GkeAws.Generators.Models;

/// <summary>What federation.json gives to C# code. Equal texts give equal models.</summary>
/// <param name="Project">Null: the file is wrong, and the analyzer says why.</param>
internal sealed record ParameterModel(ProjectConstants? Project, EquatableArray<ConstantClass> Classes)
{
    public static readonly ParameterModel Invalid = new(null, new([]));

    public static ParameterModel Read(string path, string text) =>
        ParametersReader.Read(text, path).Parameters is { } parameters
            ? new ParameterModel(ProjectConstants.Of(parameters), new(ClassesOf(parameters)))
            : Invalid;

    private static IEnumerable<ConstantClass> ClassesOf(FederationParameters parameters)
    {
        var project = parameters.Project.Name.Value;
        var environments = new IdentifierNames();
        var named = parameters.Environments.Select(environment => (environment, name: environments.Next(environment.Name.Value))).ToList();
        foreach (var (environment, name) in named)
        {
            yield return EnvironmentClass.Of(project, environment, name);
        }

        var workloads = new IdentifierNames();
        foreach (var workload in parameters.Workloads)
        {
            var classes = new WorkloadClasses(project, workload, workloads.Next(workload.Name.Value));
            yield return classes.Own();
            yield return classes.RoleArns(named.Where(pair => workload.RunsIn(pair.environment.Name)));
            foreach (var grant in classes.Buckets())
            {
                yield return grant;
            }
        }
    }
}
