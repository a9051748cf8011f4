using Xunit;

namespace GkeAws.Tests.Infra;

/// <summary>
/// A test that wants a program beyond the SDK is skipped by name where the program is absent.
/// .ci/run installs them all and sets GKEAWS_REQUIRE_TOOLS=1, which turns each such skip into a failure.
/// </summary>
public static class Requires
{
    public static void Programs(params string[] names)
    {
        foreach (var name in names)
        {
            if (Tool.Find(name) is null)
            {
                Missing($"{name} is not on this machine");
            }
        }
    }

    public static void Missing(string reason)
    {
        if (Environment.GetEnvironmentVariable("GKEAWS_REQUIRE_TOOLS") == "1")
        {
            throw new InvalidOperationException($"{reason}, and GKEAWS_REQUIRE_TOOLS=1 demands it.");
        }
        Skip.If(true, reason);
    }
}
