namespace GkeAws.Cli.Scaffolding;

/// <summary>A template is wrong: a bug of the template's author, with file, line and column. Never of a user's parameters.</summary>
internal sealed class TemplateException(string message) : Exception(message);
