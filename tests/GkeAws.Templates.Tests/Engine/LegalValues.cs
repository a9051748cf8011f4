using CsCheck;
using GkeAws.Federation.Parameters;
using static GkeAws.Federation.Parameters.ParameterCatalog;
using static GkeAws.Templates.Tests.Engine.LegalTexts;

namespace GkeAws.Templates.Tests.Engine;

/// <summary>Random options that break no rule. Each generator says a rule's shape in its own words, not by the rule's pattern.</summary>
internal static class LegalValues
{
    private const int SubjectBudget = 232;

    private static readonly string[] YamlWords = ["null", "true", "false", "yes", "no", "on", "off", "y", "n", "0", "00", "1e3", "0x1f"];

    private static readonly Gen<string> Location = Gen.Select(
        Gen.OneOf("us", "europe", "asia", "northamerica", "me", "africa"),
        Gen.OneOf("central", "south", "northeast", "west"),
        Gen.Int[1, 99],
        Gen.OneOf(Gen.Const(""), Gen.Char[Lower].Select(zone => "-" + zone)),
        (area, direction, number, zone) => $"{area}-{direction}{number}{zone}");

    private static readonly Gen<string> Region = Gen.Select(
        Gen.OneOf("us", "eu", "ap", "sa", "ca", "me", "af", "il", "mx", "cn", "us-gov", "eusc-de"),
        Gen.OneOf("east", "west", "south", "northeast", "gov"),
        Gen.Int[0, 99],
        (area, direction, number) => $"{area}-{direction}-{number}");

    private static readonly Gen<string> NamePart = Of(
        LettersDigits[..^10] + "_", LettersDigits + "_", LettersDigits + "_", 1, 24)
        .Where(part => Rules(ProjectName, part)).OrOneOf("Class", "_", "__name__", "record", "Console", "name", "BucketLister");

    private static readonly Gen<string> Bucket = Of(LowerDigits, LowerDigits + ".-", LowerDigits, 3, 63)
        .Where(name => Rules(ParameterCatalog.Bucket, name)).OrOneOf("000", "1.2.3", "null", "a.b", "xn-a", "true");

    private static readonly Gen<string> Repository = Gen.Select(
        Of(LowerDigits, LowerDigits + ".-", LowerDigits, 1, 40),
        Gen.OneOf("", ":80", ":65535"),
        Gen.Select(Of(LowerDigits, 1, 20), Gen.OneOf("", ".", "_", "__", "-", "---"), Of(LowerDigits, 1, 20),
            (left, separator, right) => "/" + left + separator + right).Array[1, 4],
        (host, port, path) => host + port + string.Concat(path));

    private static readonly Gen<string> SubdomainPart = Label(1, 40);

    private static readonly Gen<(string Namespace, string ServiceAccount)> Subject =
        Label(1, 63).OrOneOf(YamlWords).SelectMany(space => Gen
            .OneOf(
                SubdomainPart.Array[1, 4].Select(parts => string.Join('.', parts)),
                Label(SubjectBudget - space.Length, SubjectBudget - space.Length),
                Gen.OneOf(YamlWords))
            .Where(account => space.Length + account.Length <= SubjectBudget)
            .Select(account => (space, account)));

    private static readonly Gen<(string App, string Workload)> Application =
        Gen.OneOf("csharp", "python", "both").SelectMany(app => Label(2, app == "csharp" ? 52 : 45)
            .OrOneOf("null", "true", "no", "off", "00", "0x1f").Select(workload => (app, workload)));

    private static readonly Gen<(string Access, string? Bucket)> Grant =
        Gen.OneOf("list-buckets", "list-objects", "read", "read-write", "full").SelectMany(access => access == "list-buckets"
            ? Gen.Const((access, (string?)null))
            : Bucket.Select(bucket => (access, (string?)bucket)));

    private static readonly Gen<string> Lifetime = Gen.OneOf(
        Gen.OneOf("600", "601", "999", "1000", "3600", "86400", "999999999", "1000000000", "4294967295", "4294967296"),
        Gen.Int[600, int.MaxValue].Select(seconds => $"{seconds}"));

    /// <summary>Every option set, or left out, in any combination that the rules allow; equal numbers give equal values.</summary>
    public static Gen<IReadOnlyDictionary<Parameter, string>> All { get; } = Gen.Select(
        Subject, Application, Grant,
        Texts(
            (ProjectName, NamePart.Array[1, 4].Select(parts => string.Join('.', parts))),
            (GoogleProject, LabelWithLetter(6, 30)),
            (ClusterLocation, Location),
            (ClusterName, LabelWithLetter(1, 40).OrOneOf("null", "true", "y")),
            (AwsAccount, Of(Digits, 12, 12).OrOneOf("000000000000", "000000000017", "999999999999")),
            (AwsRegion, Region),
            (ParameterCatalog.Environment, Label(1, 63).OrOneOf(YamlWords)),
            (RoleName, Of(LettersDigits + "_+=,.@-", 1, 64).Where(name => Rules(RoleName, name))
                .OrOneOf("...", "@", "-", "0", "false", "@@environment@", "NaN", "1.0", "=1")),
            (Audience, Of(LettersDigits + "._:/@+=,-", 1, 255)
                .OrOneOf("//iam.googleapis.com/x", "https://sts.amazonaws.com", "@a", "-", "0", "null", "//", ":", "=")),
            (TokenLifetime, Lifetime),
            (ContinuousIntegration, Gen.OneOf("none", "github")),
            (ParameterCatalog.Workshop, Gen.OneOf("false", "true")),
            (ImageRepository, Repository),
            (GoogleServiceAccount, LabelWithLetter(6, 30)),
            (PackageSource, Gen.OneOf(
                Of(LettersDigits + "._:/@+=,-", 1, 120).Select(path => "/" + path),
                Of(LettersDigits + "._:/@+=,-", 1, 60).Select(path => "https://" + path),
                Of(LettersDigits + "._:/@+=,-", 1, 60).Select(path => "C:/" + path)))),
        (subject, application, grant, texts) =>
        {
            var options = new Dictionary<Parameter, string>(texts)
            {
                [ParameterCatalog.Namespace] = subject.Namespace,
                [ServiceAccount] = subject.ServiceAccount,
                [App] = application.App,
                [Workload] = application.Workload,
                [Access] = grant.Access,
            };
            if (grant.Bucket is { } bucket)
            {
                options[ParameterCatalog.Bucket] = bucket;
            }
            return (IReadOnlyDictionary<Parameter, string>)options;
        });

    public static IReadOnlyDictionary<Parameter, string> Number(int number) =>
        All.Generate(new PCG(1, (ulong)number), null, out _);

    /// <summary>Any of the options, each given two times of three.</summary>
    private static Gen<Dictionary<Parameter, string>> Texts(params (Parameter Parameter, Gen<string> Values)[] options) => options.Aggregate(
        Gen.Const(() => new Dictionary<Parameter, string>()),
        (given, option) => Gen.Select(given, Gen.Int[0, 2], option.Values, (values, chance, value) => chance == 0
            ? values
            : new Dictionary<Parameter, string>(values) { [option.Parameter] = value }));

    private static bool Rules(Parameter parameter, string value) => parameter.Rules.All(rule => rule.Accepts(value));
}
