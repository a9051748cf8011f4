using GkeAws.Cli.Output;
using GkeAws.Cli.Simulation;
using GkeAws.Federation.Json;

namespace GkeAws.Cli.Tokens;

/// <summary>A report for programs. Members whose value there is none for are null, lists are never.</summary>
internal static class TokenJson
{
    public static JsonObject Of(TokenReport report) => JsonWriting.Object(
        ("decision", JsonWriting.Text(report.IsFine ? "allowed" : "denied")),
        ("kind", JsonWriting.Text(report.Kind.Word)),
        ("problem", Text(report, report.Problem)),
        ("header", report.Header),
        ("claims", report.Claims),
        ("lifetime", report.Times.Lifetime is { } life ? new JsonNumber(life) : new JsonNull()),
        ("isExpired", new JsonBoolean(report.Times.IsExpired)),
        ("signature", JsonWriting.Text(report.Signature.Word)),
        ("ownKeys", JsonWriting.Texts(SignatureCheck.KeysBroughtBy(report.Token))),
        ("comparisons", JsonWriting.Array(report.Comparisons.Select(comparison => Of(report, comparison)))));

    private static JsonObject Of(TokenReport report, TokenComparison comparison) => JsonWriting.Object(
        ("decision", JsonWriting.Text(comparison.IsAllowed ? "allowed" : "denied")),
        ("environment", JsonWriting.Text(comparison.Pod.Environment.Name.Value)),
        ("workload", JsonWriting.Text(comparison.Pod.Workload.Name.Value)),
        ("cluster", JsonWriting.Text(comparison.Pod.Cluster.FileName)),
        ("role", JsonWriting.Text(comparison.Pod.Role.ToString())),
        ("isOwn", new JsonBoolean(comparison.IsOwn)),
        ("claims", JsonWriting.Array(comparison.Claims.Select(check => JsonWriting.Object(
            ("claim", JsonWriting.Text(check.Claim)),
            ("fits", new JsonBoolean(check.IsFine)),
            ("problem", Text(report, check.Problem)),
            ("place", JsonMembers.Text(check.Place)),
            ("fix", Text(report, check.Fix)))))),
        ("error", comparison.Sts.Error is not { } error ? new JsonNull() : JsonWriting.Object(
            ("code", JsonWriting.Text(error.Code)),
            ("status", JsonWriting.Number(error.Status)),
            ("message", Text(report, error.Message)),
            ("cause", Text(report, error.Cause)),
            ("fix", JsonWriting.Text(error.Fix)))));

    private static JsonValue Text(TokenReport report, string? text) => JsonMembers.Text(text is null ? null : report.Masked(text));
}
