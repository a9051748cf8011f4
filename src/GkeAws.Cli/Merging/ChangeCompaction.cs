namespace GkeAws.Cli.Merging;

/// <summary>
/// Many differences can be told in several ways: a blank line added among blank lines is any of them. This slides each run of changed
/// lines as far down as it goes, and back up to where the other text has a change at the same place: what git does before it merges,
/// so that both see the same changes touch.
/// </summary>
/// <param name="keys">The lines of the text whose runs slide.</param>
/// <param name="changed">Which of them are changed; altered here.</param>
/// <param name="otherChanged">The same of the other text.</param>
internal sealed class ChangeCompaction(string[] keys, bool[] changed, bool[] otherChanged)
{
    private int start;
    private int end;
    private int otherStart;
    private int otherEnd;

    public void Run()
    {
        (start, otherStart) = (0, 0);
        end = EndOf(changed, start);
        otherEnd = EndOf(otherChanged, otherStart);
        do
        {
            if (end > start)
            {
                Settle();
            }
        }
        while (Next());
    }

    /// <summary>The run's last place, and whether the other text has a run beside one of its places.</summary>
    private void Settle()
    {
        int size;
        int? beside;
        do
        {
            size = end - start;
            beside = null;
            while (SlideUp())
            {
            }
            if (otherEnd > otherStart)
            {
                beside = end;
            }
            while (SlideDown())
            {
                if (otherEnd > otherStart)
                {
                    beside = end;
                }
            }
        }
        // It met another run on its way and took it in: the longer one may slide further.
        while (end - start != size);

        while (beside is { } place && end > place && SlideUp())
        {
        }
    }

    private bool SlideUp()
    {
        if (start == 0 || keys[start - 1] != keys[end - 1])
        {
            return false;
        }

        changed[--start] = true;
        changed[--end] = false;
        while (start > 0 && changed[start - 1])
        {
            start--;
        }
        otherEnd = otherStart - 1;
        otherStart = StartOf(otherChanged, otherEnd);
        return true;
    }

    private bool SlideDown()
    {
        if (end == keys.Length || keys[start] != keys[end])
        {
            return false;
        }

        changed[start++] = false;
        changed[end++] = true;
        end = EndOf(changed, end);
        otherStart = otherEnd + 1;
        otherEnd = EndOf(otherChanged, otherStart);
        return true;
    }

    private bool Next()
    {
        if (end == keys.Length)
        {
            return false;
        }

        start = end + 1;
        end = EndOf(changed, start);
        otherStart = otherEnd + 1;
        otherEnd = EndOf(otherChanged, otherStart);
        return true;
    }

    private static int EndOf(bool[] lines, int index)
    {
        while (index < lines.Length && lines[index])
        {
            index++;
        }
        return index;
    }

    private static int StartOf(bool[] lines, int index)
    {
        while (index > 0 && lines[index - 1])
        {
            index--;
        }
        return index;
    }
}
