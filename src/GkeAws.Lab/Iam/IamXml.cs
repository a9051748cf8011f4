using System.Globalization;
using GkeAws.Lab.Stores;
using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Iam;

/// <summary>Parts of IAM's answers (botocore, iam 2010-05-08: shapes Role, Tag, lists of members).</summary>
internal static class IamXml
{
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Policies come back percent-encoded (IAM API Reference, GetRole: RFC 3986).</summary>
    public static string Document(string policy) => Uri.EscapeDataString(policy);

    public static XmlText List(this XmlText xml, string name, IEnumerable<string> members)
    {
        xml.Open(name);
        foreach (var member in members)
        {
            xml.Element("member", member);
        }
        return xml.Close(name);
    }

    public static XmlText Tags(this XmlText xml, IEnumerable<KeyValuePair<string, string>> tags)
    {
        xml.Open("Tags");
        foreach (var (key, value) in tags)
        {
            xml.Open("member").Element("Key", key).Element("Value", value).Close("member");
        }
        return xml.Close("Tags");
    }

    /// <param name="name"><c>Role</c>, or <c>member</c> in a list.</param>
    /// <param name="isWhole">Lists leave out tags and last use.</param>
    public static XmlText Role(this XmlText xml, string name, LabRole role, bool isWhole)
    {
        xml.Open(name).Element("Path", role.Path).Element("RoleName", role.Name).Element("RoleId", role.Id).Element("Arn", role.Arn)
            .Element("CreateDate", Time(role.Created)).Element("AssumeRolePolicyDocument", Document(role.TrustPolicy))
            .Element("Description", role.Description).Element("MaxSessionDuration", role.MaxSessionDuration.ToString(CultureInfo.InvariantCulture));
        if (isWhole)
        {
            if (role.Tags.Count > 0)
            {
                xml.Tags(role.Tags);
            }
            xml.Open("RoleLastUsed").Close("RoleLastUsed");
        }
        return xml.Close(name);
    }
}
