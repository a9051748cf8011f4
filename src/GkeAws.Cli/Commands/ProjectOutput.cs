using GkeAws.Cli.Output;
using GkeAws.Cli.Scaffolding;

namespace GkeAws.Cli.Commands;

/// <summary>Applies the plan of a new project and says what happened.</summary>
internal static class ProjectOutput
{
    public static int Write(Terminal terminal, Plan plan, CancellationToken cancellation)
    {
        if (plan.InTheWay.Count > 0)
        {
            foreach (var path in plan.InTheWay)
            {
                terminal.Say($"{path}: is there already, with other content");
            }
            terminal.Say($"Nothing was written: {Count(plan.InTheWay.Count)} in the way in {plan.Folder}. Choose another folder, or move them away.");
            return ExitCode.Conflict;
        }

        plan.Apply(cancellation);
        terminal.Answer($"{plan.Folder}: {Count(plan.Created.Count)} created"
            + (plan.Same == 0 ? "" : $", {plan.Same} there already"));
        return ExitCode.Fine;
    }

    private static string Count(int files) => files == 1 ? "1 file" : $"{files} files";
}
