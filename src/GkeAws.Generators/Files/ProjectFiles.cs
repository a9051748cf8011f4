using System.Collections.Immutable;
using GkeAws.Federation.Parameters;
using GkeAws.Federation.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GkeAws.Generators.Files;

/// <summary>The project's additional files as analyzers see them in one compilation.</summary>
internal sealed class ProjectFiles(ImmutableArray<AdditionalText> files, Func<SourceText, string, ParametersResult> read)
{
    private readonly AdditionalText? parameterFile = files.FirstOrDefault(file => ProjectFile.IsParameters(file.Path));

    /// <summary>The first file of that name, as the generator takes it.</summary>
    public AdditionalText? ParameterFile => parameterFile;

    public FederationParameters? Parameters(CancellationToken cancellation) => Read(cancellation)?.Parameters;

    /// <returns>Null: there is no federation.json, or it cannot be read at all.</returns>
    public ParametersResult? Read(CancellationToken cancellation) =>
        parameterFile?.GetText(cancellation) is { } text ? read(text, parameterFile.Path) : null;

    /// <summary>What the file is in the project; null: no policy.</summary>
    public PolicyPath? PolicyOf(AdditionalText file) => Within(file) is { } path ? PolicyPath.Of(path) : null;

    /// <param name="path">Relative to the project, with slashes.</param>
    public string? TextOf(string path, CancellationToken cancellation) =>
        files.FirstOrDefault(file => Within(file) == path)?.GetText(cancellation)?.ToString();

    public string? Within(AdditionalText file) => parameterFile is null ? null : ProjectFile.Within(parameterFile.Path, file.Path);
}
