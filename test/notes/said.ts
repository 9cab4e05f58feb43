import type { Note, Range, TextEdit } from '../../src/notes/note';
import type { Reading } from '../../src/notes/reading';

/** What a note says, each with the place where it begins in the text. */
function sayings({ note, text }: Reading): { readonly words: string; readonly at: number }[] {
  const starts = startsOf(text);
  const lists: Partial<Record<keyof Note, readonly { readonly range: Range }[]>> = {
    participants: note.participants,
    regrets: note.regrets,
    mentions: note.mentions,
    // A number without a repository gets one by a link elsewhere in the note.
    references: note.references.map((reference) => ({ ...reference, target: null })),
    actions: note.actions,
    sections: note.sections,
    agenda: note.agenda,
    decisions: note.decisions,
    links: note.links,
  };
  // What begins a text with a byte order mark begins behind it.
  const first = text.startsWith('\uFEFF') ? 1 : 0;
  const words = (each: object): string =>
    JSON.stringify(
      Object.entries(each).filter(([key]) => !/^(?:range|heading|box|doneMark|dueWords|below)$/.test(key)),
    );
  return Object.entries(lists).flatMap(([kind, all]) =>
    all.map((each) => {
      const { line, character } = each.range.start;
      return { words: `${kind} ${words(each)}`, at: Math.max(first, starts[line]! + character) };
    }),
  );
}

function startsOf(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: ending }) => index + ending.length)];
}

/** What edits did to a note besides what they wrote: what it does not say any more, what it says where nothing was written. */
export interface Harm {
  readonly lost: readonly string[];
  readonly made: readonly string[];
  /** What stood where edits replaced something. */
  readonly replaced: readonly string[];
}

/** Compares a note before and after edits, places and all. */
export function harmOf(before: Reading, after: Reading, edits: readonly TextEdit[]): Harm {
  const starts = startsOf(before.text);
  const changes = edits
    .map(({ range: { start, end }, newText }) => ({
      from: starts[start.line]! + start.character,
      to: starts[end.line]! + end.character,
      length: newText.length,
    }))
    .sort((one, other) => one.from - other.from);
  const moved = (at: number, isBehind: boolean): number =>
    changes
      .filter(({ from, to }) => (isBehind ? to <= at : from < at))
      .reduce((sum, { from, to, length }) => sum + length - (to - from), at);
  const now = new Map<string, number>();
  for (const { words, at } of sayings(after)) {
    const key = `${at} ${words}`;
    now.set(key, (now.get(key) ?? 0) + 1);
  }
  const replaced = changes
    .filter(({ from, to }) => from < to)
    .map(({ from, to }) => before.text.slice(from, to));
  const lost = sayings(before).filter(({ words, at }) => {
    const keys = [moved(at, true), moved(at, false)].map((place) => `${place} ${words}`);
    const key = keys.find((each) => (now.get(each) ?? 0) > 0);
    if (key !== undefined) now.set(key, now.get(key)! - 1);
    return key === undefined && !changes.some(({ from, to }) => from < to && from <= at && at <= to);
  });
  const { date, title } = before.note;
  const told = [
    date === after.note.date ? [] : [`date ${date}`],
    title === null || title === after.note.title ? [] : [`title ${title}`],
  ].flat();
  const isWritten = (place: number): boolean =>
    changes.some(({ from, length }) => {
      const start = moved(from, false);
      return start <= place && place <= start + length;
    });
  return {
    lost: [...told, ...lost.map(({ words }) => words)],
    made: [...now].filter(([key, count]) => count > 0 && !isWritten(parseInt(key, 10))).map(([key]) => key),
    replaced,
  };
}
