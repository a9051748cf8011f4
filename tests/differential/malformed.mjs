// One mistake in a policy, of those that people make. Some leave it valid: a list for a text, for example.
const mistakes = [
  ({ document }) => { delete document.Statement; },
  ({ document }) => { document.Version = '2026-01-01'; },
  ({ document }) => { document.Comment = 'x'; },
  ({ document }) => { document.Statement = []; },
  ({ document }) => { document.Id = 'an-id'; },
  ({ statement }) => { delete statement.Effect; },
  ({ statement }) => { statement.Effect = 'allow'; },
  ({ statement }) => { statement.Comment = 'x'; },
  ({ statement }) => { statement.Sid = 'with space'; },
  ({ statement }) => { statement.Sid = 12; },
  ({ statement }) => { delete statement.Action; delete statement.NotAction; },
  ({ statement }) => { statement.Action = 's3GetObject'; delete statement.NotAction; },
  ({ statement }) => { statement.Action = 's3:Get:Object'; delete statement.NotAction; },
  ({ statement }) => { statement.Action = 's3:*'; statement.NotAction = 's3:*'; },
  ({ statement }) => { statement.Action = []; delete statement.NotAction; },
  ({ statement }) => { statement.Resource = 'team-data/*'; delete statement.NotResource; },
  ({ statement }) => { statement.Resource = 'arn:aw:s3:::team-data/*'; delete statement.NotResource; },
  ({ statement }) => { delete statement.Resource; delete statement.NotResource; },
  ({ statement }) => { delete statement.Principal; },
  ({ statement }) => { statement.Principal = '*'; },
  ({ statement }) => { statement.Principal = { Federation: 'x' }; },
  ({ statement }) => { statement.Condition = []; },
  ({ statement }) => { statement.Condition = { StringEqual: { 'aws:username': 'alice' } }; },
  ({ statement }) => { statement.Condition = { StringEquals: 'alice' }; },
  ({ statement }) => { statement.Condition = { StringEquals: { 'aws:username': { a: 'b' } } }; },
  ({ statement }) => { statement.Condition = { NullIfExists: { 'aws:username': 'true' } }; },
  ({ statement }) => { statement.Condition = { Null: { 'aws:username': 'perhaps' } }; },
  ({ statement }) => { statement.Condition = { DateLessThan: { 'aws:CurrentTime': 'tomorrow' } }; },
  ({ statement }) => { statement.Condition = { NumericLessThan: { 's3:max-keys': 'many' } }; },
  ({ statement }) => { statement.Condition = { IpAddress: { 'aws:SourceIp': '300.1.1.1/8' } }; },
];

// The number of the mistake, from 1.
export function breakPolicy(random, document) {
  const mistake = random.pick(mistakes);
  mistake({ document, statement: [document.Statement].flat()[0] });
  return mistakes.indexOf(mistake) + 1;
}
