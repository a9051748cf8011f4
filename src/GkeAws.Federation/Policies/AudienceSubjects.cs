using GkeAws.Federation.Identity;

namespace GkeAws.Federation.Policies;

/// <summary>Who asks for tokens of one audience: a statement of a trust policy.</summary>
internal sealed record AudienceSubjects(Audience Audience, IReadOnlyList<Subject> Subjects);
