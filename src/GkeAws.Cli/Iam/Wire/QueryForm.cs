using System.Globalization;
using System.Text;
using Amazon.Util;

namespace GkeAws.Cli.Iam.Wire;

/// <summary>
/// A body of the AWS query protocol. Fields keep their order, which is the JavaScript SDK's, so the bytes are the same; AWSSDK.Core's own
/// writer would sort them. A space is <c>%20</c>.
/// </summary>
internal sealed class QueryForm
{
    private readonly StringBuilder _text = new();

    public static QueryForm For(string action) => new QueryForm().Add("Action", action).Add("Version", "2010-05-08");

    /// <summary>Nothing is written for null.</summary>
    public QueryForm Add(string name, string? value)
    {
        if (value is not null)
        {
            _text.Append(_text.Length == 0 ? "" : "&").Append(AWSSDKUtils.UrlEncode(name, path: false)).Append('=').Append(AWSSDKUtils.UrlEncode(value, path: false));
        }
        return this;
    }

    /// <summary><c>name.member.1</c> and so on; nothing for an empty list.</summary>
    public QueryForm AddList(string name, IReadOnlyList<string> values) => AddList(name, values, (member, value) => Add(member, value));

    /// <param name="add">Gets the name of the member and the value.</param>
    public QueryForm AddList<T>(string name, IReadOnlyList<T> values, Action<string, T> add)
    {
        for (var index = 0; index < values.Count; index++)
        {
            add(string.Create(CultureInfo.InvariantCulture, $"{name}.member.{index + 1}"), values[index]);
        }
        return this;
    }

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_text.ToString());
}
