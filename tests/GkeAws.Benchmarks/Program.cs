using GkeAws.Benchmarks;
using GkeAws.Benchmarks.Measuring;
using GkeAws.Benchmarks.Reporting;
using Spectre.Console;

// dotnet run -c Release --project tests/GkeAws.Benchmarks -- [NAME]
// 0: every measured bar is met; 1: a bar is missed; 2: no such benchmark.
foreach (var benchmark in BenchmarkCatalog.All)
{
    Console.WriteLine($"{benchmark.Name,-20} {benchmark.Summary}");
}
var chosen = BenchmarkCatalog.All.Where(benchmark => args.Length == 0 || args.Contains(benchmark.Name)).ToList();
if (args.Except(chosen.Select(benchmark => benchmark.Name)).ToList() is { Count: > 0 } unknown)
{
    Console.Error.WriteLine($"There is no benchmark {string.Join(", ", unknown)}; the list above has them all.");
    return 2;
}

var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out), ColorSystem = ColorSystemSupport.NoColors });
console.Profile.Width = 200;
var report = new Report(console);
var isMissed = false;
foreach (var comparison in chosen.SelectMany(benchmark => benchmark.Prepare()))
{
    var outcome = Outcome.Of(comparison);
    report.Show(outcome);
    isMissed |= outcome.Verdict == Verdict.Missed;
}
return isMissed ? 1 : 0;
