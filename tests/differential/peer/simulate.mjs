// One case (tests/cases/iam/README.md) answered by npm @cloud-copilot/iam-simulate.
import { createValidatedPolicy, validateIdentityPolicy, validateTrustPolicy } from '@cloud-copilot/iam-policy';
import { runUnsafeSimulation } from '@cloud-copilot/iam-simulate';

const account = '123456789012';
const caller = `arn:aws:iam::${account}:user/simulated`;
const everything = { name: 'caller', policy: createValidatedPolicy({ Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } }, validateIdentityPolicy, { name: 'caller' }) };
const words = { Allowed: 'allowed', ImplicitlyDenied: 'implicitDeny', ExplicitlyDenied: 'explicitDeny' };

// The validators take documents that the loader then stumbles over.
function parse(policy, isTrust, name) {
  try {
    const document = typeof policy === 'string' ? JSON.parse(policy) : policy;
    const validated = createValidatedPolicy(document, isTrust ? validateTrustPolicy : validateIdentityPolicy, { name });
    if (validated.errors.length > 0) {
      return { problem: `${validated.errors[0].path}: ${validated.errors[0].message}` };
    }
    return { validated };
  } catch (error) {
    return { problem: error.message };
  }
}

export function answer(item) {
  const isTrust = item.kind === 'trust';
  const policies = [];
  for (const policy of item.policies) {
    const name = `policy ${policies.length + 1}`;
    const { validated, problem } = parse(policy, isTrust, name);
    if (problem) {
      return { decision: 'malformed', reason: problem };
    }
    policies.push({ name, policy: validated });
  }
  const { action, resource, principal, context = {} } = item.request;
  const contextVariables = Object.fromEntries(Object.entries(context).map(([key, values]) => [key, values.length === 1 ? values[0] : values]));
  const owner = /^arn:[^:]*:[^:]*:[^:]*:([0-9]{12}):/.exec(resource)?.[1] ?? account;
  try {
    const result = runUnsafeSimulation({
      request: { principal: isTrust ? principal : caller, action, resource: { resource, accountId: owner }, contextVariables },
      // A provider without an account (accounts.google.com) is a caller from elsewhere for the peer, whose own side has to agree.
      identityPolicies: !isTrust ? policies : principal.startsWith('arn:') ? [] : [everything],
      resourcePolicy: isTrust ? policies[0].policy : undefined,
      serviceControlPolicies: [],
      resourceControlPolicies: [],
    }, {});
    return { decision: words[typeof result === 'string' ? result : result.result] ?? String(result), reason: '' };
  } catch (error) {
    return { decision: 'exception', reason: error.message };
  }
}
