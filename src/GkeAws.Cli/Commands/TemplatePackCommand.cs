using System.CommandLine;
using GkeAws.Cli.Output;
using GkeAws.Cli.Packing;
using GkeAws.Cli.Scaffolding;
using GkeAws.Federation.Parameters;

namespace GkeAws.Cli.Commands;

/// <summary><c>gke-aws template-pack</c>: for the build of the template package only, so help does not show it.</summary>
internal static class TemplatePackCommand
{
    public static Command Create(Terminal terminal)
    {
        var source = new Argument<string>("source") { Description = "Folder with content/ and .template.config/." };
        var output = new Option<string>("--output", "-o") { Description = "Folder for the package's content; emptied first.", Required = true };
        var packageSource = new Option<string>("--package-source") { Description = "Default of the template's --package-source.", DefaultValueFactory = _ => "" };
        var command = new Command("template-pack", "Render the templates to dotnet new content.") { Hidden = true };
        command.Arguments.Add(source);
        command.Options.Add(output);
        command.Options.Add(packageSource);
        command.SetAction(result => Run(terminal, result.GetValue(source)!, result.GetValue(output)!, result.GetValue(packageSource)!));
        return command;
    }

    private static int Run(Terminal terminal, string source, string output, string packageSource)
    {
        // Windows takes forward slashes everywhere, and NuGet's configuration does too.
        packageSource = packageSource.Replace('\\', '/').TrimEnd('/');
        if (packageSource.Length > 0 && ParameterCatalog.PackageSource.Rules.Any(rule => !rule.Accepts(packageSource)))
        {
            terminal.Say($"warning: the template will not know {packageSource} as package source, because the path has characters beside letters, digits and ._:/@+=,- ; name a source with --package-source.");
            packageSource = "";
        }

        try
        {
            var content = new TemplatePacker(source, RenderSettings.ToolVersion, packageSource).Pack();
            if (Directory.Exists(output))
            {
                Directory.Delete(output, recursive: true);
            }
            foreach (var (path, text) in content)
            {
                ProjectFile.Write(Path.Combine(output, path), text, executable: false);
            }
            File.Copy(Path.Combine(source, ".template.config", "icon.png"), Path.Combine(output, ".template.config", "icon.png"));
            return ExitCode.Fine;
        }
        catch (TemplateException exception)
        {
            terminal.Say(exception.Message);
            return ExitCode.Usage;
        }
    }
}
