using GkeAws.Federation.Json;
using GkeAws.Federation.Tests.Json.Documents;

namespace GkeAws.Federation.Tests.Json;

public class JsonMutationTests
{
    private const int Count = 100_000;
    private const int Seed = 20260501;
    private const string Letters = "{}[]:,\"\\/ \t\r\n0123456789+-.eEtrufalsnbx'\u0000\u001F\u007F\u00A0\u00E9\uD83D\uDE00\u2028\uFEFF";

    private const string Policy =
        """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Sid": "List\u0041ll",
              "Effect": "Allow",
              "Action": ["s3:ListBucket", "s3:GetObject"],
              "Resource": ["arn:aws:s3:::demo", "arn:aws:s3:::demo/*"],
              "Condition": { "NumericLessThan": { "s3:max-keys": -1.5e2 }, "Bool": { "aws:SecureTransport": true }, "Null": { "x": [null, 0] } }
            }
          ]
        }
        """;

    [Fact]
    public void Agrees_with_System_Text_Json_on_mutated_documents()
    {
        var random = new Random(Seed);
        string[] originals = [.. JsonDocumentSet.All.SelectMany(set => set.Accepted), .. Enumerable.Repeat(Policy, 200)];
        var accepted = 0;
        for (var index = 0; index < Count; index++)
        {
            var text = Mutate(originals[random.Next(originals.Length)], random);
            var value = JsonReader.Read(text, out var error);

            Assert.True((value is null) == (error is not null), text);
            Assert.True((value is not null) == SystemTextJson.Accepts(text), $"document {index}: {error?.Message ?? "accepted"}\n{text}");
            if (value is not null)
            {
                accepted++;
                Assert.Null(SystemTextJson.Difference(text, value));
            }
        }

        // Both verdicts are common, or the agreement would say nothing.
        Assert.InRange(accepted, Count / 10, Count / 2);
    }

    private static string Mutate(string text, Random random)
    {
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var start = random.Next(text.Length + 1);
            var length = random.Next(Math.Min(4, text.Length - start) + 1);
            var target = random.Next(text.Length + 1);
            text = random.Next(5) switch
            {
                0 => text.Remove(start, length),
                1 => text.Insert(start, Letters[random.Next(Letters.Length)].ToString()),
                2 => text.Remove(start, length).Insert(start, Letters[random.Next(Letters.Length)].ToString()),
                3 => text.Insert(target, text.Substring(start, length)),
                _ => random.Next(10) == 0 ? text[..start] : text.Insert(target, " "),
            };
        }

        return text;
    }
}
