namespace GkeAws.Federation.Json;

/// <summary>The grammar of RFC 8259 §2 to §5, one pass, recursive down to <see cref="JsonReader.MaxDepth"/>. Null means: the cursor holds the error.</summary>
internal sealed class JsonParser
{
    // One is kept for each thread: its lists would else be made anew for each of many small documents.
    private const int MostKept = 1024;

    [ThreadStatic]
    private static JsonParser? kept;

    // Children of all open objects and arrays: each list is a stack, so a finished one allocates exactly its own array.
    private readonly List<JsonMember> openMembers = new(16);
    private readonly List<JsonValue> openItems = new(8);
    private readonly JsonCursor cursor = new();
    private int depth;

    private JsonParser()
    {
    }

    /// <summary>Null: <paramref name="error"/> says why.</summary>
    public static JsonValue? Read(string text, out JsonError? error)
    {
        var parser = kept ?? new JsonParser();
        kept = null;
        parser.cursor.Begin(text);
        var document = parser.ReadDocument();
        error = parser.cursor.Error;
        if (parser.Reset())
        {
            kept = parser;
        }
        return document;
    }

    /// <returns>False when a large document made it too large to be kept.</returns>
    private bool Reset()
    {
        cursor.Begin("");
        depth = 0;
        openMembers.Clear();
        openItems.Clear();
        return openMembers.Capacity <= MostKept && openItems.Capacity <= MostKept;
    }

    private JsonValue? ReadDocument()
    {
        cursor.SkipWhiteSpace();
        var value = ReadValue("a JSON value");
        if (value is null)
        {
            return null;
        }

        cursor.SkipWhiteSpace();
        if (!cursor.AtEnd)
        {
            cursor.Expected("nothing after the document");
            return null;
        }

        return value;
    }

    private JsonValue? ReadValue(string expected)
    {
        switch (cursor.Current)
        {
            case '{':
                return Enter() ? ReadObject() : null;
            case '[':
                return Enter() ? ReadArray() : null;
            case '"':
                var start = cursor.Position;
                return JsonStringSyntax.Read(cursor) is { } text ? new JsonString(text, start, cursor.Position) : null;
            case '-' or (>= '0' and <= '9'):
                return ReadNumber();
            case 't' when IsWord("true"):
                return new JsonBoolean(true, cursor.Position, Skip("true"));
            case 'f' when IsWord("false"):
                return new JsonBoolean(false, cursor.Position, Skip("false"));
            case 'n' when IsWord("null"):
                return new JsonNull(cursor.Position, Skip("null"));
            default:
                cursor.Expected(expected);
                return null;
        }
    }

    private bool Enter()
    {
        if (depth == JsonReader.MaxDepth)
        {
            cursor.Fail($"Expected at most {JsonReader.MaxDepth} objects and arrays inside one another, found one more.");
            return false;
        }

        depth++;
        return true;
    }

    private JsonObject? ReadObject()
    {
        var start = cursor.Position;
        var first = openMembers.Count;
        cursor.Offset++;
        cursor.SkipWhiteSpace();
        if (cursor.Current != '}')
        {
            var expected = "a member name in double quotes or '}'";
            do
            {
                if (!ReadMember(expected))
                {
                    return null;
                }

                expected = "a member name in double quotes after ','";
            }
            while (SkipComma());

            if (cursor.Current != '}')
            {
                cursor.Expected("',' or '}' after the member");
                return null;
            }
        }

        cursor.Offset++;
        depth--;
        return new JsonObject(TakeMembers(first), start, cursor.Position);
    }

    private bool ReadMember(string expected)
    {
        if (cursor.Current != '"')
        {
            cursor.Expected(expected);
            return false;
        }

        var start = cursor.Position;
        if (JsonStringSyntax.Read(cursor) is not { } name)
        {
            return false;
        }

        var length = cursor.Offset - start.Offset;
        cursor.SkipWhiteSpace();
        if (cursor.Current != ':')
        {
            cursor.Expected("':' after the member name");
            return false;
        }

        cursor.Offset++;
        cursor.SkipWhiteSpace();
        if (ReadValue("a value after ':'") is not { } value)
        {
            return false;
        }

        openMembers.Add(new JsonMember(name, start, length, value));
        return true;
    }

    private JsonArray? ReadArray()
    {
        var start = cursor.Position;
        var first = openItems.Count;
        cursor.Offset++;
        cursor.SkipWhiteSpace();
        if (cursor.Current != ']')
        {
            var expected = "a value or ']'";
            do
            {
                if (ReadValue(expected) is not { } item)
                {
                    return null;
                }

                openItems.Add(item);
                expected = "a value after ','";
            }
            while (SkipComma());

            if (cursor.Current != ']')
            {
                cursor.Expected("',' or ']' after the item");
                return null;
            }
        }

        cursor.Offset++;
        depth--;
        return new JsonArray(TakeItems(first), start, cursor.Position);
    }

    /// <summary>Leaves the cursor on what follows the comma, or on what stands in its place.</summary>
    private bool SkipComma()
    {
        cursor.SkipWhiteSpace();
        if (cursor.Current != ',')
        {
            return false;
        }

        cursor.Offset++;
        cursor.SkipWhiteSpace();
        return true;
    }

    private JsonNumber? ReadNumber()
    {
        var start = cursor.Position;
        var end = cursor.Offset;
        var expected = JsonNumberSyntax.Scan(cursor.Text, ref end);
        cursor.Offset = end;
        if (expected is not null)
        {
            cursor.Expected(expected);
            return null;
        }

        return new JsonNumber(cursor.Text.Substring(start.Offset, end - start.Offset), start, cursor.Position);
    }

    private bool IsWord(string word)
    {
        var after = cursor.Offset + word.Length;
        return string.CompareOrdinal(cursor.Text, cursor.Offset, word, 0, word.Length) == 0
            && (after >= cursor.Text.Length || !char.IsLetterOrDigit(cursor.Text[after]));
    }

    private TextPosition Skip(string word)
    {
        cursor.Offset += word.Length;
        return cursor.Position;
    }

    // Two methods and no generic one: the runtime makes arrays of a type that it has to look up three times slower.
    private JsonMember[] TakeMembers(int first)
    {
        var taken = openMembers.Count == first ? [] : new JsonMember[openMembers.Count - first];
        for (var index = 0; index < taken.Length; index++)
        {
            taken[index] = openMembers[first + index];
        }
        openMembers.RemoveRange(first, taken.Length);
        return taken;
    }

    private JsonValue[] TakeItems(int first)
    {
        var taken = openItems.Count == first ? [] : new JsonValue[openItems.Count - first];
        for (var index = 0; index < taken.Length; index++)
        {
            taken[index] = openItems[first + index];
        }
        openItems.RemoveRange(first, taken.Length);
        return taken;
    }
}
