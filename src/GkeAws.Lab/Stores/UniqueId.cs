using System.Security.Cryptography;

namespace GkeAws.Lab.Stores;

/// <summary>Ids with AWS's prefixes (IAM User Guide, IAM identifiers: unique identifiers).</summary>
internal static class UniqueId
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const string VersionAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._";
    private const string SecretAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    public static string OfRole() => "AROA" + RandomNumberGenerator.GetString(Alphabet, 17);

    public static string OfUser() => "AIDA" + RandomNumberGenerator.GetString(Alphabet, 17);

    public static string OfAccessKey() => "AKIA" + RandomNumberGenerator.GetString(Alphabet, 16);

    public static string OfSessionKey() => "ASIA" + RandomNumberGenerator.GetString(Alphabet, 16);

    /// <summary>Opaque, and of 32 characters (S3 User Guide, How S3 Versioning works).</summary>
    public static string OfVersion() => RandomNumberGenerator.GetString(VersionAlphabet, 32);

    /// <summary>Opaque; as long as those that AWS's examples show.</summary>
    public static string OfUpload() => RandomNumberGenerator.GetString(VersionAlphabet, 96);

    public static string Secret() => RandomNumberGenerator.GetString(SecretAlphabet, 40);
}
