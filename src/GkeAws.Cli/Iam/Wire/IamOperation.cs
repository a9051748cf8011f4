using System.Xml.Linq;

namespace GkeAws.Cli.Iam.Wire;

/// <summary>One action of the API: its fields and how its result reads.</summary>
/// <param name="Fields">In the order of IAM's model, required ones first; the body keeps it.</param>
/// <param name="Read">From the element <c>ActionResult</c>; a <see cref="FormatException"/> says what it lacks.</param>
internal sealed record IamOperation<T>(string Action, QueryForm Fields, Func<XElement, T> Read);
