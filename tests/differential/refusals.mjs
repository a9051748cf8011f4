// What IAM refuses and the peer takes: by the code of our error, which is Access Analyzer's.
const checks = 'UserGuide/access-analyzer-reference-policy-checks';
const grammar = 'UserGuide/reference_policies_grammar';

export const refusals = {
  DATA_TYPE_MISMATCH: ['An element has the type that the grammar gives it.', grammar],
  INVALID_ACTION: ['An action is service:Name.', 'UserGuide/reference_policies_elements_action'],
  INVALID_ARN_PREFIX: ['A resource is an ARN, which begins with arn: in lower case, or *.', checks],
  INVALID_ARN_SERVICE: ['The service of an ARN has no wildcard.', 'UserGuide/reference_policies_elements_resource'],
  INVALID_CONDITION_KEY_FORMAT: ['A condition key has a name.', checks],
  INVALID_CONDITION_OPERATOR: ['An operator is one of the list, with at most one IfExists; Null takes no set operator.', checks],
  INVALID_DATE_VALUE: ['A date operator compares with a date.', 'UserGuide/reference_policies_elements_condition_operators'],
  INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY: ['A federated principal is one provider, without wildcards.', checks],
  INVALID_PARTITION: ['The partition of an ARN is one that exists.', checks],
  JSON_DUPLICATE_KEY: ['A key stands once in an element; JSON.parse keeps the last one in silence.', grammar],
  MISMATCHED_ACTION_FOR_PRINCIPAL: ['A trust policy speaks of AssumeRole actions only.', checks],
  NULL_WITH_IF_EXISTS: ['Null takes no IfExists.', checks],
  ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL: ['A trust policy has no NotPrincipal.', checks],
  ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL: ['The principal of a trust policy is not *.', checks],
  UNIQUE_SIDS_REQUIRED: ['A Sid stands once in a policy.', checks],
  UNSUPPORTED_SID: ['A Sid has letters and digits only.', checks],
};
