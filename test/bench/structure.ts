import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { read } from '../../src/notes/reading';
import { readNote } from '../../src/notes/readNote';
import { measureGrowths, type Combination, type Part } from './growths';
import type { Row } from './reading';
import { TEXTS } from './structureTexts';
import { JOINS, notesOf, USES } from './structureUses';

/** Counts that are begun and ended with, and characters of the longest note: twice what is read in the editor. */
const COUNTS = [1_000, 1_000_000] as const;
const LONGEST = 2_000_000;
const NOTES = [1_250, 20_000] as const;
/** Where a note is edited, of its length. */
const PLACES = { start: 0.001, middle: 0.5, end: 0.999 } as const;
/** Reading again takes other ways than the first reading; what is edited need not meet all contents. */
const EDITED = [
  ...['rows of tasks', 'rows without bars around', 'items', 'items below one', 'boxes', 'people of a list'],
  ...['people in a paragraph', 'headings', 'lines of quotes', 'uses of definitions', 'definitions apart'],
  ...['fences', 'lines of an open comment', 'paragraphs of one letter', 'lines of one letter', 'blank lines'],
  ...['short references', 'links and brackets', 'words'],
];
const USED = [
  ...['rows of tasks', 'items', 'boxes', 'markers of a line', 'items carried over', 'people of a list'],
  ...['people and their tasks', 'short references', 'links of many repositories', 'references in lines'],
  ...['URLs', 'mentions', 'headings of an agenda', 'decisions'],
];
const ROWS = 40_000;
/** Bytes for each character of a table: what is kept of it, and what reading it takes at most. */
const MAX_KEPT_KB = 150;
const MAX_TAKEN = 200;

const context = { path: 'weekly/20261104.md', repository: null, hosts: ['github.com'] };

/**
 * Reads notes of more and more rows, items, people, brackets and so on, again after edits, and does with them what one does with
 * notes. Makes the command fail where anything grows faster than its note.
 */
export function measureStructure(part?: Part): Row[] {
  const memory = part === undefined || part.index === 0 ? measureMemory() : [];
  return [...memory, ...measureGrowths(combinations(), { part })];
}

function* combinations(): Iterable<Combination> {
  const textOf = (what: string, count: number): string | null => {
    const text = TEXTS[what]?.(count) ?? '';
    return text.length > LONGEST ? null : text;
  };
  for (const what of Object.keys(TEXTS)) {
    const prepare = (count: number) => {
      const text = textOf(what, count);
      return text === null ? null : () => readNote(text, context);
    };
    yield { what: `reading ${what}`, sizes: COUNTS, prepare };
  }
  for (const what of EDITED) {
    for (const [place, share] of Object.entries(PLACES)) {
      const prepare = (count: number) => {
        const text = textOf(what, count);
        if (text === null) return null;
        const at = Math.floor(text.length * share);
        const edited = `${text.slice(0, at)}x${text.slice(at)}`;
        const reading = read(text, context);
        return () => read(edited, context, reading);
      };
      yield { what: `edit at the ${place} of ${what}`, sizes: COUNTS, prepare };
    }
  }
  for (const [use, compute] of Object.entries(USES)) {
    for (const what of USED) {
      const prepare = (count: number) => {
        const text = textOf(what, count);
        if (text === null) return null;
        const note = readNote(text, context);
        return () => compute(note, text);
      };
      yield { what: `${use} of ${what}`, sizes: COUNTS, prepare };
    }
  }
  for (const [join, compute] of Object.entries(JOINS)) {
    const prepare = (count: number) => {
      const notes = notesOf(count);
      return () => compute(notes);
    };
    yield { what: `${join} of many notes`, sizes: NOTES, prepare };
  }
}

/** What a large table takes of memory, beside its text. */
function measureMemory(): Row[] {
  const text = TEXTS['rows of tasks']?.(ROWS) ?? '';
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const heapUsed = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = heapUsed();
  const most = process.memoryUsage().rss;
  const reading = read(text, context);
  const taken = (process.resourceUsage().maxRSS * 1_024 - most) / text.length;
  const kept = (heapUsed() - before) / text.length;
  if (reading.note.actions.length !== ROWS || kept > MAX_KEPT_KB || taken > MAX_TAKEN) process.exitCode = 1;
  return [
    [`bytes kept for a character of a table of ${ROWS.toLocaleString('en')} rows`, kept.toFixed(0)],
    ['  bytes taken while it is read', taken.toFixed(0)],
  ];
}
