namespace GkeAws.Federation.Identity;

/// <summary><c>arn:PARTITION:iam::ACCOUNT:role/NAME</c>; the roles of this product have no path.</summary>
public sealed record RoleArn(Partition Partition, AwsAccount Account, RoleName Role)
{
    public override string ToString() => $"arn:{Partition}:iam::{Account}:role/{Role}";
}
