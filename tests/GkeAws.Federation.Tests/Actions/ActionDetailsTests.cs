using GkeAws.Federation.Actions;

namespace GkeAws.Federation.Tests.Actions;

/// <summary>What the four services of today do not have, the format has: dependent actions beside keys, required types beside others.</summary>
public class ActionDetailsTests
{
    private static readonly ServiceActions Service = ActionDetails.Read("""
        made-up
        key aws:ResourceTag/${TagKey} String
        key made-up:size Numeric
        type box arn:${Partition}:made-up:${Region}:${Account}:box/${BoxName} aws:ResourceTag/${TagKey}
        type lid arn:${Partition}:made-up:${Region}:${Account}:lid/${LidNameWithPath}
        action CloseBox Tagging+Write box*,lid made-up:size >iam:PassRole >made-up:OpenBox
        action OpenBox Write -

        """);

    [Fact]
    public void Every_word_of_a_line_is_read()
    {
        var close = Service.Find("closebox")!;

        Assert.Equal("made-up:CloseBox", close.FullName);
        Assert.Equal(ActionAccess.Tagging | ActionAccess.Write, close.Access);
        Assert.Equal([("box", true), ("lid", false)], close.Resources.Select(resource => (resource.Type.Name, resource.Required)));
        Assert.Equal(["made-up:size"], close.ConditionKeys.Select(key => key.Name));
        Assert.Equal(["iam:PassRole", "made-up:OpenBox"], close.DependentActions);
        Assert.Equal("aws:ResourceTag/${TagKey}", close.FindConditionKey("AWS:resourcetag/team")?.Name);
        Assert.Empty(Service.Find("OpenBox")!.Resources);
    }

    [Fact]
    public void A_word_that_the_reader_does_not_know_is_no_silence() =>
        Assert.Throws<FormatException>(() => ActionDetails.Read("made-up\naction A Guess -\n"));
}
