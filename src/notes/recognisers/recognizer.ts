import type { Unit } from '../markdown/blocks';
import { joinFound, moveFound, NOTHING, replaceFound, type Found } from './found';
import { countLines, type Part } from './parts';
import { recognize, type Ahead } from './recognition';
import { initialState, isSameState, type NoteSettings, type Settings, type State } from './state';
import { detailOf } from './tables';

/** What was found in a part, and what that depends on. */
export interface Recognized {
  readonly before: State;
  readonly ahead: Ahead;
  readonly settings: NoteSettings;
  /** Whether what was found depends on who attends. */
  readonly asksForPeople: boolean;
  /** Lines counted from the part's first. */
  readonly found: Found;
  readonly after: State;
}

/** What was found in all parts of a text, by the same settings. */
export interface Recognition {
  readonly settings: NoteSettings;
  /** For each of the parts. */
  readonly recognized: readonly Recognized[];
  /** All that was found, before references were resolved. */
  readonly found: Found;
}

/** Parts, and the line at which they begin. */
export interface PartsFrom {
  readonly parts: readonly Part[];
  readonly firstLine: number;
}

/** Parts of which some were replaced. */
export interface EditedParts extends PartsFrom {
  /** How many in front and at the end are as they were. */
  readonly front: number;
  readonly behind: number;
  /** What stood between them. */
  readonly removed: readonly Part[];
}

/** Reads all parts; those that were read before in the same circumstances are not read again. */
export function recognizeAll(
  { parts, firstLine }: PartsFrom,
  settings: NoteSettings,
  known: readonly Recognized[],
): Recognition {
  const recognizer = new Recognizer(parts, settings);
  const all: Found[] = [];
  let state = initialState;
  let line = firstLine;
  const recognized = parts.map((part, index) => {
    const read = recognizer.read(index, state, known[index]);
    if (read.found !== NOTHING) all.push(moveFound(read.found, line));
    state = read.after;
    line += part.lines;
    return read;
  });
  return { settings, recognized, found: joinFound(all) };
}

/**
 * Reads the parts that an edit inserted, and those whose reading depends on them. What was read of them by other settings may
 * be `known`.
 */
export function recognizeEdit(
  { parts, firstLine, front, behind, removed }: EditedParts,
  previous: Recognition,
  known: readonly Recognized[],
): Recognition {
  const { settings, recognized, found } = previous;
  const recognizer = new Recognizer(parts, settings);
  const first = recognizer.firstToRead(previous, front);
  const moved = recognized.length - parts.length;
  const startLine = firstLine + countLines(parts.slice(0, first));
  const again: Recognized[] = [];
  const all: Found[] = [];
  let state = recognized[first - 1]?.after ?? initialState;
  let line = startLine;
  let index = first;
  for (; index < parts.length; index++) {
    const isKept = index >= parts.length - behind;
    const old = index < front ? recognized[index] : isKept ? recognized[index + moved] : known[index];
    const read = recognizer.read(index, state, old);
    // All parts behind one that stands as it stood do so, too.
    if (isKept && read === old) break;
    if (read.found !== NOTHING) all.push(moveFound(read.found, line));
    again.push(read);
    state = read.after;
    line += parts[index]?.lines ?? 0;
  }
  const shift = countLines(parts.slice(front, parts.length - behind)) - countLines(removed);
  const oldEnd = index === parts.length ? Infinity : line - shift;
  return {
    settings,
    recognized: [...recognized.slice(0, first), ...again, ...recognized.slice(index + moved)],
    found: replaceFound(found, [startLine, oldEnd], joinFound(all), shift),
  };
}

/** Reads parts one by one, in their order. */
class Recognizer {
  readonly #parts: readonly Part[];
  readonly #settings: NoteSettings;
  readonly #asked: Settings;
  #wasAsked = false;
  /** The part that follows the one read last, and the table or the quote that it stands in. */
  #next = 0;

  constructor(parts: readonly Part[], settings: NoteSettings) {
    this.#parts = parts;
    this.#settings = settings;
    this.#asked = {
      ...settings,
      isPerson: (name) => {
        this.#wasAsked = true;
        return settings.isPerson(name);
      },
    };
  }

  /** The first part that an edit behind so many matters to: what follows one does, and a row that makes its table one of details. */
  firstToRead({ recognized }: Recognition, front: number): number {
    const before = recognized[front - 1];
    if (!before) return 0;
    // All blocks of a quote are followed by what follows the quote.
    if (this.#nextOf(front - 1) !== before.ahead.next) return this.#begin(front - 1);
    const { table } = before.after;
    if (!table || this.#parts[front]?.unit.opens !== false) return front;
    const header = this.#begin(front);
    return table.areDetails === this.#areDetails(header) ? front : header;
  }

  /** Where the table or the quote begins in which a part stands. */
  #begin(index: number): number {
    let at = index;
    while (at > 0 && this.#parts[at]?.unit.opens === false) at--;
    return at;
  }

  /** Reads the part at an index, or finds that it was read before in the same circumstances. */
  read(index: number, before: State, known: Recognized | undefined): Recognized {
    const part = this.#parts[index];
    if (!part) throw new RangeError(`no part ${index}`);
    const ahead = this.#aheadOf(index, part.unit);
    if (known && this.#isStillRight(known, before, ahead)) return known;
    this.#wasAsked = false;
    const { found, after } = recognize(part.unit, before, ahead, this.#asked);
    return { before, ahead, settings: this.#settings, asksForPeople: this.#wasAsked, found, after };
  }

  #isStillRight(known: Recognized, before: State, ahead: Ahead): boolean {
    const isSame =
      known.settings === this.#settings ||
      (!known.asksForPeople && known.settings.date === this.#settings.date);
    return (
      isSame &&
      isSameState(known.before, before) &&
      known.ahead.next === ahead.next &&
      known.ahead.areDetails === ahead.areDetails
    );
  }

  #aheadOf(index: number, unit: Unit): Ahead {
    const areDetails = unit.kind === 'row' && unit.opens && this.#areDetails(index);
    return { next: this.#nextOf(index), areDetails };
  }

  /**
   * What kind of unit follows a part, or the table or the quote that it stands in; asked for in the parts' order, it looks
   * through each of those once.
   */
  #nextOf(index: number): Unit['kind'] | null {
    if (this.#next <= index) {
      this.#next = index + 1;
      while (this.#parts[this.#next]?.unit.opens === false) this.#next++;
    }
    return this.#parts[this.#next]?.unit.kind ?? null;
  }

  /** Whether the table that begins at an index is one of details. */
  #areDetails(index: number): boolean {
    if (this.#parts[index]?.unit.blocks[0]?.cells.length !== 2) return false;
    for (let at = index; at === index || this.#parts[at]?.unit.opens === false; at++) {
      const unit = this.#parts[at]?.unit;
      if (unit && isDetail(unit)) return true;
    }
    return false;
  }
}

const details = new WeakMap<Unit, boolean>();

function isDetail(unit: Unit): boolean {
  let is = details.get(unit);
  if (is === undefined) details.set(unit, (is = detailOf(unit) !== null));
  return is;
}
