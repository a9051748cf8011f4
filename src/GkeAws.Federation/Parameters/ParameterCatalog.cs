using GkeAws.Federation.Identity;
using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Parameters;

/// <summary>The only list of the template's options.</summary>
public static class ParameterCatalog
{
    /// <summary><c>-n</c>. The template engine has it already, so it is no symbol of ours; it stands first in <see cref="All"/>.</summary>
    public static readonly Parameter ProjectName = new("projectName", "-n", ParameterGroup.Where, "project.name", "BucketLister",
        "Name of the project: a C# namespace, for example BucketLister.")
    { Rules = [GKEAWS001.Rule] };

    public static readonly Parameter GoogleProject = new("googleProject", "--google-project", ParameterGroup.Where,
        "environments[0].clusters[0].googleProject", "my-project",
        "Google Cloud project id of the cluster, for example my-project.")
    { Rules = [GKEAWS002.Rule], IsStandIn = true };

    public static readonly Parameter ClusterLocation = new("clusterLocation", "--cluster-location", ParameterGroup.Where,
        "environments[0].clusters[0].location", "asia-south1-a",
        "Zone or region of the cluster, for example asia-south1-a or europe-west1.")
    { Rules = [GKEAWS003.Rule] };

    public static readonly Parameter ClusterName = new("clusterName", "--cluster-name", ParameterGroup.Where,
        "environments[0].clusters[0].name", "demo",
        "Name of the GKE cluster, for example demo.")
    { Rules = [GKEAWS004.Rule], IsStandIn = true };

    public static readonly Parameter AwsAccount = new("awsAccount", "--aws-account", ParameterGroup.Aws,
        "environments[0].awsAccount", "111122223333",
        "AWS account id, 12 digits, for example 111122223333.")
    { Rules = [GKEAWS005.Rule], IsStandIn = true };

    public static readonly Parameter AwsRegion = new("awsRegion", "--aws-region", ParameterGroup.Aws,
        "environments[0].awsRegion", "ap-south-1",
        "AWS region; the partition follows from it, for example ap-south-1, us-gov-west-1 or cn-north-1.")
    { Rules = [GKEAWS006.Rule, GKEAWS007.Rule] };

    public static readonly Parameter Environment = new("environment", "--environment", ParameterGroup.Aws,
        "environments[0].name", "dev",
        "Name of the environment: the folder under deploy/, for example dev.")
    { Rules = [GKEAWS008.Rule] };

    public static readonly Parameter Workload = new("workload", "--workload", ParameterGroup.Kubernetes,
        "workloads[0].name", "bucket-lister",
        "Name of the workload and of its CronJob, for example bucket-lister.")
    { Rules = [GKEAWS009.Rule] };

    public static readonly Parameter Namespace = new("namespace", "--namespace", ParameterGroup.Kubernetes,
        "workloads[0].namespace", "gke-to-aws-test",
        "Kubernetes namespace, for example gke-to-aws-test.")
    { Rules = [GKEAWS010.Rule] };

    public static readonly Parameter ServiceAccount = new("serviceAccount", "--service-account", ParameterGroup.Kubernetes,
        "workloads[0].serviceAccount", "gke-service-account",
        "Kubernetes ServiceAccount of the pods, for example gke-service-account.")
    { Rules = [GKEAWS011.Rule] };

    public static readonly Parameter RoleName = new("roleName", "--role-name", ParameterGroup.Kubernetes,
        "workloads[0].role", "",
        "IAM role of the pods, for example gke-to-aws-test; left out: named after the namespace.")
    { Rules = [GKEAWS013.Rule] };

    public static readonly Parameter Audience = new("audience", "--audience", ParameterGroup.Kubernetes,
        "workloads[0].audience", "sts.amazonaws.com",
        "Audience of the projected token, in every partition, for example sts.amazonaws.com.")
    { Rules = [GKEAWS014.Rule] };

    public static readonly Parameter TokenLifetime = new("tokenLifetime", "--token-lifetime", ParameterGroup.Kubernetes,
        "workloads[0].tokenLifetime", "3600",
        "Lifetime of the projected token in seconds, 600 or more, for example 3600.")
    { Rules = [GKEAWS015.Rule] };

    public static readonly Parameter Access = new("access", "--access", ParameterGroup.Access,
        "workloads[0].grants[0].access", AccessLevels.All[0].Word,
        "What the role may do in S3, for example list-buckets.")
    {
        Choices =
        [
            new("list-buckets", "the names of the account's buckets"),
            new("list-objects", "the keys of one bucket"),
            new("read", "keys and objects of one bucket"),
            new("read-write", "read, write and delete objects of one bucket"),
            new("full", "everything on one bucket"),
        ],
        ChoiceRule = GKEAWS016.Rule,
    };

    public static readonly Parameter Bucket = new("bucket", "--bucket", ParameterGroup.Access,
        "workloads[0].grants[0].bucket", "",
        "S3 bucket, needed with every access but list-buckets, for example team-data.")
    { Rules = [GKEAWS017.Rule] };

    public static readonly Parameter App = new("app", "--app", ParameterGroup.Extras,
        "project.languages", "csharp",
        "Language of the application, for example csharp.")
    {
        Choices =
        [
            new("csharp", "a C# lister"),
            new("python", "a Python lister"),
            new("both", "both listers"),
        ],
        ChoiceRule = GKEAWS020.Rule,
    };

    public static readonly Parameter ContinuousIntegration = new("continuousIntegration", "--ci", ParameterGroup.Extras,
        "project.continuousIntegration", "none",
        "Service that checks the project on every change, for example github.")
    {
        Choices =
        [
            new("none", "no workflow"),
            new("github", "a workflow of GitHub Actions that runs gke-aws check"),
        ],
        ChoiceRule = GKEAWS057.Rule,
    };

    public static readonly Parameter Workshop = new("workshop", "--workshop", ParameterGroup.Extras,
        "project.workshop", Parameter.No,
        "A course in WORKSHOP.md, with the project's own names, for example true.")
    {
        IsSwitch = true,
        Choices =
        [
            new(Parameter.No, "no course"),
            new(Parameter.Yes, "a course that gke-aws workshop checks"),
        ],
        ChoiceRule = GKEAWS027.Rule,
    };

    public static readonly Parameter ImageRepository = new("imageRepository", "--image-repository", ParameterGroup.Extras,
        "environments[0].imageRepository", "",
        "Registry path of the images, for example asia-south1-docker.pkg.dev/my-project/containers; left out: derived from the cluster.")
    { Rules = [GKEAWS021.Rule] };

    public static readonly Parameter GoogleServiceAccount = new("googleServiceAccount", "--google-service-account", ParameterGroup.Extras,
        "workloads[0].googleServiceAccount", "",
        "Id of a Google service account, only for calls to Google APIs from the same pod, for example gke-to-aws-test.")
    { Rules = [GKEAWS022.Rule] };

    public static readonly Parameter PackageSource = new("packageSource", "--package-source", ParameterGroup.Extras, null, "",
        "Folder or https URL with the GkeAws packages, for example /srv/packages; left out: your own NuGet configuration.")
    { Rules = [GKEAWS023.Rule] };

    public static IReadOnlyList<Parameter> All { get; } =
    [
        ProjectName, GoogleProject, ClusterLocation, ClusterName, AwsAccount, AwsRegion, Environment, Workload, Namespace,
        ServiceAccount, RoleName, Audience, TokenLifetime, Access, Bucket, App, ContinuousIntegration, Workshop,
        ImageRepository, GoogleServiceAccount, PackageSource,
    ];

    public static IReadOnlyList<CombinationRule> Combinations { get; } =
    [
        new(GKEAWS012.Rule, ServiceAccount, [Namespace, ServiceAccount]),
        new(GKEAWS018.Rule, Bucket, [Bucket], (Access, ["list-objects", "read", "read-write", "full"])),
        new(GKEAWS019.Rule, Bucket, [Bucket], (Access, ["list-buckets"])),
        new(GKEAWS024.Rule, Workload, [Workload], (App, ["python", "both"])),
    ];
}
