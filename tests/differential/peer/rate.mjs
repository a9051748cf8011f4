// How long a pass over all cases of a file takes: for each line of standard input one pass, and its microseconds a case on standard
// output. Policies are parsed before the clock starts, which is in the peer's favour.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { answer } from './simulate.mjs';

const parsed = (policy) => {
  try {
    return typeof policy === 'string' ? JSON.parse(policy) : policy;
  } catch {
    return policy;
  }
};
const cases = readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line))
  .map((item) => ({ ...item, policies: item.policies.map(parsed) }));

for await (const _ of createInterface({ input: process.stdin })) {
  const start = process.hrtime.bigint();
  for (const item of cases) {
    answer(item);
  }
  console.log(Number(process.hrtime.bigint() - start) / 1000 / cases.length);
}
