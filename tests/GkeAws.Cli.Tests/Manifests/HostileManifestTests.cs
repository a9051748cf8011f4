using GkeAws.Cli.Manifests;

namespace GkeAws.Cli.Tests.Manifests;

public class HostileManifestTests
{
    private const string Letters = "\t\n\r :-[]{}#&*!|>'\"%@`,?<=~\0\u0085\u2028\uFEFFaK0\\.";

    /// <summary>No text whatever makes the checks throw, and every place lies in its file.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_damaged_manifest_gives_findings_and_never_an_exception(int seed)
    {
        var random = new Random(seed);
        var good = GoodManifests.Read();
        var findings = 0;
        for (var round = 0; round < 200; round++)
        {
            var files = good.ToList();
            var index = random.Next(files.Count);
            files[index] = files[index] with { Text = Damage(files[index].Text, random) };

            foreach (var finding in ManifestCheck.Check(files))
            {
                findings++;
                Assert.InRange(finding.Location!.Position!.Value.Offset, 0, files.Single(file => file.Path == finding.Location.Path).Text.Length);
            }
        }
        Assert.True(findings > 200, $"only {findings} findings: the damage is too small to prove anything");
    }

    private static string Damage(string text, Random random)
    {
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var place = random.Next(text.Length);
            var length = Math.Min(random.Next(30), text.Length - place);
            text = random.Next(4) switch
            {
                0 => text.Remove(place, length),
                1 => text.Insert(place, Letters[random.Next(Letters.Length)].ToString()),
                2 => text.Insert(place, text.Substring(place, length)),
                _ => text[..place] + Letters[random.Next(Letters.Length)] + text[(place + 1)..],
            };
        }
        return text;
    }
}
