// Every operation of the lab's STS, S3 and IAM with the SDK for JavaScript and its default chain: web identity from the environment
// alone. Prints what it saw as JSON. Run where the packages of package.json are installed.
import { IAMClient } from '@aws-sdk/client-iam';
import * as iam from '@aws-sdk/client-iam';
import { S3Client } from '@aws-sdk/client-s3';
import * as s3 from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { STSClient } from '@aws-sdk/client-sts';
import * as sts from '@aws-sdk/client-sts';

const settings = { maxAttempts: 1, region: process.env.AWS_REGION };
const services = {
  iam: [new IAMClient(settings), iam],
  // Host names below the lab's address are no names that this machine resolves.
  s3: [new S3Client({ ...settings, forcePathStyle: true }), s3],
  sts: [new STSClient(settings), sts],
};
const seen = { success: {}, error: {} };

async function call(service, operation, input = {}) {
  const [client, library] = services[service];
  return client.send(new library[`${operation}Command`](input));
}

// The first success and every error of an operation are kept.
async function succeeds(service, operation, input, pick = () => true) {
  const answer = await call(service, operation, input);
  const value = await pick(answer);
  seen.success[`${service}:${operation}`] ??= value ?? null;
  return answer;
}

async function fails(service, operation, input) {
  const name = `${service}:${operation}`;
  try {
    await call(service, operation, input);
    (seen.error[name] ??= []).push(['no error', 200]);
  } catch (error) {
    (seen.error[name] ??= []).push([error.name, error.$metadata?.httpStatusCode ?? String(error)]);
  }
}

const bucket = { Bucket: 'js-data' };
const { AWS_ROLE_ARN: roleArn, TOKEN: token } = process.env;
const location = { CreateBucketConfiguration: { LocationConstraint: settings.region } };

await succeeds('sts', 'GetCallerIdentity', {}, (answer) => answer.Arn);
await succeeds('sts', 'AssumeRoleWithWebIdentity', { RoleArn: roleArn, RoleSessionName: 'js-2', WebIdentityToken: token, DurationSeconds: 900 }, (answer) => answer.Audience);
await fails('sts', 'AssumeRoleWithWebIdentity', { RoleArn: roleArn, RoleSessionName: 'js-2', WebIdentityToken: `${token.slice(0, -8)}AAAAAAAA` });
await fails('sts', 'AssumeRoleWithWebIdentity', { RoleArn: `${roleArn}-2`, RoleSessionName: 'js-2', WebIdentityToken: token });
await fails('sts', 'AssumeRoleWithWebIdentity', { RoleArn: roleArn, RoleSessionName: 'a b', WebIdentityToken: token });
await fails('sts', 'AssumeRoleWithWebIdentity', { RoleArn: roleArn, RoleSessionName: 'js-2', WebIdentityToken: token, DurationSeconds: 899 });

await succeeds('s3', 'CreateBucket', { ...bucket, ...location });
await fails('s3', 'CreateBucket', { ...bucket, ...location });
await fails('s3', 'CreateBucket', { Bucket: 'js-other', CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } });
await succeeds('s3', 'ListBuckets', {}, (answer) => answer.Buckets.map((item) => item.Name));
await succeeds('s3', 'HeadBucket', bucket, (answer) => answer.BucketRegion);
await fails('s3', 'HeadBucket', { Bucket: 'js-absent' });
await succeeds('s3', 'GetBucketLocation', bucket, (answer) => answer.LocationConstraint);
await fails('s3', 'GetBucketLocation', { Bucket: 'js-absent' });
for (const [key, algorithm] of [['a b', 'CRC32'], ['x/\u00fc', 'CRC32C'], ['x/2', 'SHA256'], ['y', 'SHA1'], ['z', 'CRC64NVME']]) {
  await succeeds('s3', 'PutObject', { ...bucket, Key: key, Body: `body of ${key}`, ChecksumAlgorithm: algorithm });
}
await fails('s3', 'PutObject', { ...bucket, Key: 'bad', Body: 'hello', ChecksumCRC32: 'AAAAAA==' });
await fails('s3', 'PutObject', { Bucket: 'js-absent', Key: 'x', Body: 'hello' });
await succeeds('s3', 'GetObject', { ...bucket, Key: 'x/\u00fc' }, (answer) => answer.Body.transformToString());
await fails('s3', 'GetObject', { ...bucket, Key: 'absent' });
await succeeds('s3', 'HeadObject', { ...bucket, Key: 'a b' }, (answer) => answer.ContentLength);
await fails('s3', 'HeadObject', { ...bucket, Key: 'absent' });
await succeeds('s3', 'ListObjectsV2', { ...bucket, Delimiter: '/' }, (answer) => [...answer.CommonPrefixes.map((item) => item.Prefix), ...answer.Contents.map((item) => item.Key)]);
const keys = [];
for await (const page of s3.paginateListObjectsV2({ client: services.s3[0], pageSize: 2 }, bucket)) {
  keys.push(...page.Contents.map((item) => item.Key));
}
seen.pages = keys;
await fails('s3', 'ListObjectsV2', { Bucket: 'js-absent' });
await succeeds('s3', 'ListObjects', { ...bucket, Prefix: 'x/', MaxKeys: 1 }, (answer) => [answer.IsTruncated, ...answer.Contents.map((item) => item.Key)]);
await fails('s3', 'ListObjects', { Bucket: 'js-absent' });
await succeeds('s3', 'CopyObject', { ...bucket, Key: 'copy', CopySource: 'js-data/x/%C3%BC' }, (answer) => answer.CopyObjectResult.ETag);
await fails('s3', 'CopyObject', { ...bucket, Key: 'copy', CopySource: 'js-data/absent' });
await fails('s3', 'CopyObject', { ...bucket, Key: 'copy', CopySource: 'js-data/copy' });
await fails('s3', 'GetObject', { ...bucket, Key: 'copy', IfMatch: '"0"' });
await fails('s3', 'PutObject', { ...bucket, Key: 'copy', Body: 'x', IfNoneMatch: '*' });
await fails('s3', 'PutObject', { ...bucket, Key: 'copy', Body: 'x', IfMatch: '"0"' });
await fails('s3', 'DeleteBucket', bucket);
await succeeds('s3', 'DeleteObjects', { ...bucket, Delete: { Objects: [{ Key: 'copy' }, { Key: 'absent' }] } }, (answer) => answer.Deleted.map((item) => item.Key));
await fails('s3', 'DeleteObjects', { Bucket: 'js-absent', Delete: { Objects: [{ Key: 'x' }] } });
await call('s3', 'CreateBucket', { Bucket: 'js-empty', ...location });
await succeeds('s3', 'DeleteBucket', { Bucket: 'js-empty' });
await fails('s3', 'DeleteBucket', { Bucket: 'js-empty' });
await succeeds('s3', 'DeleteObject', { ...bucket, Key: 'y' });
await fails('s3', 'DeleteObject', { Bucket: 'js-absent', Key: 'y' });

// The SDK's own upload in parts, and its answer read back.
const large = Buffer.alloc(11 * 1024 * 1024, 'large');
await new Upload({ client: services.s3[0], params: { ...bucket, Key: 'large', Body: large }, partSize: 5 * 1024 * 1024 }).done();
const answered = await call('s3', 'GetObject', { ...bucket, Key: 'large' });
seen.upload = [answered.ETag.slice(-3, -1), large.equals(await answered.Body.transformToByteArray())];
const existing = (await succeeds('iam', 'ListOpenIDConnectProviders', {}, (answer) => answer.OpenIDConnectProviderList.length)).OpenIDConnectProviderList[0].Arn;
const provider = { OpenIDConnectProviderArn: existing };
const absent = { OpenIDConnectProviderArn: `${existing}-absent` };
const url = `https://${existing.slice(existing.indexOf('/') + 1)}`;
await succeeds('iam', 'GetOpenIDConnectProvider', provider, (answer) => answer.ClientIDList);
await fails('iam', 'GetOpenIDConnectProvider', absent);
await fails('iam', 'CreateOpenIDConnectProvider', { Url: url, ClientIDList: ['x'] });
await fails('iam', 'CreateOpenIDConnectProvider', { Url: 'https://example.com/other', ClientIDList: ['x'] });
await succeeds('iam', 'AddClientIDToOpenIDConnectProvider', { ...provider, ClientID: 'more' });
await fails('iam', 'AddClientIDToOpenIDConnectProvider', { ...absent, ClientID: 'more' });
await succeeds('iam', 'RemoveClientIDFromOpenIDConnectProvider', { ...provider, ClientID: 'more' });
await fails('iam', 'RemoveClientIDFromOpenIDConnectProvider', { ...absent, ClientID: 'more' });
await succeeds('iam', 'UpdateOpenIDConnectProviderThumbprint', { ...provider, ThumbprintList: ['a'.repeat(40)] });
await fails('iam', 'UpdateOpenIDConnectProviderThumbprint', { ...provider, ThumbprintList: ['a'] });
await succeeds('iam', 'TagOpenIDConnectProvider', { ...provider, Tags: [{ Key: 'team', Value: 'data' }] });
await fails('iam', 'TagOpenIDConnectProvider', { ...absent, Tags: [{ Key: 'team', Value: 'data' }] });
await succeeds('iam', 'ListOpenIDConnectProviderTags', provider, (answer) => answer.Tags.some((tag) => tag.Key === 'team'));
await fails('iam', 'ListOpenIDConnectProviderTags', absent);
await succeeds('iam', 'UntagOpenIDConnectProvider', { ...provider, TagKeys: ['team'] });
await fails('iam', 'UntagOpenIDConnectProvider', { ...absent, TagKeys: ['team'] });

const role = { RoleName: 'js-role' };
const gone = { RoleName: 'js-absent' };
const trust = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { Federated: existing }, Action: 'sts:AssumeRoleWithWebIdentity' }] });
const policy = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/${aws:username}' }] });
const policyName = { PolicyName: 'p' };
await succeeds('iam', 'CreateRole', { ...role, AssumeRolePolicyDocument: trust, MaxSessionDuration: 7200 }, (answer) => answer.Role.Arn);
await fails('iam', 'CreateRole', { ...role, AssumeRolePolicyDocument: trust });
await fails('iam', 'CreateRole', { RoleName: 'js-bad', AssumeRolePolicyDocument: '{}' });
await succeeds('iam', 'GetRole', role, (answer) => decodeURIComponent(answer.Role.AssumeRolePolicyDocument) === trust);
await fails('iam', 'GetRole', gone);
const names = [];
for await (const page of iam.paginateListRoles({ client: services.iam[0], pageSize: 1 }, {})) {
  names.push(...page.Roles.map((item) => item.RoleName));
}
seen.success['iam:ListRoles'] = names;
await fails('iam', 'ListRoles', { MaxItems: 0 });
await succeeds('iam', 'UpdateAssumeRolePolicy', { ...role, PolicyDocument: trust });
await fails('iam', 'UpdateAssumeRolePolicy', { ...role, PolicyDocument: '{"Version":' });
await succeeds('iam', 'UpdateRole', { ...role, Description: 'by the SDK for JavaScript' });
await fails('iam', 'UpdateRole', { ...role, MaxSessionDuration: 60 });
await succeeds('iam', 'UpdateRoleDescription', { ...role, Description: 'again' }, (answer) => answer.Role.Description);
await fails('iam', 'UpdateRoleDescription', { ...gone, Description: 'again' });
await succeeds('iam', 'TagRole', { ...role, Tags: [{ Key: 'team', Value: 'data' }] });
await fails('iam', 'TagRole', { ...gone, Tags: [{ Key: 'team', Value: 'data' }] });
await succeeds('iam', 'ListRoleTags', role, (answer) => answer.Tags);
await fails('iam', 'ListRoleTags', gone);
await succeeds('iam', 'UntagRole', { ...role, TagKeys: ['team'] });
await fails('iam', 'UntagRole', { ...gone, TagKeys: ['team'] });
await succeeds('iam', 'ListInstanceProfilesForRole', role, (answer) => answer.InstanceProfiles);
await fails('iam', 'ListInstanceProfilesForRole', gone);
await succeeds('iam', 'PutRolePolicy', { ...role, ...policyName, PolicyDocument: policy });
await fails('iam', 'PutRolePolicy', { ...role, ...policyName, PolicyDocument: '{}' });
await succeeds('iam', 'GetRolePolicy', { ...role, ...policyName }, (answer) => decodeURIComponent(answer.PolicyDocument) === policy);
await fails('iam', 'GetRolePolicy', { ...role, PolicyName: 'absent' });
await succeeds('iam', 'ListRolePolicies', role, (answer) => answer.PolicyNames);
await fails('iam', 'ListRolePolicies', gone);
await succeeds('iam', 'ListAttachedRolePolicies', role, (answer) => answer.AttachedPolicies);
await fails('iam', 'ListAttachedRolePolicies', gone);
const question = { ActionNames: ['s3:GetObject', 's3:PutObject'], ResourceArns: ['arn:aws:s3:::b/js'] };
const decisions = (answer) => answer.EvaluationResults.map((result) => result.EvalDecision);
await succeeds('iam', 'SimulateCustomPolicy', { ...question, PolicyInputList: [policy.replace('${aws:username}', '*')] }, decisions);
await fails('iam', 'SimulateCustomPolicy', { ...question, PolicyInputList: ['{'] });
await succeeds('iam', 'SimulatePrincipalPolicy', { ...question, PolicySourceArn: seen.success['iam:CreateRole'] }, decisions);
await fails('iam', 'SimulatePrincipalPolicy', { ...question, PolicySourceArn: `${seen.success['iam:CreateRole']}-absent` });
await succeeds('iam', 'GetContextKeysForCustomPolicy', { PolicyInputList: [policy] }, (answer) => answer.ContextKeyNames);
await fails('iam', 'GetContextKeysForCustomPolicy', { PolicyInputList: ['{'] });
await fails('iam', 'DeleteRole', role);
await succeeds('iam', 'DeleteRolePolicy', { ...role, ...policyName });
await fails('iam', 'DeleteRolePolicy', { ...role, ...policyName });
await succeeds('iam', 'DeleteRole', role);
await fails('iam', 'DeleteRole', role);
// Last, because it takes the ground from under the session's renewal.
await succeeds('iam', 'DeleteOpenIDConnectProvider', provider);
await fails('iam', 'DeleteOpenIDConnectProvider', provider);
await succeeds('iam', 'CreateOpenIDConnectProvider', { Url: url, ClientIDList: ['sts.amazonaws.com'] }, (answer) => answer.OpenIDConnectProviderArn);
console.log(JSON.stringify(seen));
