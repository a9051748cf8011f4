namespace GkeAws.Cli.Merging;

/// <summary>These lines of the base became those of the other text.</summary>
internal readonly record struct LineChange(LineRange Base, LineRange Other)
{
    /// <summary>They share a line, or no unchanged line stands between them: as git decides that two sides meet.</summary>
    public bool Touches(LineChange change) => Base.Start <= change.Base.End && change.Base.Start <= Base.End;
}
