using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Scaffolding;

/// <summary>The three commands that <c>dotnet new</c> and <c>gke-aws new</c> show when the project is there; each works as it stands, before any cloud.</summary>
internal static class NextSteps
{
    public const string Title = "Next, in the project's folder (README.md explains each step)";

    public static IEnumerable<string> Apps => ParameterCatalog.App.Choices.Select(choice => choice.Word);

    public static string For(string app) =>
        "dotnet tool restore\n"
        + (app == "python" ? "python3 -m compileall -q python" : "dotnet build") + "\n"
        + "scripts/1-check-cluster.sh --help";
}
