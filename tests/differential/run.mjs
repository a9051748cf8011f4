// Runs tests/cases and generated cases through `gke-aws simulate --cases -` and through npm @cloud-copilot/iam-simulate, and explains
// every difference. README.md says how, and what the exit codes are.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { explain } from './explain.mjs';
import { generate } from './generate.mjs';
import { readTables } from './tables.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({
  options: {
    tool: { type: 'string', default: join(here, '..', '..', 'src', 'GkeAws.Cli', 'bin', 'Release', 'net10.0', 'gke-aws') },
    seed: { type: 'string', default: '20261125' },
    count: { type: 'string', default: '20000' },
    list: { type: 'boolean', default: false },
  },
});

function install(folder) {
  cpSync(join(here, 'peer'), folder, { recursive: true });
  try {
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  } catch (error) {
    console.error(`differential: npm ci of the peer failed (${error.message}); it needs npm and its registry.`);
    process.exit(4);
  }
}

// One line in, one line out, in the same order.
function ask(command, args, cases) {
  const input = cases.map((item) => `${JSON.stringify(item)}\n`).join('');
  const answers = execFileSync(command, args, { input, encoding: 'utf8', maxBuffer: 1 << 30 }).split('\n').filter(Boolean).map((line) => JSON.parse(line));
  const stray = cases.findIndex((item, index) => answers[index]?.id !== item.id);
  if (stray >= 0 || answers.length !== cases.length) {
    throw new Error(`${command}: no answer to ${cases[stray]?.id ?? 'the end'}`);
  }
  return answers;
}

const folder = mkdtempSync(join(tmpdir(), 'gke-aws-differential-'));
try {
  install(folder);
  const sides = {
    ours: (cases) => ask(options.tool, ['simulate', '--cases', '-'], cases),
    peer: (cases) => ask('node', [join(folder, 'answer.mjs')], cases),
  };
  const cases = [...readTables(join(here, '..', 'cases')), ...generate(Number(options.seed), Number(options.count))];
  const ours = sides.ours(cases);
  const peer = sides.peer(cases);

  const wrong = cases.map((item, index) => ({ item, answer: ours[index] })).filter(({ item, answer }) => item.expected && ![item.expected].flat().includes(answer.decision));
  const differences = cases.map((item, index) => ({ item, ours: ours[index], peer: peer[index] })).filter((each) => each.ours.decision !== each.peer.decision);
  const { explained, open } = explain(differences, sides);

  console.log(`${cases.length} cases (seed ${options.seed}): ${cases.length - differences.length} agree, ${differences.length} differ.`);
  for (const { reason, found } of explained) {
    console.log(`${String(found.length).padStart(6)}  ${reason.id}: ${reason.why} [${reason.page}]`);
    for (const { item } of options.list ? found : []) {
      console.log(`        ${item.id}`);
    }
  }
  for (const { item, answer } of wrong) {
    console.log(`WRONG ${item.id}: expected ${item.expected}, gke-aws says ${answer.decision} (${answer.reason})`);
  }
  for (const { item, ours: left, peer: right } of open) {
    console.log(`UNEXPLAINED gke-aws ${left.decision} (${left.reason}), peer ${right.decision} (${right.reason}): ${JSON.stringify(item)}`);
  }
  console.log(`${wrong.length} wrong, ${open.length} unexplained`);
  process.exitCode = wrong.length + open.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
