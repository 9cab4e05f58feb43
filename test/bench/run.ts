import { parseArgs } from 'node:util';
import { measureActivation } from './activation';
import { measureColouring } from './colouring';
import { measureCompletion } from './completion';
import { measureGitHub } from './gitHub';
import type { Part } from './growths';
import { measureHostile } from './hostile';
import { measureIndex } from './index';
import { measureReading, type Row } from './reading';
import { measureStructure } from './structure';
import { measureWindow } from './window';

/** Ratios, counts and growth hold on any machine; the rest is for orientation. */
const parts: Readonly<Record<string, (part?: Part) => Row[] | Promise<Row[]>>> = {
  activation: measureActivation,
  colouring: measureColouring,
  completion: measureCompletion,
  github: measureGitHub,
  hostile: measureHostile,
  index: measureIndex,
  reading: measureReading,
  structure: measureStructure,
  window: measureWindow,
};

/**
 * `npm run bench` measures all, `npm run bench -- github` one part. What grows is measured in very many combinations:
 * `--part 2/8` measures the second eighth of those.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { part: { type: 'string' } },
    allowPositionals: true,
  });
  const unknown = positionals.find((name) => !(name in parts));
  if (unknown !== undefined) throw new Error(`There is no part ${unknown}.`);
  for (const [name, measure] of Object.entries(parts)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    const rows = await measure(values.part === undefined ? undefined : readPart(values.part));
    const width = Math.max(...rows.map(([what]) => what.length));
    for (const [what, figure] of rows) console.log(`${what.padEnd(width)}  ${figure.padStart(8)}`);
  }
}

function readPart(given: string): Part {
  const [number = 0, of = 0] = given.split('/').map(Number);
  if (!(number >= 1 && number <= of)) throw new Error(`--part is like 2/8, not ${given}.`);
  return { index: number - 1, of };
}

void main();
