using System.Text;
using GkeAws.Lab.Stores;

namespace GkeAws.Lab.Tests;

/// <summary>What a folder of state keeps.</summary>
public sealed class StateTests
{
    [Fact]
    public async Task A_second_life_knows_buckets_objects_roles_keys_and_sessions()
    {
        using var folder = new TemporaryDirectory();
        await using var first = await RunningLab.OfGolden("default", options => options with { StateFolder = folder.Path });
        first.Server.AddBucket(first.Environment, "team-data", objects: [("a", Encoding.UTF8.GetBytes("one")), ("b", Encoding.UTF8.GetBytes("two"))]);
        using (var s3 = first.S3(first.Administrator()))
        {
            await s3.DeleteObjectAsync("team-data", "a");
            await s3.PutObjectAsync(new() { BucketName = "team-data", Key = "c", ContentBody = "three" });
        }
        var (token, session, administrator) = (first.Token(), await first.AssumeRole(), first.Server.AdministratorOf(first.Environment));
        var role = first.Server.Store.FindAccount("111122223333")!.FindRole("gke-to-aws-test")!.Id;
        // Nobody says goodbye: the files are read while the first one still lives, as after a kill.
        using var copy = new TemporaryDirectory();
        FileTree.Copy(folder.Path, copy["state"]);

        await using var second = await RunningLab.OfGolden("default", options => options with { StateFolder = copy["state"] });

        Assert.Equal(administrator, second.Server.AdministratorOf(second.Environment));
        Assert.Equal(role, second.Server.Store.FindAccount("111122223333")!.FindRole("gke-to-aws-test")!.Id);
        using var sts = second.Sts();
        await sts.AssumeRoleWithWebIdentityAsync(new() { RoleArn = second.RoleArn, RoleSessionName = "pod-1", WebIdentityToken = token });
        using var pod = second.S3(session);
        Assert.Equal(["team-data"], (await pod.ListBucketsAsync()).Buckets.Select(bucket => bucket.BucketName));
        using var reader = second.S3(second.Administrator());
        Assert.Equal(["b", "c"], (await reader.ListObjectsV2Async(new() { BucketName = "team-data" })).S3Objects.Select(item => item.Key));
        using var content = new StreamReader((await reader.GetObjectAsync("team-data", "c")).ResponseStream);
        Assert.Equal("three", await content.ReadToEndAsync());
    }

    [Fact]
    public void A_line_that_was_not_finished_was_never_answered()
    {
        using var folder = new TemporaryDirectory();
        using (var store = new LabStore())
        {
            store.OpenState(folder.Path);
            store.AddBucket(new LabBucket("first", "111122223333", "ap-south-1", DateTimeOffset.UtcNow));
            store.AddBucket(new LabBucket("second", "111122223333", "ap-south-1", DateTimeOffset.UtcNow));
        }
        var journal = folder["journal.jsonl"];
        File.WriteAllBytes(journal, File.ReadAllBytes(journal)[..^5]);

        using var after = new LabStore();
        after.OpenState(folder.Path);
        Assert.Equal(["first"], after.Buckets.Select(bucket => bucket.Name));
        after.AddBucket(new LabBucket("third", "111122223333", "ap-south-1", DateTimeOffset.UtcNow));
        after.Dispose();

        using var last = new LabStore();
        last.OpenState(folder.Path);
        Assert.Equal(["first", "third"], last.Buckets.Select(bucket => bucket.Name));
    }

    [Fact]
    public void Keys_are_for_their_owner_alone()
    {
        using var folder = new TemporaryDirectory();
        LabKeys.Open(folder.Path);

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder["keys.json"]));
        }
    }
}
