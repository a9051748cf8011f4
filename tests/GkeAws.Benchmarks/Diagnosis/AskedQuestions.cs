namespace GkeAws.Benchmarks.Diagnosis;

/// <param name="Programs">Name and words of every child process.</param>
/// <param name="HttpCalls">Of STS and IAM.</param>
internal sealed record AskedQuestions(IReadOnlyList<string> Programs, int HttpCalls);
