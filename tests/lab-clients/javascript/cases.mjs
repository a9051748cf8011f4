// The cases of s3-cases.json, in their order, with the SDK for JavaScript and its default chain: web identity from the environment alone.
// Prints each with what came of it.
import { readFileSync } from 'node:fs';
import * as s3 from '@aws-sdk/client-s3';

const client = new s3.S3Client({ maxAttempts: 1, region: process.env.AWS_REGION, forcePathStyle: true });
const kept = {};

// A text that begins with $ stands for what an earlier answer had.
function fill(value) {
  if (typeof value === 'string') {
    return value.startsWith('$') ? kept[value.slice(1)] : value;
  }
  if (Array.isArray(value)) {
    return value.map(fill);
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  return Object.keys(value).join() === 'bytes' ? Buffer.alloc(value.bytes, 'x') : Object.fromEntries(Object.entries(value).map(([name, item]) => [name, fill(item)]));
}

async function outcomeOf({ operation, input, keep = {} }) {
  try {
    const answer = await client.send(new s3[`${operation}Command`](fill(input)));
    for (const [name, path] of Object.entries(keep)) {
      kept[name] = path.split('.').reduce((value, step) => value[step], answer);
    }
    // A connection is free for the next call only when its body is read.
    await answer.Body?.transformToByteArray();
    return ['success', answer.$metadata.httpStatusCode];
  } catch (error) {
    const status = error.$metadata?.httpStatusCode;
    if (status === undefined) {
      throw error;
    }
    // An answer without a body has no code.
    return [status === 304 || operation.startsWith('Head') ? String(status) : error.name, status];
  }
}

const seen = [];
for (const entry of JSON.parse(readFileSync(process.argv[2]))) {
  seen.push([entry.operation, ...(await outcomeOf(entry))]);
}
console.log(JSON.stringify(seen));
