import { remembered } from '../remembered';
import { plain } from '../text/plain';
import { spellingsOf } from './finder';
import { anyOf, variantsOf } from './patterns';

/** So many letters tell most entries from each other. */
const LENGTH = 3;
/** What texts with a number begin with. */
export const NUMBER = '0';

/** The letters that a text begins with, or `0` for any number. */
function startOf(text: string): string {
  if (text === last.text) return last.start;
  last = { text, start: firstOf(text) };
  return last.start;
}

let last = { text: '', start: '' };

function firstOf(text: string): string {
  return /^\d/.test(text) ? NUMBER : plain(text.slice(0, LENGTH * 2)).slice(0, LENGTH);
}

/** Entries, by the letters that a text begins with which begins with one of them. */
export class Starts {
  readonly #entries: readonly string[];
  #known: ReadonlyMap<string, ReadonlySet<string>> | null = null;

  constructor(entries: readonly string[]) {
    this.#entries = entries;
  }

  /** The source of a pattern for those that a text with such a start may begin with; null if there is none. */
  at(start: string): string | null {
    this.#known ??= indexed(this.#entries);
    const found = new Set<string>();
    for (let length = 1; length <= start.length; length++)
      for (const entry of this.#known.get(start.slice(0, length)) ?? []) found.add(entry);
    return found.size === 0 ? null : anyOf([...found]);
  }
}

function indexed(entries: readonly string[]): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  for (const entry of entries)
    for (const beginning of beginningsOf(entry))
      for (const spelt of spellingsOf(beginning)) {
        const start = spelt.slice(0, LENGTH);
        const alike = known.get(start);
        if (alike) alike.add(entry);
        else known.set(start, new Set([entry]));
      }
  return known;
}

/** What an entry may begin with; that is quickly told where no brackets stand there. */
function beginningsOf(entry: string): readonly string[] {
  const [beginning] = /^[^()[\]…-]{4}/.exec(entry) ?? [];
  return beginning === undefined
    ? variantsOf(entry).map((variant) => variant.replace(/ ?…$|-$/, ''))
    : [beginning];
}

/**
 * Builds the source of a pattern for texts with some start, of what else these hold (see `Within`); null where none of them
 * matches.
 */
type Build = (start: string, ...within: readonly string[]) => string | null;
/** Sources of what else in a text matters; the same value where nothing does. */
type Within = (text: string) => readonly string[];
/** Where nothing else matters. */
export const NO_STARTS: readonly string[] = [];

/**
 * A pattern for what texts begin with, built for those that begin with the same letters when there is one: with the words of all
 * languages it takes longer to be compiled than many notes to be read.
 */
export class StartPattern {
  readonly #build: Build;
  readonly #within: Within;
  /** For texts that hold nothing else. */
  readonly #sources = new Map<string, string | null>();
  readonly #built = new Map<string, RegExp>();

  constructor(build: Build, within: Within = () => NO_STARTS) {
    this.#build = build;
    this.#within = within;
  }

  exec(text: string): RegExpExecArray | null {
    const start = startOf(text);
    const source = remembered(this.#sources, start, () => this.#build(start));
    if (source === null) return null;
    const within = this.#within(text);
    const key = within === NO_STARTS ? start : [start, ...within].join(' ');
    return remembered(this.#built, key, () => new RegExp(this.#build(start, ...within) ?? source)).exec(text);
  }
}
