using GkeAws.Cli.Simulation.Account;
using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Json;
using GkeAws.Federation.Policies;

namespace GkeAws.Cli.Simulation;

/// <summary>An answer for programs. Members whose value there is none for are null, lists are never.</summary>
internal static class AnswerJson
{
    public static JsonObject Of(SimulationAnswer answer) => JsonMembers.Object(
        ("decision", new JsonString(answer.IsAllowed ? "allowed" : "denied")),
        ("trust", answer.Trust is null ? new JsonNull() : Of(answer.Trust)),
        ("requests", JsonMembers.List(answer.Permissions.Select((permission, index) => Of(permission, answer.Account?[index])))));

    private static JsonObject Of(TrustAnswer trust) => JsonMembers.Object(
        ("decision", new JsonString(trust.IsAllowed ? "allowed" : "denied")),
        ("environment", new JsonString(trust.Pod.Environment.Name.Value)),
        ("workload", new JsonString(trust.Pod.Workload.Name.Value)),
        ("cluster", new JsonString(trust.Pod.Cluster.FileName)),
        ("role", new JsonString(trust.Pod.Role.ToString())),
        ("iss", JsonMembers.Text(trust.Token?.Issuer)),
        ("aud", JsonMembers.Texts(trust.Token?.Audiences ?? [])),
        ("sub", JsonMembers.Text(trust.Token?.Subject)),
        ("isRealToken", new JsonBoolean(trust.IsReal)),
        ("isSignatureChecked", new JsonBoolean(trust.Sts.IsSignatureChecked)),
        ("session", JsonMembers.Text(trust.Sts.Session?.Arn)),
        ("error", trust.Sts.Error is not { } error ? new JsonNull() : JsonMembers.Object(
            ("code", new JsonString(error.Code)),
            ("status", new JsonNumber(error.Status)),
            ("message", new JsonString(error.Message)),
            ("cause", new JsonString(error.Cause)),
            ("fix", new JsonString(error.Fix)))),
        ("statements", JsonMembers.List(trust.Sts.Trust?.Statements.Select(Of) ?? [])));

    private static JsonObject Of(PermissionAnswer permission, AccountAnswer? account) => JsonMembers.Object(
        ("action", new JsonString(permission.Action)),
        ("resource", new JsonString(permission.Resource)),
        ("decision", new JsonString(permission.Decision.ToWire())),
        ("reason", new JsonString(permission.Reason)),
        ("missingKeys", JsonMembers.Texts(permission.Evaluation?.MissingKeys ?? [])),
        ("statements", JsonMembers.List(permission.Evaluation?.Statements.Select(Of) ?? [])),
        ("aws", account is null ? new JsonNull() : JsonMembers.Object(
            ("decision", JsonMembers.Text(account.Decision)),
            ("isSame", new JsonBoolean(account.IsSame(permission))),
            ("matched", JsonMembers.Texts(account.Matched)),
            ("missingKeys", JsonMembers.Texts(account.MissingKeys)))));

    private static JsonObject Of(StatementResult result) => JsonMembers.Object(
        ("policy", new JsonString(result.Document.Name)),
        ("statement", new JsonNumber(result.Index + 1)),
        ("sid", JsonMembers.Text(result.Statement.Sid)),
        ("effect", new JsonString(result.Statement.Effect == Effect.Allow ? "Allow" : "Deny")),
        ("start", JsonMembers.Place(result.Statement.Source?.Start)),
        ("end", JsonMembers.Place(result.Statement.Source?.End)),
        ("matches", new JsonBoolean(result.Matches)),
        ("mismatch", result.Mismatch is not { } mismatch ? new JsonNull() : JsonMembers.Object(
            ("element", new JsonString(mismatch.Element)),
            ("operator", JsonMembers.Text(mismatch.Condition?.Operator)),
            ("key", JsonMembers.Text(mismatch.Condition?.Key)),
            ("wanted", JsonMembers.Texts(mismatch.Wanted)),
            ("got", JsonMembers.Texts(mismatch.Got)),
            ("position", JsonMembers.Place(mismatch.Position)))));
}
