import type { Note, Position, TextEdit } from '../note';
import type { Reading } from '../reading';
import { repositoryKey } from '../recognisers/targets';
import { lineStarts } from './textEdits';

/** What a note says, by kinds. */
export const KINDS = [
  'attendance',
  'absences',
  'mentions',
  'references',
  'actions',
  'sections',
  'agenda',
  'decisions',
  'links',
] as const satisfies readonly (keyof Note)[];

/** A kind of thing that a note says. */
export type Kind = (typeof KINDS)[number];

/**
 * Whether a note says after edits all that it said before, each in its place, and nothing new but things of the kinds `came`
 * within what the edits wrote. What stood where they replace something may be gone.
 */
export function isSaidStill(
  before: Reading,
  after: Reading,
  edits: readonly TextEdit[],
  inserted: readonly Kind[],
): boolean {
  const { date, title } = before.note;
  if (date !== after.note.date || (title !== null && title !== after.note.title)) return false;
  const changes = new Changes(before.text, edits);
  const starts = lineStarts(after.text);
  // What begins with a byte order mark begins behind it.
  const mark = before.text.startsWith('\uFEFF') ? 1 : 0;
  return [...KINDS, 'targets' as const].every((kind) => {
    const now = new Map<string, number>();
    for (const [words, { line, character }] of saidIn(after.note, kind)) {
      const place = Math.max(mark, (starts[line] ?? 0) + character);
      const key = `${place} ${words}`;
      now.set(key, (now.get(key) ?? 0) + 1);
    }
    for (const [words, position] of saidIn(before.note, kind)) {
      const keys = changes.placesOf(position).map((place) => `${place} ${words}`);
      const key = keys.find((each) => (now.get(each) ?? 0) > 0);
      if (key !== undefined) now.set(key, (now.get(key) ?? 0) - 1);
      else if (!changes.isReplaced(position)) return false;
    }
    // By a link that came a number may have got its repository.
    if (kind === 'targets') return true;
    const others = [...now].filter(([, count]) => count > 0);
    return others.every(([key]) => inserted.includes(kind) && changes.isWritten(parseInt(key, 10)));
  });
}

/** What a note says of one kind, in words that do not tell where, and where that begins. */
function saidIn(note: Note, kind: Kind | 'targets'): [words: string, start: Position][] {
  if (kind === 'targets')
    return note.references.flatMap(({ target, range }) =>
      target ? [[`${repositoryKey(target.repository)}#${target.number}`, range.start]] : [],
    );
  return note[kind].map((each) => [JSON.stringify(each, withoutPlaces), each.range.start]);
}

/** What a reference means is compared apart. */
const ASIDE = new Set(['range', 'heading', 'box', 'doneMark', 'dueWords', 'below', 'target']);
const withoutPlaces = (key: string, value: unknown): unknown => (ASIDE.has(key) ? undefined : value);

/** In UTF-16 units from the text's start; `length`: of what is written. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** Where the characters of a text are after edits. */
class Changes {
  readonly #starts: readonly number[];
  readonly #mark: number;
  readonly #changes: readonly Change[];

  constructor(text: string, edits: readonly TextEdit[]) {
    this.#starts = lineStarts(text);
    this.#mark = text.startsWith('\uFEFF') ? 1 : 0;
    this.#changes = edits
      .map(({ range: { start, end }, newText }) => ({
        from: this.#offsetAt(start),
        to: this.#offsetAt(end),
        length: newText.length,
      }))
      .sort((one, other) => one.from - other.from);
  }

  /** The place of a character; what begins where something is inserted may stand in front of it as well as behind. */
  placesOf(position: Position): number[] {
    const at = this.#offsetAt(position);
    const shift = (changes: readonly Change[]) =>
      changes.reduce((sum, { from, to, length }) => sum + length - (to - from), 0);
    const behind = shift(this.#changes.filter(({ to }) => to <= at));
    const before = shift(this.#changes.filter(({ from }) => from < at));
    return before === behind ? [at + behind] : [at + behind, at + before];
  }

  isReplaced(position: Position): boolean {
    const at = this.#offsetAt(position);
    return this.#changes.some(({ from, to }) => from < to && from <= at && at <= to);
  }

  /** Whether edits wrote what stands at a place of the text after them. */
  isWritten(place: number): boolean {
    let shift = 0;
    for (const { from, to, length } of this.#changes) {
      if (place >= from + shift && place <= from + shift + length) return true;
      shift += length - (to - from);
    }
    return false;
  }

  #offsetAt({ line, character }: Position): number {
    return Math.max(this.#mark, (this.#starts[line] ?? 0) + character);
  }
}
