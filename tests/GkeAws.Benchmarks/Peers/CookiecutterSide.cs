using GkeAws.Benchmarks.Measuring;

namespace GkeAws.Benchmarks.Peers;

/// <summary>cookiecutter making a scaffold of the same kind, of ten files, in a new folder: the quickest of the generators that teams use for this.</summary>
internal static class CookiecutterSide
{
    private const string Name = "cookiecutter, a scaffold of ten files";

    /// <param name="folder">Somewhere to make it in.</param>
    public static Side In(string folder)
    {
        if (Tool.Find("cookiecutter") is not { } program)
        {
            return new AbsentSide(Name, "apt-get install cookiecutter");
        }
        var scaffold = Repository.PathOf("tests", "GkeAws.Benchmarks", "Peers", "cookiecutter");
        var made = Path.Combine(folder, "scaffold");
        return Side.Timed(Name,
            work: () => Tool.Run(program, ["--no-input", "-o", folder, scaffold, "project_name=scaffold", "cluster=demo"]).MustExit(0),
            before: () => FileTree.Delete(made),
            after: () =>
            {
                if (!File.Exists(Path.Combine(made, "aws", "trust-policy.json")))
                {
                    throw new InvalidOperationException($"{made}: cookiecutter made no trust policy");
                }
            });
    }
}
