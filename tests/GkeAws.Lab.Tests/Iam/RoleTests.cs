namespace GkeAws.Lab.Tests.Iam;

public sealed class RoleTests
{
    private static readonly (string, string) Name = ("RoleName", "reader");

    [Fact]
    public async Task A_role_lives_from_creation_to_deletion()
    {
        await using var lab = await IamLab.Start();
        await lab.CreateRole("reader", ("Path", "/teams/a/"), ("Description", "reads"), ("MaxSessionDuration", "7200"), ("Tags.member.1.Key", "k"), ("Tags.member.1.Value", "v"));

        var role = await lab.Succeed("GetRole", Name);
        Assert.Equal("arn:aws:iam::111122223333:role/teams/a/reader", IamLab.Text(role, "Arn"));
        Assert.Equal(("/teams/a/", "reads", "7200"), (IamLab.Text(role, "Path"), IamLab.Text(role, "Description"), IamLab.Text(role, "MaxSessionDuration")));
        Assert.StartsWith("AROA", IamLab.Text(role, "RoleId"));
        Assert.Equal(IamLab.Trust, Uri.UnescapeDataString(IamLab.Text(role, "AssumeRolePolicyDocument")));

        await lab.Succeed("UpdateRole", Name, ("MaxSessionDuration", "3600"));
        await lab.Succeed("UpdateRoleDescription", Name, ("Description", "reads more"));
        await lab.Succeed("UpdateAssumeRolePolicy", Name, ("PolicyDocument", IamLab.Trust.Replace("Allow", "Deny", StringComparison.Ordinal)));
        role = await lab.Succeed("GetRole", Name);
        Assert.Equal(("reads more", "3600"), (IamLab.Text(role, "Description"), IamLab.Text(role, "MaxSessionDuration")));
        Assert.Contains("Deny", IamLab.Text(role, "AssumeRolePolicyDocument"));

        await lab.Succeed("DeleteRole", Name);
        Assert.Equal((404, "NoSuchEntity", "The role with name reader cannot be found."), await lab.Fail("GetRole", Name));
    }

    [Fact]
    public async Task Inline_policies_are_put_read_listed_and_deleted_before_the_role()
    {
        await using var lab = await IamLab.Start();
        await lab.CreateRole();
        await lab.Succeed("PutRolePolicy", Name, ("PolicyName", "s3"), ("PolicyDocument", IamLab.Permission));

        var policy = await lab.Succeed("GetRolePolicy", Name, ("PolicyName", "s3"));
        Assert.Equal(IamLab.Permission, Uri.UnescapeDataString(IamLab.Text(policy, "PolicyDocument")));
        Assert.Equal(["s3"], IamLab.Texts(await lab.Succeed("ListRolePolicies", Name), "PolicyNames"));
        Assert.Empty(IamLab.Texts(await lab.Succeed("ListAttachedRolePolicies", Name), "AttachedPolicies"));
        Assert.Empty(IamLab.Texts(await lab.Succeed("ListInstanceProfilesForRole", Name), "InstanceProfiles"));
        Assert.Equal((409, "DeleteConflict", "Cannot delete entity, must delete policies first."), await lab.Fail("DeleteRole", Name));

        await lab.Succeed("DeleteRolePolicy", Name, ("PolicyName", "s3"));
        Assert.Equal((404, "NoSuchEntity", "The role policy with name s3 cannot be found."), await lab.Fail("DeleteRolePolicy", Name, ("PolicyName", "s3")));
        await lab.Succeed("DeleteRole", Name);
    }

    [Fact]
    public async Task Names_are_unique_whatever_their_case()
    {
        await using var lab = await IamLab.Start();
        await lab.CreateRole();

        Assert.Equal((409, "EntityAlreadyExists", "Role with name READER already exists."), await lab.Fail("CreateRole", ("RoleName", "READER"), ("AssumeRolePolicyDocument", IamLab.Trust)));
    }

    [Theory]
    [InlineData("RoleName", "a b")]
    [InlineData("RoleName", "")]
    [InlineData("RoleName", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("Path", "a")]
    [InlineData("Path", "/a")]
    [InlineData("Description", "a – b")]
    [InlineData("MaxSessionDuration", "3599")]
    [InlineData("MaxSessionDuration", "43201")]
    [InlineData("MaxSessionDuration", "1e4")]
    [InlineData("AssumeRolePolicyDocument", "")]
    [InlineData("Tags.member.1.Key", "a\"b")]
    public async Task A_value_that_breaks_its_rule_is_a_ValidationError(string name, string value)
    {
        await using var lab = await IamLab.Start();
        var fields = new Dictionary<string, string> { ["RoleName"] = "reader", ["AssumeRolePolicyDocument"] = IamLab.Trust, [name] = value };
        if (name.StartsWith("Tags", StringComparison.Ordinal))
        {
            fields["Tags.member.1.Value"] = "";
        }

        var error = await lab.Fail("CreateRole", [.. fields.Select(field => (field.Key, field.Value))]);

        Assert.Equal((400, "ValidationError"), (error.Status, error.Code));
        Assert.StartsWith("1 validation error detected: Value", error.Message);
    }

    [Theory]
    [InlineData("{", "Syntax errors in policy.")]
    [InlineData("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Federated":"accounts.google.com"},"Action":"s3:GetObject"}]}""", "AssumeRole policy may only specify STS AssumeRole actions.")]
    [InlineData("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Federated":"accounts.google.com"},"Action":"sts:AssumeRoleWithWebIdentity","Resource":"*"}]}""", "Has prohibited field Resource")]
    public async Task A_trust_policy_that_IAM_refuses_is_malformed(string policy, string message)
    {
        await using var lab = await IamLab.Start();

        Assert.Equal((400, "MalformedPolicyDocument", message), await lab.Fail("CreateRole", Name, ("AssumeRolePolicyDocument", policy)));
        await lab.CreateRole();
        Assert.Equal((400, "MalformedPolicyDocument", message), await lab.Fail("UpdateAssumeRolePolicy", Name, ("PolicyDocument", policy)));
    }

    [Theory]
    [InlineData("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject"}]}""", "Policy statement must contain resources.")]
    [InlineData("""{"Version":"2008-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}""", "Policy document must be version 2012-10-17 or greater.")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}""", "Policy document must be version 2012-10-17 or greater.")]
    public async Task A_permission_policy_that_IAM_refuses_is_malformed(string policy, string message)
    {
        await using var lab = await IamLab.Start();
        await lab.CreateRole();

        Assert.Equal((400, "MalformedPolicyDocument", message), await lab.Fail("PutRolePolicy", Name, ("PolicyName", "p"), ("PolicyDocument", policy)));
    }

    [Fact]
    public async Task Sizes_are_counted_without_white_space_against_the_quotas()
    {
        await using var lab = await IamLab.Start();
        await lab.CreateRole();
        var long1 = IamLab.Trust.Replace("\"Action\"", $"\"Condition\":{{\"StringEquals\":{{\"a:sub\":\"{new string('x', 2_000)}\"}}}},\"Action\"", StringComparison.Ordinal);
        Assert.Equal((409, "LimitExceeded", "Cannot exceed quota for ACLSizePerRole: 2048"), await lab.Fail("UpdateAssumeRolePolicy", Name, ("PolicyDocument", long1)));
        await lab.Succeed("UpdateAssumeRolePolicy", Name, ("PolicyDocument", IamLab.Trust + new string(' ', 5_000)));

        string Policy(int size) => IamLab.Permission.Replace("\"*\"", $"\"arn:aws:s3:::{new string('x', size)}\"", StringComparison.Ordinal);
        await lab.Succeed("PutRolePolicy", Name, ("PolicyName", "a"), ("PolicyDocument", Policy(6_000)));
        Assert.Equal((409, "LimitExceeded", "Maximum policy size of 10240 bytes exceeded for role reader"), await lab.Fail("PutRolePolicy", Name, ("PolicyName", "b"), ("PolicyDocument", Policy(6_000))));
        await lab.Succeed("PutRolePolicy", Name, ("PolicyName", "a"), ("PolicyDocument", Policy(9_000)));
    }

    [Fact]
    public async Task Tags_are_set_replaced_listed_and_taken_away()
    {
        await using var lab = await IamLab.Start();
        await lab.CreateRole();
        await lab.Succeed("TagRole", Name, ("Tags.member.1.Key", "a"), ("Tags.member.1.Value", "1"), ("Tags.member.2.Key", "b"), ("Tags.member.2.Value", "2"));
        await lab.Succeed("UntagRole", Name, ("TagKeys.member.1", "a"));

        Assert.Equal(["b2"], IamLab.Texts(await lab.Succeed("ListRoleTags", Name), "Tags"));
        Assert.Equal("InvalidInput", (await lab.Fail("TagRole", Name, ("Tags.member.1.Key", "c"), ("Tags.member.1.Value", ""), ("Tags.member.2.Key", "C"), ("Tags.member.2.Value", ""))).Code);
        Assert.Equal("LimitExceeded", (await lab.Fail("TagRole", [Name, .. Enumerable.Range(1, 51).SelectMany(number => new[] { ($"Tags.member.{number}.Key", $"k{number}"), ($"Tags.member.{number}.Value", "") })])).Code);
    }

    [Fact]
    public async Task Lists_come_in_parts()
    {
        await using var lab = await IamLab.Start();
        for (var number = 0; number < 5; number++)
        {
            await lab.CreateRole($"role-{number}", ("Path", number < 3 ? "/a/" : "/b/"));
        }

        var first = await lab.Succeed("ListRoles", ("MaxItems", "3"));
        var second = await lab.Succeed("ListRoles", ("MaxItems", "3"), ("Marker", IamLab.Text(first, "Marker")));

        Assert.Equal(("true", "false"), (IamLab.Text(first, "IsTruncated"), IamLab.Text(second, "IsTruncated")));
        Assert.Equal(["role-0", "role-1", "role-2", "role-3", "role-4"], first.Descendants().Concat(second.Descendants()).Where(element => element.Name.LocalName == "RoleName").Select(element => element.Value));
        Assert.Equal(2, IamLab.Texts(await lab.Succeed("ListRoles", ("PathPrefix", "/b/")), "Roles").Count());
        Assert.Equal("ValidationError", (await lab.Fail("ListRoles", ("Marker", "nonsense"))).Code);
        Assert.Equal("ValidationError", (await lab.Fail("ListRoles", ("MaxItems", "0"))).Code);
    }

    [Fact]
    public async Task What_was_made_survives_the_server()
    {
        using var state = new TemporaryDirectory();
        await using (var lab = await IamLab.Start(state.Path))
        {
            await lab.CreateProvider();
            await lab.CreateRole();
            await lab.Succeed("PutRolePolicy", Name, ("PolicyName", "s3"), ("PolicyDocument", IamLab.Permission));
            await lab.CreateRole("gone");
            await lab.Succeed("DeleteRole", ("RoleName", "gone"));
        }

        await using var again = await IamLab.Start(state.Path);
        Assert.Equal(["s3"], IamLab.Texts(await again.Succeed("ListRolePolicies", Name), "PolicyNames"));
        Assert.Equal(404, (await again.Fail("GetRole", ("RoleName", "gone"))).Status);
        await again.Succeed("GetOpenIDConnectProvider", ("OpenIDConnectProviderArn", IamLab.ProviderArn));
    }
}
