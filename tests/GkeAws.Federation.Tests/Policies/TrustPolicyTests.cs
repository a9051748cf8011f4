using GkeAws.Federation.Identity;
using GkeAws.Federation.Json;
using GkeAws.Federation.Policies;

namespace GkeAws.Federation.Tests.Policies;

public class TrustPolicyTests
{
    private const string Issuer = "container.googleapis.com/v1/projects/my-project/locations/asia-south1-a/clusters/";

    [Fact]
    public void One_workload_in_one_cluster_is_one_statement()
    {
        var parameters = PolicyParameters.With("ap-south-1", ["demo"], PolicyParameters.Workload("lister", "sts.amazonaws.com"));

        var policy = TrustPolicy.For(parameters, parameters.Environments[0], PolicyParameters.Role);

        Assert.Equal(
            $$"""
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow",
                  "Principal": {
                    "Federated": "arn:aws:iam::111122223333:oidc-provider/{{Issuer}}demo"
                  },
                  "Action": "sts:AssumeRoleWithWebIdentity",
                  "Condition": {
                    "StringEquals": {
                      "{{Issuer}}demo:aud": "sts.amazonaws.com",
                      "{{Issuer}}demo:sub": "system:serviceaccount:team:lister"
                    }
                  }
                }
              ]
            }
            """,
            JsonPrinter.Print(policy.ToJson()));
    }

    [Fact]
    public void Each_issuer_and_audience_has_a_statement_of_its_own()
    {
        var parameters = PolicyParameters.With("cn-north-1", ["one", "two"],
            PolicyParameters.Workload("reader", "a"), PolicyParameters.Workload("writer", "a"), PolicyParameters.Workload("other", "b"));

        var statements = TrustPolicy.For(parameters, parameters.Environments[0], PolicyParameters.Role).Statements;

        Assert.Equal(
            [
                ("one", "a", "reader writer"),
                ("one", "b", "other"),
                ("two", "a", "reader writer"),
                ("two", "b", "other"),
            ],
            statements.Select(Describe));
    }

    [Fact]
    public void A_pattern_of_namespaces_widens_the_subject_alone_and_says_that_it_is_meant()
    {
        var parameters = PolicyParameters.With("ap-south-1", ["one", "two"],
            PolicyParameters.Workload("web", "a") with { EphemeralNamespaces = NamespacePattern.Parse("preview-*") }, PolicyParameters.Workload("other", "b"));

        var statements = TrustPolicy.For(parameters, parameters.Environments[0], PolicyParameters.Role).Statements;

        Assert.Equal(["WildcardNamespaces", null, "WildcardNamespaces2", null], statements.Select(statement => statement.Sid));
        foreach (var statement in statements)
        {
            Assert.Equal(("StringEquals", "aud"), (statement.Conditions[0].Operator, statement.Conditions[0].Key.Split(':')[^1]));
            Assert.Equal((statement.Sid is null ? "StringEquals" : "StringLike", "sub"), (statement.Conditions[1].Operator, statement.Conditions[1].Key.Split(':')[^1]));
        }
        Assert.Equal(["system:serviceaccount:team:web", "system:serviceaccount:preview-*:web"], statements[0].Conditions[1].Values);
    }

    [Fact]
    public void A_pattern_that_lets_in_the_own_namespace_stands_alone()
    {
        var workload = PolicyParameters.Workload("web", "a") with { EphemeralNamespaces = NamespacePattern.Parse("te*") };
        var parameters = PolicyParameters.With("ap-south-1", ["one"], workload);

        var statement = Assert.Single(TrustPolicy.For(parameters, parameters.Environments[0], PolicyParameters.Role).Statements);

        Assert.Equal(["system:serviceaccount:te*:web"], statement.Conditions[1].Values);
    }

    [Fact]
    public void A_role_that_no_workload_has_is_a_mistake_of_the_caller()
    {
        var parameters = PolicyParameters.With("ap-south-1", ["demo"], PolicyParameters.Workload("lister", "a"));

        Assert.Throws<ArgumentException>(() => TrustPolicy.For(parameters, parameters.Environments[0], RoleName.Parse("nobody")));
        Assert.Throws<ArgumentException>(() => PermissionPolicy.For(parameters, parameters.Environments[0], RoleName.Parse("nobody")));
    }

    [Fact]
    public void A_workload_of_another_environment_gets_nothing()
    {
        var elsewhere = PolicyParameters.Workload("elsewhere", "a") with { Environments = [EnvironmentName.Parse("prod")] };
        var parameters = PolicyParameters.With("ap-south-1", ["demo"], PolicyParameters.Workload("lister", "a"), elsewhere);

        var statement = Assert.Single(TrustPolicy.For(parameters, parameters.Environments[0], PolicyParameters.Role).Statements);

        Assert.Equal(("demo", "a", "lister"), Describe(statement));
    }

    /// <summary>Cluster, audience and subjects, once provider and condition keys are known to name the same issuer.</summary>
    private static (string Cluster, string Audience, string Accounts) Describe(PolicyStatement statement)
    {
        var provider = Assert.Single(Assert.Single(statement.Principals!).Identifiers);
        var cluster = provider[(provider.LastIndexOf('/') + 1)..];
        Assert.Equal(Effect.Allow, statement.Effect);
        Assert.Null(statement.Resources);
        Assert.Equal([$"{Issuer}{cluster}:aud", $"{Issuer}{cluster}:sub"], statement.Conditions.Select(condition => condition.Key));
        Assert.All(statement.Conditions, condition => Assert.Equal("StringEquals", condition.Operator));
        return (cluster, Assert.Single(statement.Conditions[0].Values),
            string.Join(' ', statement.Conditions[1].Values.Select(subject => subject.Split(':')[^1])));
    }
}
