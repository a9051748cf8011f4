using GkeAws.Cli.Output;
using GkeAws.Cli.Simulation.Account;
using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Json;
using GkeAws.Federation.Policies;

namespace GkeAws.Cli.Simulation;

/// <summary>An answer for programs. Members whose value there is none for are null, lists are never.</summary>
internal static class AnswerJson
{
    public static JsonObject Of(SimulationAnswer answer) => JsonWriting.Object(
        ("decision", JsonWriting.Text(answer.IsAllowed ? "allowed" : "denied")),
        ("trust", answer.Trust is null ? new JsonNull() : Of(answer.Trust)),
        ("requests", JsonWriting.Array(answer.Permissions.Select((permission, index) => Of(permission, answer.Account?[index])))));

    private static JsonObject Of(TrustAnswer trust) => JsonWriting.Object(
        ("decision", JsonWriting.Text(trust.IsAllowed ? "allowed" : "denied")),
        ("environment", JsonWriting.Text(trust.Pod.Environment.Name.Value)),
        ("workload", JsonWriting.Text(trust.Pod.Workload.Name.Value)),
        ("cluster", JsonWriting.Text(trust.Pod.Cluster.FileName)),
        ("role", JsonWriting.Text(trust.Pod.Role.ToString())),
        ("iss", JsonMembers.Text(trust.Token?.Issuer)),
        ("aud", JsonWriting.Texts(trust.Token?.Audiences ?? [])),
        ("sub", JsonMembers.Text(trust.Token?.Subject)),
        ("isRealToken", new JsonBoolean(trust.IsReal)),
        ("isSignatureChecked", new JsonBoolean(trust.Sts.IsSignatureChecked)),
        ("session", JsonMembers.Text(trust.Sts.Session?.Arn)),
        ("error", trust.Sts.Error is not { } error ? new JsonNull() : JsonWriting.Object(
            ("code", JsonWriting.Text(error.Code)),
            ("status", JsonWriting.Number(error.Status)),
            ("message", JsonWriting.Text(error.Message)),
            ("cause", JsonWriting.Text(error.Cause)),
            ("fix", JsonWriting.Text(error.Fix)))),
        ("statements", JsonWriting.Array(trust.Sts.Trust?.Statements.Select(Of) ?? [])));

    private static JsonObject Of(PermissionAnswer permission, AccountAnswer? account) => JsonWriting.Object(
        ("action", JsonWriting.Text(permission.Action)),
        ("resource", JsonWriting.Text(permission.Resource)),
        ("decision", JsonWriting.Text(permission.Decision.ToWire())),
        ("reason", JsonWriting.Text(permission.Reason)),
        ("missingKeys", JsonWriting.Texts(permission.Evaluation?.MissingKeys ?? [])),
        ("statements", JsonWriting.Array(permission.Evaluation?.Statements.Select(Of) ?? [])),
        ("aws", account is null ? new JsonNull() : JsonWriting.Object(
            ("decision", JsonMembers.Text(account.Decision)),
            ("isSame", new JsonBoolean(account.IsSame(permission))),
            ("matched", JsonWriting.Texts(account.Matched)),
            ("missingKeys", JsonWriting.Texts(account.MissingKeys)))));

    private static JsonObject Of(StatementResult result) => JsonWriting.Object(
        ("policy", JsonWriting.Text(result.Document.Name)),
        ("statement", JsonWriting.Number(result.Index + 1)),
        ("sid", JsonMembers.Text(result.Statement.Sid)),
        ("effect", JsonWriting.Text(result.Statement.Effect == Effect.Allow ? "Allow" : "Deny")),
        ("start", JsonMembers.Place(result.Statement.Source?.Start)),
        ("end", JsonMembers.Place(result.Statement.Source?.End)),
        ("matches", new JsonBoolean(result.Matches)),
        ("mismatch", result.Mismatch is not { } mismatch ? new JsonNull() : JsonWriting.Object(
            ("element", JsonWriting.Text(mismatch.Element)),
            ("operator", JsonMembers.Text(mismatch.Condition?.Operator)),
            ("key", JsonMembers.Text(mismatch.Condition?.Key)),
            ("wanted", JsonWriting.Texts(mismatch.Wanted)),
            ("got", JsonWriting.Texts(mismatch.Got)),
            ("position", JsonMembers.Place(mismatch.Position)))));
}
