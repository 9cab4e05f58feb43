import { createContext, runInContext } from 'node:vm';
import { read } from '../../src/notes/reading';
import { ACTS } from './hostileActs';
import { CONTEXTS, FORMS, PIECES, type ContextName, type FormName } from './hostileLines';
import { growth } from './measure';
import type { Row } from './reading';

/** Characters of a line. Acts read the note again for each way in which an edit might be written. */
const SIZES = { reading: [1_024, 65_536], acts: [1_024, 16_384] } as const;
/** Linear growth with room for noise. */
const MOST = 1.3;
/** Milliseconds of the processor: what takes less says nothing of growth. */
const ENOUGH = 20;
/** Nothing that takes longer is measured with more characters. */
const TOO_LONG = 2_000;
/** What takes longer, in milliseconds of the clock, is cut off. */
const CUT_OFF = 30_000;
const RUNS = 5;
/** What seems to grow too fast is looked at with so many times longer lines, too. */
const SURELY = 4;
const SHOWN = 10;

/** Forms that are tried in all contexts, and contexts in which all forms are. */
const EVERYWHERE: ReadonlySet<string> = new Set<FormName>(['in front', 'between', 'behind']);
const WRITTEN_IN: ReadonlySet<string> = new Set<ContextName>([
  'paragraph',
  'item',
  'box',
  'item below a task heading',
  'attendance entry',
  'table of tasks',
  'marker line',
]);

/** What acts are done with: they need not meet each way of reading again. */
const ACTED_ON: readonly (readonly [where: ContextName, how: FormName])[] = [
  ['box', 'between'],
  ['box', 'in front of struck words'],
  ['item below a task heading', 'in front of a deadline and a mark'],
  ['marker line', 'behind'],
  ['table of tasks', 'between'],
  ['table’s owner', 'alone'],
  ['attendance entry', 'behind'],
  ['link text', 'alone'],
  ['heading', 'between'],
  ['paragraph', 'behind'],
];

const CONTEXT_NAMES = Object.keys(CONTEXTS) as ContextName[];
const FORM_NAMES = Object.keys(FORMS) as FormName[];

const context = { path: 'weekly/20261104.md', repository: null, hosts: ['github.com'] };

/** How what is done with a line grows with its length. */
interface Growth {
  readonly what: string;
  /** 0 where nothing takes long enough, `Infinity` where something takes too long. */
  readonly exponent: number;
  /** Of the longest line that was tried. */
  readonly size: number;
  readonly milliseconds: number;
}

/**
 * Reads lines of each piece in each form in each context, and does with the notes what one does with notes. Makes the command
 * fail where anything grows faster than its line.
 */
export function measureHostile(): Row[] {
  const growths = Array.from(combinations(), measure);
  const failed = growths.filter(({ exponent }) => exponent > MOST);
  if (failed.length > 0) process.exitCode = 1;
  const worst = [...growths].sort((one, other) => other.exponent - one.exponent);
  return [
    ...worst
      .slice(0, Math.max(SHOWN, failed.length))
      .map(({ what, exponent, size, milliseconds }): Row => [
        `${what}: growth (${milliseconds.toFixed(0)} ms with ${size})`,
        exponent.toFixed(2),
      ]),
    [`of ${growths.length} combinations grow faster than with the power of ${MOST}`, `${failed.length}`],
  ];
}

/** Something to be done with longer and longer lines. */
interface Combination {
  readonly what: string;
  readonly sizes: readonly [least: number, most: number];
  /** Makes ready what is then measured. */
  readonly prepare: (size: number) => () => unknown;
}

function* combinations(): Iterable<Combination> {
  for (const where of CONTEXT_NAMES) {
    for (const how of FORM_NAMES) {
      if (!EVERYWHERE.has(how) && !WRITTEN_IN.has(where)) continue;
      for (const [piece, repeated] of Object.entries(PIECES)) {
        yield {
          what: `${where}, ${piece} ${how}`,
          sizes: SIZES.reading,
          prepare: (size) => {
            const text = textOf(where, how, repeated, size);
            return () => read(text, context);
          },
        };
      }
    }
  }
  for (const [act, perform] of Object.entries(ACTS)) {
    for (const [where, how] of ACTED_ON) {
      for (const [piece, repeated] of Object.entries(PIECES)) {
        yield {
          what: `${act}: ${where}, ${piece} ${how}`,
          sizes: SIZES.acts,
          prepare: (size) => {
            const reading = read(textOf(where, how, repeated, size), context);
            return () => perform(reading);
          },
        };
      }
    }
  }
}

function textOf(where: ContextName, how: FormName, repeated: string, size: number): string {
  return CONTEXTS[where](FORMS[how](repeated.repeat(Math.ceil(size / repeated.length))));
}

function measure({ what, sizes: [least, most], prepare }: Combination): Growth {
  const longest = costOf(() => prepare(most));
  if (longest < ENOUGH) return { what, exponent: 0, size: most, milliseconds: longest };
  const sizes: number[] = [];
  const costs: number[] = [];
  let exponent = 0;
  for (let size = least; size <= most || (size <= SURELY * most && exponent > MOST); size *= 2) {
    const cost = costOf(() => prepare(size));
    if (cost > TOO_LONG) return { what, exponent: Infinity, size, milliseconds: cost };
    sizes.push(size);
    costs.push(cost);
    if (size >= most) exponent = growthOf(sizes, costs);
  }
  return { what, exponent, size: sizes.at(-1) ?? most, milliseconds: costs.at(-1) ?? 0 };
}

/** Over the sizes that take long enough; one alone has no growth. */
function growthOf(sizes: readonly number[], costs: readonly number[]): number {
  const from = costs.findIndex((cost) => cost > ENOUGH);
  const first = from < 0 ? -2 : Math.min(from, costs.length - 2);
  return growth(sizes.slice(first), costs.slice(first));
}

/** The least of some runs, in milliseconds of the processor; `Infinity` for what is cut off. */
function costOf(prepare: () => () => unknown): number {
  const run = bounded(prepare);
  if (!run) return Infinity;
  let least = Infinity;
  for (let runs = 0; runs < RUNS; runs++) {
    const begun = process.cpuUsage();
    const isDone = bounded(() => [run()]) !== null;
    const { user, system } = process.cpuUsage(begun);
    least = Math.min(least, isDone ? (user + system) / 1_000 : Infinity);
    // More runs would only make little less.
    if (least < ENOUGH || least > TOO_LONG) break;
  }
  return least;
}

const outside = createContext({ run: (): unknown => null });

/** What a function returns; null where it is cut off. Nothing but the engine can stop a pattern that does not end. */
function bounded<T>(run: () => T): T | null {
  outside.run = run;
  try {
    return runInContext('run()', outside, { timeout: CUT_OFF }) as T;
  } catch (error) {
    // It is an error of the other context, and so no instance of this one's.
    if ((error as { readonly code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return null;
    throw error;
  }
}
