// The other side: cases from standard input, a line each, answered in the same order. A program of its own, run where npm ci of this
// folder put the package.
import { readFileSync } from 'node:fs';
import { answer } from './simulate.mjs';

const lines = readFileSync(0, 'utf8').split('\n').filter((line) => line.trim() !== '');
process.stdout.write(lines.map((line) => {
  const item = JSON.parse(line);
  return `${JSON.stringify({ id: item.id, ...answer(item) })}\n`;
}).join(''));
