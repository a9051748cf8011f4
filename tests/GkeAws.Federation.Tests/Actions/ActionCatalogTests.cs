using System.Text.RegularExpressions;
using GkeAws.Federation.Actions;

namespace GkeAws.Federation.Tests.Actions;

public class ActionCatalogTests
{
    [Theory]
    [InlineData("s3:GetObject", "s3:GetObject")]
    [InlineData("S3:getobject", "s3:GetObject")]
    [InlineData("IAM:listaccesskeys", "iam:ListAccessKeys")]
    [InlineData("sqs:sendmessage", "sqs:SendMessage")]
    [InlineData("access-analyzer:ValidatePolicy", "access-analyzer:ValidatePolicy")]
    [InlineData("s3:GetObjects", null)]
    [InlineData("s3:Get*", null)]
    [InlineData("GetObject", null)]
    [InlineData("nosuch:GetObject", null)]
    [InlineData(":", null)]
    [InlineData("", null)]
    public void An_action_is_found_by_its_name_whatever_its_case(string name, string? expected) =>
        Assert.Equal(expected, ActionCatalog.Find(name)?.FullName);

    [Fact]
    public void All_services_are_there_with_all_their_actions()
    {
        // Counted in the data of 2026-09-26 by a program of its own.
        Assert.Equal(456, ActionCatalog.ServicePrefixes.Count);
        Assert.Equal(22_091, ActionCatalog.Matching("*").Count());
        Assert.Equal([190, 56, 180, 16], new[] { "iam", "kms", "s3", "sts" }.Select(prefix => ActionCatalog.Service(prefix)!.Actions.Count));
        Assert.Equal(["iam", "kms", "s3", "sts"], ActionCatalog.ServicePrefixes.Where(prefix => ActionCatalog.Service(prefix)!.Actions.All(action => action.IsDetailed)));
    }

    [Theory]
    [InlineData("s3:Get*")]
    [InlineData("s3:*Object")]
    [InlineData("S3:*TAGGING*")]
    [InlineData("s3:?etObject")]
    [InlineData("s3:*")]
    [InlineData("s3:")]
    [InlineData("s3*:Get*")]
    [InlineData("*:*Role*")]
    [InlineData("*:*")]
    [InlineData("**")]
    [InlineData("sqs:*Message")]
    [InlineData("nosuch:*")]
    [InlineData("Get*")]
    public void A_pattern_names_what_a_regular_expression_finds(string pattern)
    {
        var whole = pattern.Trim('*').Length == 0 ? "*:*" : pattern;
        var expression = new Regex($@"\A{Regex.Escape(whole).Replace(@"\*", ".*").Replace(@"\?", ".")}\z", RegexOptions.IgnoreCase);
        // The service's part never reaches over the colon, and no name holds one.
        var expected = ActionCatalog.ServicePrefixes.SelectMany(prefix => ActionCatalog.Service(prefix)!.Actions)
            .Select(action => action.FullName).Where(name => expression.IsMatch(name)).Order(StringComparer.Ordinal);

        Assert.Equal(expected, ActionCatalog.Matching(pattern).Select(action => action.FullName).Order(StringComparer.Ordinal));
    }

    /// <summary>AWS service authorization reference for S3, KMS, IAM and STS.</summary>
    [Theory]
    [InlineData("s3:ListAllMyBuckets", ActionAccess.List, "")]
    [InlineData("s3:ListBucket", ActionAccess.List, "accesspoint bucket")]
    [InlineData("s3:GetObject", ActionAccess.Read, "accesspointobject object")]
    [InlineData("s3:PutObjectAcl", ActionAccess.PermissionsManagement | ActionAccess.Write, "accesspointobject object")]
    [InlineData("kms:Decrypt", ActionAccess.Write, "key*")]
    [InlineData("iam:CreateOpenIDConnectProvider", ActionAccess.Write, "oidc-provider*")]
    [InlineData("iam:PassRole", ActionAccess.Write, "role*")]
    [InlineData("sts:AssumeRoleWithWebIdentity", ActionAccess.Write, "role*")]
    [InlineData("sts:GetCallerIdentity", ActionAccess.Read, "")]
    public void An_action_has_its_access_and_resource_types(string name, ActionAccess access, string resources)
    {
        var action = ActionCatalog.Find(name)!;

        Assert.Equal(access, action.Access);
        Assert.Equal(resources, string.Join(' ', action.Resources.Select(resource => resource.Type + (resource.Required ? "*" : ""))));
    }

    [Theory]
    [InlineData("s3:ListBucket", "s3:prefix", "String")]
    [InlineData("s3:ListBucket", "S3:MAX-KEYS", "Numeric")]
    [InlineData("s3:GetObject", "s3:ExistingObjectTag/team", "String")]
    [InlineData("s3:PutObject", "s3:x-amz-server-side-encryption-aws-kms-key-id", "ARN")]
    [InlineData("iam:DeleteRole", "aws:ResourceTag/team", "String")]
    [InlineData("kms:Decrypt", "kms:ViaService", "String")]
    [InlineData("kms:Decrypt", "kms:EncryptionContext:aws:s3:arn", "String")]
    [InlineData("sts:AssumeRoleWithWebIdentity", "accounts.google.com:sub", "String")]
    [InlineData("s3:GetObject", "s3:prefix", null)]
    [InlineData("s3:GetObject", "s3:ExistingObjectTag", null)]
    [InlineData("sqs:SendMessage", "aws:ResourceTag/team", null)]
    public void An_action_knows_its_condition_keys(string action, string key, string? type) =>
        Assert.Equal(type, ActionCatalog.Find(action)!.FindConditionKey(key)?.Type);

    [Fact]
    public void What_the_table_does_not_hold_is_not_made_up()
    {
        var action = ActionCatalog.Find("sqs:SendMessage")!;

        Assert.False(action.IsDetailed);
        Assert.Equal(ActionAccess.None, action.Access);
        Assert.Empty(ActionCatalog.Service("sqs")!.ResourceTypes);
    }
}
