import { read } from '../../src/notes/reading';
import { measureGrowths, type Combination, type Part } from './growths';
import { ACTS } from './hostileActs';
import { CONTEXTS, FORMS, PIECES, type ContextName, type FormName } from './hostileLines';
import type { Row } from './reading';

/** Characters of a line. Acts read the note again for each way in which an edit might be written. */
const SIZES = { reading: [1_024, 65_536], acts: [1_024, 16_384] } as const;
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

/**
 * Reads lines of each piece in each form in each context, and does with the notes what one does with notes. Makes the command
 * fail where anything grows faster than its line.
 */
export function measureHostile(part?: Part): Row[] {
  return measureGrowths(combinations(), { longestFirst: true, part });
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
