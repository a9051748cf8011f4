using CsCheck;
using GkeAws.Federation.Evaluation;
using GkeAws.Federation.Policies;
using GkeAws.Federation.Policies.Conditions;

namespace GkeAws.Federation.Tests.Evaluation.Properties;

/// <summary>Legal policies and requests out of few words, so that they meet often.</summary>
internal static class PolicyGenerator
{
    private static readonly Gen<string> Action = Gen.OneOf<string>("s3:GetObject", "s3:PutObject", "s3:Get*", "S3:*OBJECT", "s3:?etObject", "*", "kms:Decrypt", "sts:*");

    private static readonly Gen<string> Resource = Gen.OneOf<string>(
        "*", "arn:aws:s3:::a/*", "arn:aws:s3:::a/k", "arn:aws:s3:::*", "arn:aws:s3:::b?/k", "arn:aws:s3:::${x:one}/*", "arn:*:s3:::a/k", "arn:aws:s3:*:*:a/*");

    private static readonly Gen<string> Key = Gen.OneOf<string>("x:one", "X:ONE", "x:two", "x:three");

    private static readonly Gen<string> Value = Gen.OneOf<string>(
        "a", "A", "b", "", "a*", "?", "1", "2", "1.5", "true", "false", "2026-07-01T00:00:00Z", "2027-01-01", "10.0.0.0/8", "10.1.2.3", "2001:db8::/32", "QUJD",
        "arn:aws:s3:::a", "arn:aws:s3:::*", "${x:one}", "${x:two, 'a'}", "${*}");

    private static readonly Gen<string> Date = Gen.OneOf<string>("2026-07-01T00:00:00Z", "2027-01-01", "1782864000");

    private static readonly Gen<PolicyCondition> Condition =
        Gen.Select(Gen.OneOf<string>([.. Names()]), Key, Value.Array[0, 3], Date.Array[0, 3], (name, key, values, dates) =>
            new PolicyCondition(name, key, name.Contains("Date", StringComparison.Ordinal) ? dates : values));

    private static readonly Gen<PolicyPrincipal[]> Principals = Gen.OneOf(
        Gen.Const<PolicyPrincipal[]>([PolicyPrincipal.Everyone]),
        Gen.OneOf<string>("arn:aws:iam::111111111111:user/u", "arn:aws:iam::111111111111:role/r", "arn:aws:sts::111111111111:assumed-role/r/s", "111111111111", "222222222222", "*")
            .Array[1, 2].Select(PolicyPrincipal[] (identifiers) => [new PolicyPrincipal("AWS", identifiers)]),
        Gen.Const<PolicyPrincipal[]>([new("Service", ["s3.amazonaws.com"]), new("Federated", ["accounts.google.com"])]));

    public static readonly Gen<PolicyDocument> Identity = Document(Statement(withPrincipal: false));

    public static readonly Gen<PolicyDocument> ResourceBased = Document(Statement(withPrincipal: true));

    public static readonly Gen<PolicyStatement> AnyStatement = Statement(withPrincipal: false);

    public static readonly Gen<ApplicablePolicies> Policies = Gen.Select(
        Identity.Array[0, 2], Seldom(Identity), Seldom(Identity.Array[1]), Seldom(ResourceBased), Seldom(Identity.Array[1, 2].Array[1, 2]),
        (identity, boundary, session, resource, organization) => new ApplicablePolicies
        {
            Identity = [.. identity.Select(policy => new CompiledPolicy(policy))],
            Boundary = boundary is null ? null : new CompiledPolicy(boundary),
            Session = [.. (session ?? []).Select(policy => new CompiledPolicy(policy))],
            Resource = resource is null ? null : new CompiledPolicy(resource),
            ServiceControl = [.. (organization ?? []).Select(level => (IReadOnlyList<CompiledPolicy>)[.. level.Select(policy => new CompiledPolicy(policy))])],
        });

    private static readonly Gen<RequestPrincipal> Caller = Gen.OneOf<RequestPrincipal>(
        RequestPrincipal.User("arn:aws:iam::111111111111:user/u"),
        RequestPrincipal.AssumedRole("arn:aws:sts::111111111111:assumed-role/r/s", "arn:aws:iam::111111111111:role/r"),
        RequestPrincipal.Service("s3.amazonaws.com"),
        RequestPrincipal.Federated("accounts.google.com"),
        RequestPrincipal.Anonymous);

    public static readonly Gen<Request> AnyRequest = Gen.Select(
        Caller, Gen.OneOf<string>("s3:GetObject", "s3:PutObject", "kms:Decrypt", "sts:AssumeRole"),
        Gen.OneOf<string>("*", "arn:aws:s3:::a/k", "arn:aws:s3:::b1/k", "arn:aws:s3:eu-west-1:1:a/k"),
        Gen.Select(Key, Value.Array[0, 3]).Array[0, 3], Gen.OneOf<string?>(null, "222222222222"),
        (caller, action, resource, keys, account) => new Request(caller, action, resource,
            new RequestContext(keys.Select(key => new KeyValuePair<string, IReadOnlyList<string>>(key.Item1, key.Item2)))) { ResourceAccount = account });

    /// <summary>Null three times of four: a ceiling that is there mostly denies.</summary>
    private static Gen<T?> Seldom<T>(Gen<T> gen)
        where T : class => Gen.Frequency((3, Gen.Const(default(T))), (1, gen.Select(T? (value) => value)));

    private static Gen<PolicyDocument> Document(Gen<PolicyStatement> statement) => Gen.Select(
        statement.Array[0, 4], Gen.OneOf<string?>("2012-10-17", "2008-10-17", null), Gen.OneOf<string?>(null, "id"),
        (statements, version, id) => new PolicyDocument(statements, version, id));

    private static Gen<PolicyStatement> Statement(bool withPrincipal) => Gen.Select(
        Gen.Int[0, 3], Action.Array[0, 3], Resource.Array[0, 3], Gen.Frequency((2, Gen.Const<PolicyCondition[]>([])), (1, Condition.Array[1, 3])), Principals, Gen.Int[0, 31],
        (effect, actions, resources, conditions, principals, bits) => new PolicyStatement
        {
            Effect = effect == 0 ? Effect.Deny : Effect.Allow,
            Actions = actions,
            IsNotAction = bits % 4 == 1,
            Resources = resources,
            IsNotResource = bits % 4 == 2,
            Principals = withPrincipal ? principals : null,
            IsNotPrincipal = withPrincipal && bits % 8 == 3,
            // In a document an operator and key stand once; keys that differ in case only are two.
            Conditions = [.. conditions.DistinctBy(condition => (condition.Operator, condition.Key))],
        });

    private static IEnumerable<string> Names() => ConditionOperators.All.SelectMany(item => item.TakesModifiers
        ? new[] { item.Name, item.Name + "IfExists", "ForAllValues:" + item.Name, "ForAnyValue:" + item.Name + "IfExists" }
        : [item.Name]);
}
