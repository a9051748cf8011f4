using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GkeAws.Generators.Tests.InProcess;

/// <summary>An additional file; null content: it cannot be read.</summary>
internal sealed class TestText(string path, string? content) : AdditionalText
{
    private readonly SourceText? text = content is null ? null : SourceText.From(content);

    public override string Path => path;

    public override SourceText? GetText(CancellationToken cancellationToken = default) => text;
}
