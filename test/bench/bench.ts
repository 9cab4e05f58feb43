// Prints how reading notes fares: `npm run bench`. All figures are ratios and growth within this one run, for what a
// millisecond is differs between machines.
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { Note } from '../../src/notes/note';
import { read } from '../../src/notes/reading';
import { readNote } from '../../src/notes/readNote';
import { realNotes } from '../notes/corpus';
import { HOSTILE, makeNote } from './generate';

const CONTEXT = {
  path: 'team/2024-02-29.md',
  repository: { host: 'github.com', owner: 'octo-org', name: 'tracker' },
  hosts: ['github.com'],
};

/** Milliseconds of the fastest of several runs. */
function measure(run: () => void, runs = 5): number {
  let fastest = Infinity;
  for (let index = 0; index < runs; index++) {
    const start = performance.now();
    run();
    fastest = Math.min(fastest, performance.now() - start);
  }
  return fastest;
}

function print(title: string, rows: readonly (readonly [what: string, ...figures: string[]])[]): void {
  console.log(`\n${title}`);
  for (const [what, ...figures] of rows) {
    console.log(`  ${what.padEnd(34)}${figures.map((figure) => figure.padStart(14)).join('')}`);
  }
}

function compareWithRemark(): void {
  const parser = remark().use(remarkGfm);
  const generated = Array.from({ length: 100 }, (_, seed) => makeNote(seed, 90));
  const real = realNotes().map(({ text }) => text);
  const rows = [['generated notes', generated] as const, ['real notes', real] as const]
    .filter(([, texts]) => texts.length > 0)
    .map(([what, texts]) => {
      const size = texts.reduce((sum, text) => sum + text.length, 0);
      const own = measure(() => texts.forEach((text) => readNote(text, CONTEXT)));
      const remarks = measure(() => texts.forEach((text) => parser.parse(text)));
      const [megabytes, notes] = [size / own / 1_000, (texts.length / own) * 1_000];
      return [
        what,
        `${(remarks / own).toFixed(1)} ×`,
        `${notes.toFixed(0)} notes/s`,
        `${megabytes.toFixed(1)} MB/s`,
      ] as const;
    });
  print('Reading whole notes, against remark with GFM only parsing them', rows);
}

function measureEdits(): void {
  const lines = makeNote(1, 2_000).split('\n');
  const first = measure(() => read(lines.join('\n'), CONTEXT));
  const edits: readonly (readonly [what: string, edit: (at: number) => void])[] = [
    ['a character more in a line', (at) => lines.splice(at, 1, `${lines[at] ?? ''}x`)],
    ['a line more', (at) => lines.splice(at, 0, '* AI @mona: write it, see #12')],
    ['a line less', (at) => lines.splice(at, 1)],
  ];
  let reading = read(lines.join('\n'), CONTEXT);
  const rows = edits.map(([what, edit]) => {
    const times = Array.from({ length: 400 }, (_, index) => {
      edit(20 + ((index * 37) % 1_900));
      const text = lines.join('\n');
      const start = performance.now();
      reading = read(text, CONTEXT, reading);
      return performance.now() - start;
    }).sort((one, other) => one - other);
    return [what, `${(first / (times[200] ?? first)).toFixed(0)} ×`] as const;
  });
  print('Reading a note of 2,000 lines again after an edit, how much cheaper', rows);
}

/** The exponent of growth: 1 for time that grows with the length, 2 with its square. */
function growth(make: (length: number) => string, length: number): number {
  const times = [1, 4].map((factor) => {
    const text = make(length * factor);
    return measure(() => readNote(text, CONTEXT), 3);
  });
  return Math.log((times[1] ?? 0) / (times[0] ?? 1)) / Math.log(4);
}

function measureGrowth(): void {
  const rows = Object.entries(HOSTILE).map(
    ([what, make]) => [what, growth(make, 50_000).toFixed(2)] as const,
  );
  print('Growth with the length (exponent, 1 is linear, less is better)', [
    ['minutes', growth((length) => makeNote(1, length / 50), 100_000).toFixed(2)],
    ['number of notes', growthWithNumber().toFixed(2)],
    ...rows,
  ]);
}

function growthWithNumber(): number {
  const texts = Array.from({ length: 800 }, (_, seed) => makeNote(seed, 90));
  const time = (count: number): number =>
    measure(() => texts.slice(0, count).forEach((text) => readNote(text, CONTEXT)));
  return Math.log(time(800) / time(200)) / Math.log(4);
}

function measureMemory(): void {
  const notes: Note[] = [];
  let peak = 0;
  const start = process.memoryUsage().heapUsed;
  for (let seed = 0; seed < 10_000; seed++) {
    notes.push(readNote(makeNote(seed, 90), CONTEXT));
    if (seed % 50 === 0) peak = Math.max(peak, process.memoryUsage().heapUsed);
  }
  const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MB`;
  print('Memory for 10,000 notes of 90 lines', [
    ['peak while all are held', megabytes(peak - start)],
    ['action items in them', String(notes.reduce((sum, { actions }) => sum + actions.length, 0))],
  ]);
}

compareWithRemark();
measureEdits();
measureGrowth();
measureMemory();
