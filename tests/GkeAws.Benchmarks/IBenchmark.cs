using GkeAws.Benchmarks.Measuring;

namespace GkeAws.Benchmarks;

/// <summary>
/// What one capability costs next to a peer. A class of this assembly that implements it, with a constructor without parameters,
/// is found and run: to add a benchmark is to add its file.
/// </summary>
internal interface IBenchmark
{
    /// <summary>What is typed to run it alone: lower case, words joined by hyphens.</summary>
    string Name { get; }

    /// <summary>One line for the list: ours against which peer.</summary>
    string Summary { get; }

    /// <summary>Builds and installs what is needed, outside every clock. Each comparison is measured and reported on its own.</summary>
    IEnumerable<Comparison> Prepare();
}
