namespace GkeAws.Federation.Policies;

/// <summary>
/// One key under one operator. Conditions of a statement are joined by AND, the values of one by OR; in one statement an operator
/// and key occur once, because they are member names of the document.
/// </summary>
/// <param name="Operator">As in the document, for example <c>StringEquals</c> or <c>ForAnyValue:StringLikeIfExists</c>.</param>
/// <param name="Key">For example <c>s3:prefix</c>, or issuer and claim: <c>container.googleapis.com/…:aud</c>.</param>
/// <param name="Values">Numbers and truth values of the document as their text. An empty list is legal and equals nothing.</param>
public sealed record PolicyCondition(string Operator, string Key, IReadOnlyList<string> Values)
{
    public static PolicyCondition StringEquals(string key, params string[] values) => new("StringEquals", key, values);

    public static PolicyCondition StringLike(string key, params string[] values) => new("StringLike", key, values);
}
