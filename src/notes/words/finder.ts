import { fold } from './calendar';
import { anyOf, partsOf, variantsOf, wordsOf, type Kind } from './patterns';

/** Letters that some write with two others where their keyboard has no key for them. */
const IN_TWO: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  æ: 'ae',
  ø: 'oe',
  œ: 'oe',
  ß: 'ss',
};
/** Those that are no letter with an accent, and what stands for them. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ς: 'σ',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};
/** A text in lower case and in letters without accents. */
export const plain = (text: string): string =>
  fold(text).replace(/[øłđıςßæœ]/g, (sign) => PLAIN[sign] ?? sign);

/** Scripts whose words nothing parts: there a text is looked at more closely. */
const UNPARTED = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7A3]/;
const WORD = /[\p{L}\p{M}\d]+/gu;

/**
 * Tells fastest of which groups of entries a text may hold some: of each entry one whole word must be there, whatever its case and
 * its accents. A pattern of so many words would take longer to be built than most notes to be read.
 */
export class Finder<Group extends string> {
  readonly #groups: readonly Group[];
  /** The groups that have a word, a bit each. */
  readonly #words = new Map<string, number>();
  /** The same of entries that go on with any letters. */
  readonly #beginnings = new Map<string, number>();

  constructor(entries: Readonly<Record<Group, readonly string[]>>) {
    this.#groups = Object.keys(entries) as Group[];
    for (const [index, group] of this.#groups.entries())
      for (const entry of entries[group]) this.#add(entry, 1 << index);
  }

  #add(entry: string, bit: number): void {
    if (UNPARTED.test(entry)) return;
    const parts = partsOf(entry).map(wordsIn);
    const best = parts.reduce((one, other) => (shortest(other) > shortest(one) ? other : one));
    const goesOn = /(?<!\s)[-…]$/.test(entry) && best === parts.at(-1);
    const known = goesOn ? this.#beginnings : this.#words;
    for (const word of best) known.set(word, (known.get(word) ?? 0) | bit);
  }

  /** The groups of which a text may hold an entry. */
  groupsIn(text: string): ReadonlySet<Group> {
    const bits = UNPARTED.test(text) ? -1 : this.#bitsOf(text);
    return new Set(bits === 0 ? [] : this.#groups.filter((_, index) => (bits & (1 << index)) !== 0));
  }

  #bitsOf(text: string): number {
    let bits = 0;
    for (const [word] of plain(text).matchAll(WORD)) {
      bits |= this.#words.get(word) ?? 0;
      for (let length = this.#beginnings.size > 0 ? word.length : 0; length > 0; length--)
        bits |= this.#beginnings.get(word.slice(0, length)) ?? 0;
    }
    return bits;
  }
}

/** Of all that a part of an entry stands for the longest word, in each way to spell it. */
function wordsIn(part: string): string[] {
  return variantsOf(part).flatMap((variant) =>
    [variant, variant.replace(/[äöüæøœß]/g, (sign) => IN_TWO[sign] ?? sign)].map((spelt) =>
      (plain(spelt).match(WORD) ?? ['']).reduce((one, other) => (other.length > one.length ? other : one)),
    ),
  );
}

const shortest = (words: readonly string[]): number => Math.min(...words.map(({ length }) => length));

/** The source of a pattern for words of some kinds in plain letters: far smaller than one for all ways to spell them. */
export const anyPlain = (...kinds: readonly Kind[]): string => anyOf(wordsOf(...kinds).map(plainEntry));

/** `närvarande` becomes `na(e)rvarande`. */
const plainEntry = (entry: string): string => plain(entry.replace(/[äöüø]/g, (sign) => `${plain(sign)}(e)`));
