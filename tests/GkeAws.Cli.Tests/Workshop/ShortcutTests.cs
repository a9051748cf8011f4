using GkeAws.Cli.Workshop;

namespace GkeAws.Cli.Tests.Workshop;

/// <summary>What looks like a solution and is none: nothing of it is counted, and the reason is said.</summary>
public class ShortcutTests
{
    private const string Aud = ":aud\": \"sts.amazonaws.com\"";

    /// <summary>Lesson, shortcut, and what the grade says to it.</summary>
    private static readonly (string Lesson, string Name, Action<WorkshopLearner> Take, string Reason)[] Shortcuts =
    [
        ("no-keys", "a key is in the project", learner => learner.Project.Write("src/notes.txt", "AKIAIOSFODNN7EXAMPLE"), "notes.txt holds an access key"),
        ("cluster-and-issuer", "nothing is rendered", learner => Rename(learner), "GKEAWS040"),
        ("cluster-and-issuer", "another name", learner => learner.Project.Replace("federation.json", "\"name\": \"demo\"", "\"name\": \"workshop-2\""), "the lesson wants workshop"),
        ("cluster-and-issuer", "the trust policy is deleted", learner => { Rename(learner); Render(learner); File.Delete(learner.TrustFile); }, "trust-policy.json"),
        ("projected-token", "an empty file", learner => learner.Project.Write("token.jwt", ""), "single quotes"),
        ("projected-token", "some text", learner => learner.Project.Write("token.jwt", "allowed: becomes the role"), "three parts"),
        ("provider-and-thumbprint", "the policy alone is edited", learner => Edit(learner.TrustFile, Aud, ":aud\": \"team-a.example\""), "the lesson wants team-a.example"),
        ("provider-and-thumbprint", "nothing is rendered", learner => learner.Project.Replace("federation.json", "\"audience\": \"sts.amazonaws.com\"", "\"audience\": \"team-a.example\""), "GKEAWS040"),
        ("trust-policy", "any pod", learner => Edit(learner.TrustFile, "\"WHICH-POD\"", "\"*\""), "error"),
        ("trust-policy", "the file is deleted", learner => File.Delete(learner.TrustFile), "trust-policy.json"),
        ("trust-policy", "the file is empty", learner => File.WriteAllText(learner.TrustFile, ""), "trust-policy.json"),
        ("trust-policy", "the file has another name", learner => File.Move(learner.TrustFile, learner.TrustFile + ".json"), "trust-policy.json"),
        ("pod", "a comment", learner => Edit(learner.Project[CronJob], "apiVersion: batch/v1", "# name: LOG_LEVEL\napiVersion: batch/v1"), "no variable LOG_LEVEL"),
        ("pod", "in place of what the SDK reads", learner => Edit(learner.Project[CronJob], "name: AWS_ROLE_ARN", "name: LOG_LEVEL"), "no variable AWS_ROLE_ARN"),
        ("pod", "the manifest is deleted", learner => File.Delete(learner.Project[CronJob]), "no pod of the ServiceAccount"),
        ("run", "an empty file", learner => learner.Project.Write("run.txt", ""), "did not get there"),
        ("run", "what the lesson says is seen", learner => learner.Project.Write("run.txt", "lab: AssumeRoleWithWebIdentity 200\nworkshop-run-\nsample-photos-111122223333\n"), "did not get there"),
        ("python", "an empty program", learner => learner.Project.Write("python/list_buckets.py", ""), "among project.languages"),
        ("python", "the program is emptied afterwards", learner => { AddPython(learner); Render(learner); learner.Project.Write("python/list_buckets.py", ""); }, "or empty"),
        ("python", "its CronJob is deleted", learner => { AddPython(learner); Render(learner); File.Delete(learner.Project["deploy/dev/kubernetes/cronjobs/bucket-lister-python.yaml"]); }, "No manifest runs the Python lister"),
        ("audience-mismatch", "another wrong audience", learner => Edit(learner.TrustFile, "sts.amazonaws.com.cn", "sts.amazonaws.co"), "denied, and federation.json promises it"),
        ("audience-mismatch", "any other audience", learner => Edit(learner.TrustFile, "StringEquals", "StringNotEquals"), "allowed, and nobody promised it"),
        ("audience-mismatch", "no condition on it", learner => EditLine(learner.TrustFile, ":aud", ""), "GKEAWS"),
        ("audience-mismatch", "the pod asks for the wrong one", learner => learner.Project.Replace("federation.json", "sts.amazonaws.com", "sts.amazonaws.com.cn"), "promises something else"),
        ("missing-trust-permission", "another action", learner => Edit(learner.TrustFile, "\"sts:AssumeRole\"", "\"sts:AssumeRoleWithSAML\""), "denied, and federation.json promises it"),
        ("missing-trust-permission", "every action", learner => Edit(learner.TrustFile, "\"sts:AssumeRole\"", "\"*\""), "MISMATCHED_ACTION_FOR_PRINCIPAL"),
        ("missing-trust-permission", "every action of STS", learner => Edit(learner.TrustFile, "\"sts:AssumeRole\"", "\"sts:*\""), "allows sts:*"),
        ("wrong-subject", "everybody whose name begins so", learner => { Edit(learner.TrustFile, "gke-service-account-2", "*"); Edit(learner.TrustFile, "StringEquals", "StringLike"); }, "GKEAWS"),
        ("wrong-subject", "everybody of the cluster", learner => EditLine(learner.TrustFile, ":sub", "", trimBefore: true), "GKEAWS"),
        ("wrong-subject", "one more beside it", learner => Edit(learner.TrustFile, "\"system:serviceaccount:gke-to-aws-test:gke-service-account-2\"", "[\"system:serviceaccount:gke-to-aws-test:gke-service-account-2\", \"system:serviceaccount:gke-to-aws-test:gke-service-account\"]"), "says something else than federation.json gives"),
        ("wrong-subject", "a star that is announced", learner => { Edit(learner.TrustFile, "gke-service-account-2", "gke-service-account*"); Edit(learner.TrustFile, "StringEquals", "StringLike"); Edit(learner.TrustFile, "\"Effect\"", "\"Sid\": \"WildcardTeam\", \"Effect\""); }, "says something else than federation.json gives"),
        ("wrong-subject", "another account", learner => Edit(learner.TrustFile, "gke-service-account-2", "default"), "denied, and federation.json promises it"),
        ("wrong-subject", "the pod is renamed instead", learner => learner.Project.Replace("federation.json", "gke-service-account", "gke-service-account-2"), "promises something else"),
        ("wrong-subject", "the workload is gone", learner => learner.Project.Replace("federation.json", "\"name\": \"bucket-lister\"", "\"name\": \"other\""), "promises something else"),
        ("several-issuers", "only when there is one", learner => Edit(learner.TrustFile, "StringEquals", "StringEqualsIfExists"), "GKEAWS105"),
        ("several-issuers", "the rule is switched off", learner => learner.Project.Write("deploy/.editorconfig", "[*]\ndotnet_diagnostic.GKEAWS105.severity = none\n"), "GKEAWS105"),
        ("list-and-object", "every resource", learner => Edit(learner.PolicyFile, "\"arn:aws:s3:::workshop-data/*\"", "\"*\""), "allowed, and nobody promised it"),
        ("list-and-object", "every bucket", learner => Edit(learner.PolicyFile, "\"arn:aws:s3:::workshop-data/*\"", "\"arn:aws:s3:::*\""), "allowed, and nobody promised it"),
        ("list-and-object", "every bucket whose name begins so", learner => Edit(learner.PolicyFile, "\"arn:aws:s3:::workshop-data/*\"", "\"arn:aws:s3:::workshop-data*\""), "says something else than federation.json gives"),
        ("list-and-object", "the grant is taken back", learner => learner.Project.Replace("federation.json", ", \"access\": \"read\"", ", \"access\": \"list-objects\""), "promises something else"),
        ("list-and-object", "the policy is deleted", learner => File.Delete(learner.PolicyFile), "s3-policy.json"),
        ("over-broad", "every list", learner => Edit(learner.PolicyFile, "\"s3:*\"", "\"s3:List*\""), "nobody promised it"),
        ("over-broad", "actions that nobody asks about", learner => { Mend(learner); Edit(learner.PolicyFile, "\"s3:ListAllMyBuckets\"", "[\"s3:ListAllMyBuckets\", \"s3:DeleteBucket\", \"s3:PutBucketPolicy\"]"); }, "says something else than federation.json gives"),
        ("over-broad", "everything is promised", learner => learner.Project.Replace("federation.json", "\"access\": \"list-buckets\"", "\"bucket\": \"workshop-data\", \"access\": \"full\""), "promises something else"),
        ("over-broad", "one half", learner => Edit(learner.PolicyFile, "\"s3:*\"", "\"s3:ListAllMyBuckets\""), "allowed, and nobody promised it"),
        ("over-broad", "the policy is deleted", learner => File.Delete(learner.PolicyFile), "s3-policy.json"),
        ("over-broad", "a second statement for everybody", learner => { Mend(learner); AddStatement(learner.TrustFile); }, "GKEAWS"),
    ];

    private const string CronJob = "deploy/dev/kubernetes/cronjobs/bucket-lister.yaml";

    public static TheoryData<string, string> Names
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var shortcut in Shortcuts)
            {
                data.Add(shortcut.Lesson, shortcut.Name);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_shortcut_is_no_solution_and_the_reason_is_said(string name, string shortcut)
    {
        var (_, _, take, reason) = Shortcuts.Single(known => known.Lesson == name && known.Name == shortcut);
        using var learner = new WorkshopLearner();
        await learner.Prepare(LessonCatalog.Find(name)!);
        Assert.Equal(0, (await learner.Workshop("start", name)).Code);

        take(learner);

        var check = await learner.Workshop("check", "--answer", "AssumeRoleWithWebIdentity");
        Assert.True(check.Code == 1, check.All);
        Assert.Contains(reason, check.Output, StringComparison.Ordinal);
        Assert.Contains("0 of 16", (await learner.Workshop("list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_lesson_but_those_about_tokens_of_the_tools_own_has_shortcuts() =>
        Assert.Equal(["which-token", "expired-token"], LessonCatalog.All.Select(lesson => lesson.Name).Except(Shortcuts.Select(shortcut => shortcut.Lesson)));

    [Theory]
    [InlineData("wrong-subject")]
    [InlineData("no-keys")]
    public async Task What_was_not_started_is_not_graded(string name)
    {
        using var learner = new WorkshopLearner();

        var check = await learner.Workshop("check", name, "--answer", "AssumeRoleWithWebIdentity");

        Assert.Equal(2, check.Code);
        Assert.Contains($"workshop start {name}", check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_good_token_of_another_lesson_is_none_of_this_one()
    {
        using var learner = new WorkshopLearner();
        await learner.Workshop("start", "which-token");
        var tokens = Enumerable.Range(1, 4).Select(number => File.ReadAllText(learner.Project[$"tokens/{number}.jwt"])).ToList();
        Assert.Equal(0, (await learner.Workshop("start", "expired-token")).Code);

        foreach (var token in tokens)
        {
            learner.Project.Write("token.jwt", token);
            Assert.Equal(1, (await learner.Workshop("check")).Code);
        }
    }

    [Fact]
    public async Task Of_four_tokens_one_number_alone_is_right_and_four_copies_of_it_are_no_answer()
    {
        using var learner = new WorkshopLearner();
        await learner.Workshop("start", "which-token");
        List<string> right = [];
        foreach (var number in new[] { "0", "1", "2", "3", "4", "two", "1 2 3 4" })
        {
            var check = await learner.Workshop("check", "--answer", number);
            if (check.Code == 0)
            {
                right.Add(number);
                await learner.Workshop("start", "which-token");
                break;
            }
            Assert.Contains($"'{number}' is not the answer", check.Output, StringComparison.Ordinal);
        }
        Assert.Single(right);

        for (var number = 2; number <= 4; number++)
        {
            File.Copy(learner.Project["tokens/1.jwt"], learner.Project[$"tokens/{number}.jwt"], overwrite: true);
        }
        Assert.Contains("start the lesson again", (await learner.Workshop("check", "--answer", "1")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_lesson_is_started_again_an_old_run_does_not_count()
    {
        using var learner = new WorkshopLearner();
        await learner.Workshop("start", "run");
        learner.Project.Write("run.txt", File.ReadAllText(learner.ProgressFile));
        await learner.Workshop("start", "run");

        Assert.Contains("or was before", (await learner.Workshop("check")).Output, StringComparison.Ordinal);
    }

    private static void Rename(WorkshopLearner learner) => learner.Project.Replace("federation.json", "\"name\": \"demo\"", "\"name\": \"workshop\"");

    private static void AddPython(WorkshopLearner learner) => learner.Project.Replace("federation.json", "[\"csharp\"]", "[\"csharp\", \"python\"]");

    private static void Render(WorkshopLearner learner) => Assert.Equal(0, learner.Tool("render").GetAwaiter().GetResult().Code);

    private static void Mend(WorkshopLearner learner)
    {
        Edit(learner.PolicyFile, "\"s3:*\"", "\"s3:ListAllMyBuckets\"");
        Edit(learner.TrustFile, "[\"system:serviceaccount:gke-to-aws-test:gke-service-account\", \"system:serviceaccount:gke-to-aws-test:default\"]", "\"system:serviceaccount:gke-to-aws-test:gke-service-account\"");
    }

    private static void AddStatement(string path) =>
        Edit(path, "\"Statement\": [", "\"Statement\": [\n    { \"Effect\": \"Allow\", \"Principal\": { \"AWS\": \"*\" }, \"Action\": \"sts:AssumeRole\" },");

    private static void Edit(string path, string from, string to)
    {
        var text = File.ReadAllText(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary>Replaces the whole line that has the text.</summary>
    /// <param name="trimBefore">The line is the last of its object: the comma before it goes too.</param>
    private static void EditLine(string path, string has, string to, bool trimBefore = false)
    {
        var lines = File.ReadAllLines(path).ToList();
        var index = lines.FindIndex(line => line.Contains(has, StringComparison.Ordinal));
        Assert.True(index > 0, has);
        lines[index] = to;
        if (trimBefore)
        {
            lines[index - 1] = lines[index - 1].TrimEnd(',');
        }
        File.WriteAllLines(path, lines);
    }
}
