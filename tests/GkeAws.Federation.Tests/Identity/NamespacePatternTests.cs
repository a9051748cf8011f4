using GkeAws.Federation.Identity;
using GkeAws.Federation.Rules.Parameters;

namespace GkeAws.Federation.Tests.Identity;

public class NamespacePatternTests
{
    [Theory]
    [InlineData("preview-*")]
    [InlineData("p*")]
    [InlineData("pr-*-web")]
    [InlineData("1*")]
    public void The_beginning_is_named(string pattern) => Assert.Equal(pattern, NamespacePattern.Parse(pattern).Value);

    [Theory]
    [InlineData("*")]
    [InlineData("*:*")]
    [InlineData("*-preview")]
    [InlineData("-*")]
    [InlineData("a*b*")]
    [InlineData("a?*")]
    [InlineData("preview")]
    [InlineData("Preview-*")]
    [InlineData("preview-*:x")]
    [InlineData("preview-*-")]
    [InlineData("preview-*\n")]
    [InlineData("${a}*")]
    public void Anything_wider_or_stranger_is_refused(string pattern) => Assert.False(GKEAWS053.Rule.Accepts(pattern));

    [Theory]
    [InlineData("preview-*", "preview-", true)]
    [InlineData("preview-*", "preview-1", true)]
    [InlineData("preview-*", "previe", false)]
    [InlineData("preview-*", "my-preview-1", false)]
    [InlineData("aba*aba", "aba", false)]
    [InlineData("aba*aba", "abaaba", true)]
    [InlineData("pr-*-web", "pr-1-web", true)]
    [InlineData("pr-*-web", "pr-1-webs", false)]
    public void A_name_fits_as_in_StringLike(string pattern, string name, bool fits) => Assert.Equal(fits, NamespacePattern.Parse(pattern).Covers(name));

    [Theory]
    [InlineData("kube-*", "kube-node-lease", "kube-public", "kube-system")]
    [InlineData("d*", "default")]
    [InlineData("preview-*")]
    public void The_clusters_own_namespaces_are_known(string pattern, params string[] own) => Assert.Equal(own, NamespacePattern.Parse(pattern).OfTheCluster);
}
