// The tables of tests/cases as cases of the corpus format, as far as one can say it: identity policies of one caller, and trust policies.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const document = (statement, version = '2012-10-17') => ({ ...(version && { Version: version }), Statement: [statement] });
const allow = (parts) => ({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*', ...parts });
const identity = (id, policies, context, expected, request = {}) =>
  ({ id, kind: 'identity', policies, request: { action: 's3:GetObject', resource: 'arn:aws:s3:::b/k', context, ...request }, expected });
const decision = (isAllowed) => (isAllowed ? 'allowed' : 'implicitDeny');

const operatorCase = (row, index) => identity(`operators.${index + 1}`,
  [document(allow({ Condition: { [row.operator]: { 'aws:PrincipalTag/key': row.values } } }))],
  row.got === null ? {} : { 'aws:PrincipalTag/key': row.got }, decision(row.holds));

const variableCase = (row, index) => identity(`variables.${index + 1}`,
  [document(allow({ Condition: { [row.operator]: { 'aws:PrincipalTag/key': [row.value] } } }), row.version)],
  { ...row.context, 'aws:PrincipalTag/key': [row.got] }, decision(row.holds));

const resourceCase = (row, index) => identity(`resources.${index + 1}`,
  [document(allow({ Resource: row.pattern }))], row.context ?? {}, decision(row.matches), { resource: row.resource });

// A user with identity policies and nothing else: the rest of the table speaks of parts that --cases has no word for.
const combinationCases = (rows) => rows
  .filter((row) => row.principal.user && Object.keys(row.policies).join() === 'identity' && !row.resourceAccount)
  .map((row) => identity(`combinations.${row.id}`,
    row.policies.identity.map((statements) => ({ Version: '2012-10-17', Statement: statements.map(([Effect, Action, Resource]) => ({ Effect, Action, Resource })) })),
    {}, row.expected, { action: row.action, resource: row.resource }));

const malformedCases = (rows) => rows.filter((row) => ['identity', 'trust'].includes(row.kind)).map((row) => ({
  id: `malformed.${row.id}`, kind: row.kind, policies: [row.text], expected: 'malformed',
  request: row.kind === 'identity' ? { action: 's3:GetObject', resource: 'arn:aws:s3:::b/k', context: {} }
    : { action: 'sts:AssumeRoleWithWebIdentity', resource: 'arn:aws:iam::123456789012:role/web', principal: 'arn:aws:iam::123456789012:oidc-provider/x', context: {} },
}));

// What the trust policy of the role sees of a token: the claims that are condition keys (docs of SecurityTokenService).
function trustKeys({ iss, aud, azp, sub, amr }) {
  const host = iss.replace('https://', '');
  const audiences = [aud].flat();
  const isGoogle = host === 'accounts.google.com';
  return {
    [`${host}:aud`]: isGoogle && azp ? [azp] : audiences,
    [`${host}:sub`]: [sub],
    ...(isGoogle && { [`${host}:oaud`]: audiences }),
    ...(Array.isArray(amr) && { [`${host}:amr`]: amr }),
  };
}

// Tokens that come as far as the trust policy: the answer is its own.
function trustCases(file) {
  return file.cases.map((row) => ({ ...file.defaults, ...row, claims: { ...file.defaults.claims, ...row.claims } }))
    .filter((row) => row.role && (row.expected.allowed || row.expected.code === 'AccessDenied'))
    .map((row) => {
      const [, partition, account] = /^arn:([^:]*):iam::([0-9]*):/.exec(row.role);
      const host = row.claims.iss.replace('https://', '');
      return {
        id: `trust.${row.id}`, kind: 'trust', policies: [row.policy],
        // A Deny is AccessDenied too: STS does not tell the two apart.
        expected: row.expected.allowed ? 'allowed' : ['implicitDeny', 'explicitDeny'],
        request: {
          action: 'sts:AssumeRoleWithWebIdentity', resource: row.role,
          principal: host === 'accounts.google.com' ? host : `arn:${partition}:iam::${account}:oidc-provider/${host}`,
          context: { ...row.context, 'sts:RoleSessionName': [row.session], 'sts:DurationSeconds': [String(row.duration ?? 3600)], ...trustKeys(row.claims) },
        },
      };
    });
}

export function readTables(folder) {
  const read = (...path) => JSON.parse(readFileSync(join(folder, ...path), 'utf8'));
  return [
    ...readFileSync(join(folder, 'iam', 'cases.jsonl'), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)),
    ...read('conditions', 'operators.json').map(operatorCase),
    ...read('conditions', 'variables.json').map(variableCase),
    ...read('conditions', 'resources.json').map(resourceCase),
    ...combinationCases(read('evaluation', 'combinations.json')),
    ...malformedCases(read('evaluation', 'malformed.json')),
    ...readdirSync(join(folder, 'trust')).filter((name) => name.endsWith('.json')).sort().flatMap((name) => trustCases(read('trust', name))),
  ];
}
