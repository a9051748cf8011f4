namespace GkeAws.Federation.Policies;

/// <summary>A way in which a document is malformed.</summary>
/// <param name="IssueCode">IAM Access Analyzer's name for it (User Guide, Access Analyzer policy check reference), in its upper snake case.</param>
/// <param name="ServiceMessage">What IAM's API says, where it was recorded; else the text it has for most malformed documents.</param>
public sealed record PolicyErrorCode(string IssueCode, string ServiceMessage = PolicyErrorCode.SyntaxErrors)
{
    private const string SyntaxErrors = "Syntax errors in policy.";
    private const string LegacyParsing = "The policy failed legacy parsing";

    public static readonly PolicyErrorCode JsonSyntaxError = new("JSON_SYNTAX_ERROR");
    public static readonly PolicyErrorCode DataTypeMismatch = new("DATA_TYPE_MISMATCH");
    public static readonly PolicyErrorCode DuplicateKey = new("JSON_DUPLICATE_KEY");
    public static readonly PolicyErrorCode InvalidPolicyElement = new("INVALID_POLICY_ELEMENT");
    public static readonly PolicyErrorCode UnsupportedElementCombination = new("UNSUPPORTED_ELEMENT_COMBINATION");
    public static readonly PolicyErrorCode InvalidVersion = new("INVALID_VERSION");
    public static readonly PolicyErrorCode MissingStatement = new("MISSING_STATEMENT");
    public static readonly PolicyErrorCode MissingEffect = new("MISSING_EFFECT");
    public static readonly PolicyErrorCode InvalidEffect = new("INVALID_EFFECT", LegacyParsing);
    public static readonly PolicyErrorCode UnsupportedSid = new("UNSUPPORTED_SID");
    public static readonly PolicyErrorCode UniqueSidsRequired = new("UNIQUE_SIDS_REQUIRED", "Statement IDs (SID) in a single policy must be unique.");
    public static readonly PolicyErrorCode MissingAction = new("MISSING_ACTION", "Policy statement must contain actions.");
    public static readonly PolicyErrorCode MissingPrefixInAction = new("INVALID_ACTION", "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.");
    public static readonly PolicyErrorCode SeveralColonsInAction = new("INVALID_ACTION", "Actions/Condition can contain only one colon.");
    public static readonly PolicyErrorCode InvalidServiceInAction = new("INVALID_SERVICE_IN_ACTION");
    public static readonly PolicyErrorCode MismatchedActionForPrincipal = new("MISMATCHED_ACTION_FOR_PRINCIPAL", "AssumeRole policy may only specify STS AssumeRole actions.");
    public static readonly PolicyErrorCode MissingResource = new("MISSING_RESOURCE", "Policy statement must contain resources.");
    public static readonly PolicyErrorCode InvalidArnPrefix = new("INVALID_ARN_PREFIX");
    public static readonly PolicyErrorCode InvalidPartition = new("INVALID_PARTITION");
    public static readonly PolicyErrorCode InvalidServiceInArn = new("INVALID_ARN_SERVICE");
    public static readonly PolicyErrorCode ResourceInTrustPolicy = new("ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE", "Has prohibited field Resource");
    public static readonly PolicyErrorCode NotPrincipalInTrustPolicy = new("ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL");
    public static readonly PolicyErrorCode WildcardPrincipalInTrustPolicy = new("ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL");
    public static readonly PolicyErrorCode InvalidFederatedPrincipal = new("INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY");
    public static readonly PolicyErrorCode UnsupportedPrincipal = new("UNSUPPORTED_PRINCIPAL", "Policy document should not specify a principal.");
    public static readonly PolicyErrorCode MissingPrincipal = new("MISSING_PRINCIPAL");
    public static readonly PolicyErrorCode InvalidConditionOperator = new("INVALID_CONDITION_OPERATOR");
    public static readonly PolicyErrorCode NullWithIfExists = new("NULL_WITH_IF_EXISTS");
    public static readonly PolicyErrorCode InvalidConditionKey = new("INVALID_CONDITION_KEY_FORMAT");
    public static readonly PolicyErrorCode InvalidDate = new("INVALID_DATE_VALUE", LegacyParsing);
}
