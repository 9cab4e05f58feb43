import { MAX_NAME, type Known } from './attendees';
import { unitsIn, type Unit } from '../markdown/blocks';
import type { Findings } from './findings';
import { beginOf, type Part } from './parts';
import type { Meetings } from './meetings';
import { recognize } from './recognition';
import { isSameState, type NoteSettings, type Settings, type State } from './state';
import { detailOf } from './tables';
import type { Topics } from './topics';
import type { Ahead } from './walk';
import { isSameByOrder } from '../dates/dayOrder';
import { rememberedOf } from '../remembered';

/** What was found in a part, and what that depends on. */
export interface Recognized {
  readonly before: State;
  readonly ahead: Ahead;
  readonly settings: NoteSettings;
  /** Texts of which it was asked whom of those who attend they begin with, and the answers. */
  readonly asked: ReadonlyMap<string, Known | null>;
  /** Lines counted as in the part. */
  readonly found: Findings;
  readonly after: State;
}

const NOBODY: ReadonlyMap<string, Known | null> = new Map();

const isSame = (one: Known | null, other: Known | null): boolean =>
  one?.length === other?.length && one?.meant === other?.meant;

/** Reads parts one by one, in their order. */
export class Recognizer {
  readonly #parts: readonly Part[];
  readonly #settings: NoteSettings;
  readonly #meetings: Meetings | null;
  readonly #asking: Settings;
  /** The texts that the part being read has asked about. */
  #asked = new Map<string, Known | null>();
  /** What stood ahead of the part read last. */
  #ahead: Ahead = { next: null, areDetails: false, meeting: null };
  /** The settings by which one of several meetings is read. */
  #own: Settings | null = null;
  /** The part that follows the one read last, and the table or the quote that it stands in. */
  #next = 0;

  constructor(parts: readonly Part[], settings: NoteSettings, meetings: Meetings | null) {
    this.#meetings = meetings;
    this.#parts = parts;
    this.#settings = settings;
    this.#asking = {
      ...settings,
      attendeeAt: (text) => {
        const start = text.slice(0, MAX_NAME + 1);
        if (!this.#asked.has(start)) this.#asked.set(start, settings.attendeeAt(start));
        return this.#asked.get(start) ?? null;
      },
    };
  }

  /** Reads the part at an index, or finds that it was read before in the same circumstances. */
  read(index: number, before: State, known: Recognized | undefined): Recognized {
    const part = this.#parts[index];
    if (!part) throw new RangeError(`no part ${index}`);
    const ahead = this.#aheadOf(index, part.unit);
    if (known && this.#isReusable(known, before, ahead)) return known;
    const { found, after } = recognize(
      part.unit,
      before,
      ahead,
      this.#settingsOf(ahead.meeting ?? before.meeting),
    );
    return { before, ahead, settings: this.#settings, asked: this.#takeAsked(), found, after };
  }

  #settingsOf(meeting: string | null): Settings {
    if (meeting === null) return this.#asking;
    if (this.#own?.date !== meeting) this.#own = { ...this.#asking, date: meeting, dateByOrder: null };
    return this.#own;
  }

  #takeAsked(): ReadonlyMap<string, Known | null> {
    const asked = this.#asked;
    if (asked.size === 0) return NOBODY;
    this.#asked = new Map();
    return asked;
  }

  /** The first part that an edit matters to in front of which so many are as they were. */
  firstToRead(recognized: readonly Recognized[], front: number): number {
    const before = recognized[front - 1];
    if (!before) return 0;
    // What follows a part matters; all blocks of a quote are followed by what follows the quote.
    if (this.#nextOf(front - 1) !== before.ahead.next) return beginOf(this.#parts, front - 1);
    const { table } = before.after;
    if (!table || this.#parts[front]?.unit.opens !== false) return front;
    // A row may make its table one of details.
    const header = beginOf(this.#parts, front);
    return table.areDetails === this.#areDetails(header) ? front : header;
  }

  #isReusable(known: Recognized, before: State, ahead: Ahead): boolean {
    return (
      this.#isSameBy(known) &&
      isSameState(known.before, before) &&
      known.ahead.next === ahead.next &&
      known.ahead.areDetails === ahead.areDetails &&
      known.ahead.meeting === ahead.meeting
    );
  }

  /** Whether these settings make no difference to what was read. */
  #isSameBy({ settings, asked }: Recognized): boolean {
    if (settings === this.#settings) return true;
    return (
      settings.date === this.#settings.date &&
      settings.order === this.#settings.order &&
      isSameByOrder(settings.dateByOrder, this.#settings.dateByOrder) &&
      (settings.attendeeAt === this.#settings.attendeeAt ||
        [...asked].every(([text, answer]) => isSame(answer, this.#settings.attendeeAt(text))))
    );
  }

  #aheadOf(index: number, unit: Unit): Ahead {
    const areDetails = unit.kind === 'row' && unit.opens && this.#areDetails(index);
    const next = this.#nextOf(index);
    const meeting = this.#meetings?.days.get(unit) ?? null;
    const known = this.#ahead;
    if (known.next !== next || known.areDetails !== areDetails || known.meeting !== meeting)
      this.#ahead = { next, areDetails, meeting };
    return this.#ahead;
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
    const next = this.#parts[this.#next]?.unit;
    if (!next) return null;
    const [first = next] = unitsIn(next);
    // Words in HTML go on with no paragraph.
    return first.kind === 'paragraph' ? next.kind : first.kind;
  }

  /** Whether the table that begins at an index is one of details. */
  #areDetails(index: number): boolean {
    if (this.#parts[index]?.unit.blocks[0]?.cells.length !== 2) return false;
    for (let at = index; at === index || this.#parts[at]?.unit.opens === false; at++) {
      const unit = this.#parts[at]?.unit;
      if (unit && isDetail(unit, this.#settings.topics)) return true;
    }
    return false;
  }
}

const known = new WeakMap<Topics, WeakMap<Unit, boolean>>();

function isDetail(unit: Unit, topics: Topics): boolean {
  const details = rememberedOf(known, topics, () => new WeakMap<Unit, boolean>());
  return rememberedOf(details, unit, () => detailOf(unit, topics) !== null);
}
