import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { read } from '../../src/notes/reading';
import { readNote } from '../../src/notes/readNote';
import { corpus } from '../notes/corpus';
import { growth, median, time } from './measure';
import { hostileTexts, makeNote } from './notes';
import { measureTyping } from './typing';

/** A line of the table. */
export type Row = readonly [what: string, figure: string];

const context = { path: 'weekly/20261104.md', repository: null, hosts: ['github.com'] };
const readAll = (texts: readonly string[]) => texts.map((text) => readNote(text, context));

/** What reading costs: beside remark, over sizes, and again after an edit. */
export function measureReading(): Row[] {
  return [
    ...measureRatio(
      'generated notes',
      Array.from({ length: 100 }, (_, number) => makeNote(number, 80)),
    ),
    ...measureRatio(
      'real notes',
      corpus().map(({ text }) => text),
    ),
    ...measureGrowth(),
    ...measureEdits(),
    ...measureTyping(),
    ...measureNotebook(),
  ];
}

function measureRatio(name: string, texts: readonly string[]): Row[] {
  if (texts.length === 0) return [];
  const processor = remark().use(remarkGfm);
  const whole = median(() => texts.map((text) => processor.parse(text)), 5);
  const ours = median(() => readAll(texts), 5);
  return [[`${texts.length} ${name}: times as fast as remark with GFM`, (whole / ours).toFixed(1)]];
}

function measureGrowth(): Row[] {
  const lines = [250, 500, 1000, 2000, 4000];
  const byLines = lines.map((count) => median(() => readNote(makeNote(1, count), context), 5));
  const counts = [25, 50, 100, 200];
  const byNotes = counts.map((count) => {
    const texts = Array.from({ length: count }, (_, number) => makeNote(number, 80));
    return median(() => readAll(texts), 5);
  });
  const hostile = Object.entries(hostileTexts).map(([name, make]) => {
    const sizes = [20_000, 40_000, 80_000];
    const costs = sizes.map((size) => {
      const text = make(size);
      return median(() => readNote(text, context), 3);
    });
    return [name, growth(sizes, costs)] as const;
  });
  const [worst, exponent] = hostile.reduce((a, b) => (b[1] > a[1] ? b : a));
  return [
    [
      `growth with a note's length, ${lines.join(' to ')} lines (1 is linear)`,
      growth(lines, byLines).toFixed(2),
    ],
    [`growth with the number of notes, ${counts.join(' to ')}`, growth(counts, byNotes).toFixed(2)],
    [`growth on the worst of ${hostile.length} hostile texts (${worst})`, exponent.toFixed(2)],
  ];
}

/** Lines in which most of a note may stand, and where the edited ones begin. */
const longNotes: readonly (readonly [what: string, lines: readonly string[]])[] = [
  ['a note of 2,000 lines', makeNote(1, 2000).split('\n')],
  [
    'a table of 200 rows',
    [
      ...['# 2026-11-04', '', '## Action items', '', '| Task | Owner | Due |', '| --- | --- | --- |'],
      ...linesOf(200, (at) => `| Read log ${at} of the tower, see #${at + 1} | @bo-lind | 2026-11-18`),
    ],
  ],
  [
    'a quote of 400 lines',
    [
      ...['# 2026-11-04', ''],
      ...linesOf(200, (at) => `> AI @bo-lind to read log ${at} of the tower, see #${at + 1}\n>`),
    ],
  ],
  [
    'a list of 5,000 items',
    [
      ...['# 2026-11-04', '', '## Action items', ''],
      ...linesOf(5000, (at) => `- [ ] Read log ${at} of the tower, see #${at + 1} (@bo-lind)`),
    ],
  ],
];

function linesOf(count: number, make: (at: number) => string): string[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

function measureEdits(): Row[] {
  return longNotes.map(([what, original]) => {
    const lines = [...original];
    const first = median(() => read(lines.join('\n'), context), 15);
    let reading = read(lines.join('\n'), context);
    const costs = Array.from({ length: 200 }, (_, edit) => {
      const at = 6 + ((edit * 37) % (lines.length - 6));
      lines[at] = (lines[at] ?? '').replace(/(?=\n|$)/, ' x');
      const text = lines.join('\n');
      return time(() => (reading = read(text, context, reading)));
    }).sort((a, b) => a - b);
    const again = costs[costs.length / 2] ?? 0;
    return [`edit of a line in ${what}: times as cheap as the first reading`, (first / again).toFixed(1)];
  });
}

function measureNotebook(): Row[] {
  const texts = Array.from({ length: 10_000 }, (_, number) => makeNote(number, 80));
  const notes: unknown[] = [];
  const spent = time(() => notes.push(...readAll(texts)));
  return [
    ['notes a second, of 80 lines', (notes.length / (spent / 1000)).toFixed(0)],
    ['peak memory with 10,000 notes kept', `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`],
  ];
}
