// Cases of the corpus format (tests/cases/iam/README.md) from a seed: mostly valid policies whose pieces often meet the request.
import { breakPolicy } from './malformed.mjs';
import { conditionOf, contextOf } from './conditions.mjs';
import { Random } from './random.mjs';

const requests = [
  ['s3:GetObject', ['arn:aws:s3:::team-data/reports/2026/q1.csv', 'arn:aws:s3:::team-data/a b+c.csv', 'arn:aws:s3:::other/a']],
  ['s3:PutObject', ['arn:aws:s3:::team-data/incoming/x', 'arn:aws:s3:::team-data/users/alice/notes.txt']],
  ['s3:ListBucket', ['arn:aws:s3:::team-data', 'arn:aws:s3:::team-data-archive']],
  ['s3:ListAllMyBuckets', ['*']],
  ['sqs:SendMessage', ['arn:aws:sqs:eu-west-1:123456789012:jobs', 'arn:aws:sqs:eu-west-1:123456789012:jobs.fifo']],
  ['ec2:StartInstances', ['arn:aws:ec2:eu-west-1:123456789012:instance/i-0123456789abcdef0']],
  ['dynamodb:GetItem', ['arn:aws:dynamodb:eu-west-1:123456789012:table/Orders', 'arn:aws:dynamodb:us-east-1:123456789012:table/Orders']],
  ['logs:PutLogEvents', ['arn:aws:logs:eu-west-1:123456789012:log-group:/app/web:log-stream:one']],
  ['sns:Publish', ['arn:aws:sns:eu-west-1:123456789012:alerts']],
];

const issuers = [
  'container.googleapis.com/v1/projects/demo-prj/locations/europe-west1-b/clusters/c1',
  'oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE',
  'token.actions.githubusercontent.com',
];
const subjects = ['system:serviceaccount:apps:s3-lister', 'system:serviceaccount:apps:other', 'system:serviceaccount:batch:s3-lister'];
const audiences = ['sts.amazonaws.com', 'https://example.com'];

// A pattern that is like the text: itself, with stars and question marks in it, or another's.
function patternOf(random, text, others) {
  const roll = random.next();
  if (roll < 0.35) { return text; }
  if (roll < 0.45 || text === '*') { return '*'; }
  if (roll < 0.6) { return random.pick(others); }
  const at = Math.max(text.lastIndexOf(':') + 1, 4) + random.below(Math.max(1, text.length - text.lastIndexOf(':') - 1));
  if (roll < 0.8) { return `${text.slice(0, at)}*`; }
  if (roll < 0.9) { return `${text.slice(0, at)}?${text.slice(at + 1)}`; }
  return `${text.slice(0, at)}*${text.slice(Math.min(text.length, at + random.below(4)))}`;
}

const recased = (random, text) => (random.chance(0.1) ? text.toUpperCase() : random.chance(0.1) ? text.toLowerCase() : text);

function actionPattern(random, action) {
  const names = requests.map(([name]) => name);
  const pattern = patternOf(random, action, names);
  return recased(random, pattern);
}

function statementOf(random, parts) {
  const statement = {};
  if (random.chance(0.2)) { statement.Sid = `S${random.below(1000000)}`; }
  statement.Effect = random.chance(0.75) ? 'Allow' : 'Deny';
  Object.assign(statement, parts());
  if (random.chance(0.6)) { statement.Condition = conditionOf(random); }
  return statement;
}

function documentOf(random, statements) {
  const document = {};
  const roll = random.next();
  if (roll < 0.85) { document.Version = '2012-10-17'; } else if (roll < 0.9) { document.Version = '2008-10-17'; }
  document.Statement = statements.length === 1 && random.chance(0.3) ? statements[0] : statements;
  return document;
}

function identityCase(random) {
  const [action, resources] = random.pick(requests);
  const resource = random.pick(resources);
  const all = requests.flatMap(([, list]) => list);
  const parts = () => ({
    [random.chance(0.1) ? 'NotAction' : 'Action']: random.bare(random.some([0, 1, 2], 2).map(() => actionPattern(random, action))),
    [random.chance(0.1) ? 'NotResource' : 'Resource']: random.bare(random.some([0, 1, 2], 2).map(() => patternOf(random, resource, all))),
  });
  const policies = random.some([0], 2).map(() => documentOf(random, random.some([0], 3).map(() => statementOf(random, parts))));
  return { kind: 'identity', policies, request: { action: recased(random, action), resource, context: contextOf(random) } };
}

function trustCase(random) {
  const issuer = random.pick(issuers);
  const arn = (host) => `arn:aws:iam::123456789012:oidc-provider/${host}`;
  const operators = ['StringEquals', 'StringLike', 'ForAnyValue:StringEquals', 'ForAllValues:StringLike', 'StringNotEquals', 'StringEqualsIfExists'];
  const parts = () => ({
    Principal: { Federated: random.bare(random.some(issuers, 2).map((host) => arn(random.chance(0.7) ? issuer : host))) },
    Action: 'sts:AssumeRoleWithWebIdentity',
  });
  const statements = random.some([0], 2).map(() => {
    const statement = statementOf(random, parts);
    statement.Condition = {
      [random.pick(operators)]: { [`${issuer}:sub`]: random.bare(random.some([...subjects, 'system:serviceaccount:apps:*', 'system:serviceaccount:*:s3-lister'], 2)) },
    };
    if (random.chance(0.7)) { (statement.Condition.StringEquals ??= {})[`${issuer}:aud`] = random.bare(random.some(audiences, 2)); }
    return statement;
  });
  const context = {};
  if (random.chance(0.95)) { context[`${issuer}:sub`] = [random.pick(subjects)]; }
  if (random.chance(0.95)) { context[`${issuer}:aud`] = [random.pick(audiences)]; }
  return {
    kind: 'trust', policies: [documentOf(random, statements)],
    request: { action: 'sts:AssumeRoleWithWebIdentity', resource: 'arn:aws:iam::123456789012:role/web', principal: arn(random.chance(0.9) ? issuer : random.pick(issuers)), context },
  };
}

export function* generate(seed, count) {
  const random = new Random(seed);
  for (let number = 1; number <= count; number++) {
    const item = random.chance(0.2) ? trustCase(random) : identityCase(random);
    if (random.chance(0.08)) { item.mistake = breakPolicy(random, item.policies[random.below(item.policies.length)]); }
    yield { id: `generated.${number}`, ...item };
  }
}
