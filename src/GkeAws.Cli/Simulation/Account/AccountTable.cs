using GkeAws.Cli.Output;
using GkeAws.Federation.Evaluation;

namespace GkeAws.Cli.Simulation.Account;

/// <summary>Our answers and AWS's, side by side.</summary>
internal static class AccountTable
{
    private static readonly string[] Columns = ["action", "resource", "ours", "AWS", "", "AWS decided by", "AWS missed keys"];

    public static void Write(Terminal terminal, SimulationAnswer answer)
    {
        if (answer.Account is not { } account)
        {
            return;
        }
        terminal.Answer("");
        terminal.Answer("Ours and AWS's SimulateCustomPolicy");
        if (answer.Permissions.Count > 0)
        {
            AnswerTable.Write(terminal, Columns,
            [
                .. answer.Permissions.Zip(account).Select(pair => (string[])
                [
                    pair.First.Action, pair.First.Resource, pair.First.Decision.ToWire(), pair.Second.Decision ?? "not asked",
                    pair.Second.IsSame(pair.First) ? "" : "DIFFERENT", string.Join(", ", pair.Second.Matched), string.Join(", ", pair.Second.MissingKeys),
                ]),
            ]);
        }
        if (answer.Trust is not null)
        {
            terminal.Answer(AccountAnswer.TrustIsOurs);
        }
    }
}
