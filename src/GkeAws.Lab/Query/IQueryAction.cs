using GkeAws.Lab.Wire;

namespace GkeAws.Lab.Query;

/// <summary>An action of a service that speaks AWS's query protocol.</summary>
internal interface IQueryAction
{
    /// <summary>As in the form's <c>Action</c>.</summary>
    string Name { get; }

    /// <summary>False: anybody may call it without keys.</summary>
    bool IsSigned { get; }

    /// <summary>True: the answer has no <c>NAMEResult</c>, as those of many writing actions.</summary>
    bool IsWithoutResult => false;

    /// <param name="result">Elements inside of the answer's <c>NAMEResult</c>.</param>
    /// <returns>Null: done.</returns>
    AwsError? Answer(QueryCall call, XmlText result);
}
