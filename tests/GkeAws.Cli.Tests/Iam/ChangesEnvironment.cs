namespace GkeAws.Cli.Tests.Iam;

/// <summary>Tests that change variables of this process.</summary>
[CollectionDefinition(nameof(ChangesEnvironment), DisableParallelization = true)]
public class ChangesEnvironment;
