// Conditions and contexts that often meet: for each type of key a few values, written in the ways that IAM takes.
const types = {
  String: {
    keys: ['aws:username', 'aws:PrincipalTag/team', 's3:prefix', 'aws:RequestedRegion'],
    operators: ['StringEquals', 'StringNotEquals', 'StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase', 'StringLike', 'StringNotLike'],
    values: ['alice', 'Alice', 'bob', 'home/alice/', 'eu-west-1'],
    patterns: ['alice', 'a*', '*ce', 'al?ce', 'ALICE', 'home/*', '${aws:username}', 'home/${aws:username}/', '${aws:PrincipalTag/team, \'alice\'}', '${*}', ''],
  },
  Numeric: {
    keys: ['s3:max-keys', 'aws:MultiFactorAuthAge'],
    operators: ['NumericEquals', 'NumericNotEquals', 'NumericLessThan', 'NumericLessThanEquals', 'NumericGreaterThan', 'NumericGreaterThanEquals'],
    values: ['10', '9.5', '-3', '0', '100', '10.0'],
    patterns: ['10', '9.5', '-3', '0', '100', '10.0', 10, 99],
  },
  Date: {
    keys: ['aws:CurrentTime', 'aws:TokenIssueTime'],
    operators: ['DateEquals', 'DateNotEquals', 'DateLessThan', 'DateLessThanEquals', 'DateGreaterThan', 'DateGreaterThanEquals'],
    values: ['2026-07-02T12:00:00Z', '2026-01-01T00:00:00Z', '2026-07-02T14:00:00+02:00', '1783000000'],
    patterns: ['2026-07-02T12:00:00Z', '2026-01-01T00:00:00Z', '2026-07-02T14:00:00+02:00', '2026-07-02', '1783000000'],
  },
  Bool: {
    keys: ['aws:SecureTransport', 'aws:MultiFactorAuthPresent'],
    operators: ['Bool'],
    values: ['true', 'false'],
    patterns: ['true', 'false', true, 'True'],
  },
  Binary: { keys: ['kms:EncryptionContextDigest'], operators: ['BinaryEquals'], values: ['QmluYXJ5', 'QQ=='], patterns: ['QmluYXJ5', 'QQ=='] },
  Ip: {
    keys: ['aws:SourceIp', 'aws:VpcSourceIp'],
    operators: ['IpAddress', 'NotIpAddress'],
    values: ['203.0.113.7', '10.1.2.3', '2001:db8::7', '2001:0db8:0:0:0:0:0:7'],
    patterns: ['203.0.113.0/24', '203.0.113.7', '10.0.0.0/8', '0.0.0.0/0', '2001:db8::/32', '2001:DB8::7', '::/0', '10.1.2.3/32'],
  },
  Arn: {
    keys: ['aws:PrincipalArn', 'aws:SourceArn'],
    operators: ['ArnEquals', 'ArnNotEquals', 'ArnLike', 'ArnNotLike'],
    values: ['arn:aws:iam::123456789012:user/alice', 'arn:aws:sns:eu-west-1:123456789012:alerts', 'arn:aws:iam::123456789012:role/web'],
    patterns: ['arn:aws:iam::123456789012:user/alice', 'arn:aws:iam::*:user/*', 'arn:*:sns:*:123456789012:al*', 'arn:aws:iam::123456789012:user/${aws:username}', 'arn:aws:iam::123456789012:*', 'arn:aws:iam::12345678901?:role/web'],
  },
};
const names = Object.keys(types);

function test(random) {
  if (random.chance(0.08)) {
    return ['Null', random.pick(types[random.pick(names)].keys), random.pick(['true', 'false', true])];
  }
  const type = types[random.pick(names)];
  let operator = random.pick(type.operators);
  if (random.chance(0.15)) { operator = `${random.pick(['ForAllValues', 'ForAnyValue'])}:${operator}`; }
  if (random.chance(0.15)) { operator = `${operator}IfExists`; }
  const key = random.pick(type.keys);
  return [operator, random.chance(0.1) ? key.toUpperCase() : key, random.bare(random.some(type.patterns, 2))];
}

export function conditionOf(random) {
  const condition = {};
  for (const [operator, key, values] of random.some([0], 2).map(() => test(random))) {
    (condition[operator] ??= {})[key] = values;
  }
  return condition;
}

export function contextOf(random) {
  const context = {};
  for (const type of Object.values(types)) {
    for (const key of type.keys) {
      if (random.chance(0.7)) {
        context[key] = random.chance(0.05) ? random.some(type.values, 3) : [random.pick(type.values)];
      }
    }
  }
  return context;
}
