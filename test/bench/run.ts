import { measureActivation } from './activation';
import { measureColouring } from './colouring';
import { measureCompletion } from './completion';
import { measureGitHub } from './gitHub';
import { measureHostile } from './hostile';
import { measureIndex } from './index';
import { measureReading, type Row } from './reading';
import { measureStructure } from './structure';
import { measureWindow } from './window';

/** Ratios, counts and growth hold on any machine; the rest is for orientation. */
const parts: Readonly<Record<string, () => Row[] | Promise<Row[]>>> = {
  activation: measureActivation,
  colouring: measureColouring,
  completion: measureCompletion,
  github: measureGitHub,
  hostile: measureHostile,
  index: measureIndex,
  reading: measureReading,
  structure: () => measureStructure(),
  window: measureWindow,
};

/** `npm run bench` measures all, `npm run bench -- github` one part. */
async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !(name in parts));
  if (unknown !== undefined) throw new Error(`There is no part ${unknown}.`);
  for (const [name, measure] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const rows = await measure();
    const width = Math.max(...rows.map(([what]) => what.length));
    for (const [what, figure] of rows) console.log(`${what.padEnd(width)}  ${figure.padStart(8)}`);
  }
}

void main();
