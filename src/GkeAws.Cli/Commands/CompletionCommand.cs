using System.CommandLine;
using GkeAws.Cli.Output;

namespace GkeAws.Cli.Commands;

/// <summary><c>gke-aws completion SHELL</c>: a script for the shell's start-up file; it asks the tool itself what could come next.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        _gke_aws() {
          local IFS=$'\n'
          COMPREPLY=( $(compgen -W "$(gke-aws "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}") )
        }
        complete -F _gke_aws gke-aws
        """;

    // Of a pipeline only the words of this command: the whole buffer may begin with another one.
    private const string Zsh = """
        _gke_aws() {
          local line="${words[1,CURRENT]}"
          local -a found
          found=("${(@f)$(gke-aws "[suggest:${#line}]" "$line" 2>/dev/null)}")
          compadd -- "${found[@]}"
        }
        compdef _gke_aws gke-aws
        """;

    private const string Fish = """
        function __gke_aws
          set -l line (commandline -cp)
          gke-aws "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -c gke-aws -f -a '(__gke_aws)'
        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName gke-aws -ScriptBlock {
          param($word, $line, $position)
          gke-aws "[suggest:$position]" "$line" 2>$null | Where-Object { $_ -like "$word*" } |
            ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }
        """;

    private static readonly Dictionary<string, string> Scripts = new()
    {
        ["bash"] = Bash,
        ["zsh"] = Zsh,
        ["fish"] = Fish,
        ["powershell"] = PowerShell,
    };

    public static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh, fish or powershell." };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new Command("completion", "Print a completion script for a shell.");
        command.Arguments.Add(shell);
        command.SetAction(result => terminal.Answer(Scripts[result.GetValue(shell)!]));
        return command;
    }
}
