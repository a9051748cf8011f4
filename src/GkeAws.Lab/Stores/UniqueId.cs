using System.Security.Cryptography;

namespace GkeAws.Lab.Stores;

/// <summary>Ids with AWS's prefixes (IAM User Guide, IAM identifiers: unique identifiers).</summary>
internal static class UniqueId
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const string SecretAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    public static string OfRole() => "AROA" + RandomNumberGenerator.GetString(Alphabet, 17);

    public static string OfUser() => "AIDA" + RandomNumberGenerator.GetString(Alphabet, 17);

    public static string OfAccessKey() => "AKIA" + RandomNumberGenerator.GetString(Alphabet, 16);

    public static string OfSessionKey() => "ASIA" + RandomNumberGenerator.GetString(Alphabet, 16);

    public static string Secret() => RandomNumberGenerator.GetString(SecretAlphabet, 40);
}
