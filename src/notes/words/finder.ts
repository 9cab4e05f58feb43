import { remembered } from '../remembered';
import { fold } from './calendar';
import { partsOf, variantsOf } from './patterns';

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
  '’': "'",
};

/** A text in lower case, without accents and with one kind of apostrophe: what is spelt in several ways is one text. */
export const plain = (text: string): string =>
  fold(text).replace(/[øłđıςßæœ’]/g, (sign) => PLAIN[sign] ?? sign);

/** Scripts whose words nothing parts: there a word is looked for anywhere. */
export const UNPARTED = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7A3]/;
const WORD = /[\p{L}\p{M}\d]+/gu;
/** `todo` in `todo確認` */
const WORD_AMONG_UNPARTED = /(?:(?![\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7A3])[\p{L}\p{M}\d])+/gu;

/**
 * Tells fastest which entries a text may hold, each of a group: of an entry one whole word must be there, whatever its case and its
 * accents. A pattern of so many words takes longer to be built than most notes to be read.
 */
export class Finder<Group extends string> {
  readonly #groups: readonly Group[];
  readonly #entries: readonly (readonly [entry: string, group: number])[];
  /** The indices of the entries that have a word. */
  readonly #words = new Map<string, number[]>();
  /** The same of entries that go on with any letters. */
  readonly #beginnings = new Map<string, number[]>();
  readonly #unparted = new Map<string, number[]>();
  #isReady = false;

  constructor(entries: Readonly<Record<Group, readonly string[]>>) {
    this.#groups = Object.keys(entries) as Group[];
    this.#entries = this.#groups.flatMap((name, group) =>
      entries[name].map((entry) => [entry, group] as const),
    );
  }

  #add(entry: string, index: number): void {
    const parts = partsOf(entry).map(wordsIn);
    const best = parts.reduce((one, other) => (shortest(other) > shortest(one) ? other : one));
    const goesOn = /(?<!\s)[-…]$/.test(entry) && best === parts.at(-1);
    const parted = goesOn ? this.#beginnings : this.#words;
    for (const word of new Set(best)) {
      const known = UNPARTED.test(word) ? this.#unparted : parted;
      const indices = known.get(word);
      if (indices) indices.push(index);
      else known.set(word, [index]);
    }
  }

  /**
   * All that stands in a text, in lower case and without accents (`plain`), of what entries stand for: `action items` of
   * `action [item|point](s)`; of a group without any nothing.
   */
  entriesIn(text: string): ReadonlyMap<Group, readonly string[]> {
    const found = new Map<Group, string[]>();
    for (const index of this.#indicesIn(text)) {
      const variants = variantsIn(this.#entries[index]?.[0] ?? '', text);
      const name = this.#groups[this.#entries[index]?.[1] ?? 0];
      if (variants.length === 0 || name === undefined) continue;
      const entries = found.get(name) ?? [];
      found.set(name, entries);
      entries.push(...variants);
    }
    return found;
  }

  /** Whether such a text may hold an entry. */
  hasAnyIn(text: string): boolean {
    return this.#indicesIn(text).length > 0;
  }

  #indicesIn(text: string): readonly number[] {
    if (!this.#isReady) for (const [index, [entry]] of this.#entries.entries()) this.#add(entry, index);
    this.#isReady = true;
    const found: number[] = [];
    const isUnparted = UNPARTED.test(text);
    for (const [word] of text.matchAll(isUnparted ? WORD_AMONG_UNPARTED : WORD)) {
      found.push(...(this.#words.get(word) ?? []));
      for (let length = this.#beginnings.size > 0 ? word.length : 0; length > 0; length--)
        found.push(...(this.#beginnings.get(word.slice(0, length)) ?? []));
    }
    if (isUnparted)
      for (const [word, indices] of this.#unparted) if (text.includes(word)) found.push(...indices);
    return found.length < 2 ? found : [...new Set(found)].sort((one, other) => one - other);
  }
}

/** The ways in which a word is spelt by those who lack a letter's key. */
export const spellingsOf = (word: string): string[] =>
  [word, word.replace(/[äöüæøœß]/g, (sign) => IN_TWO[sign] ?? sign)].map(plain);

/** What stands in a text of all that an entry stands for: what is not there is left out before the rest is multiplied by it. */
function variantsIn(entry: string, text: string): string[] {
  const innermost = /\(([^()[\]]*)\)|\[([^()[\]]*)\]/.exec(entry);
  if (!innermost) return knownSpellings(entry).filter((spelt) => isIn(spelt, text));
  const [source, optional, choice = ''] = innermost;
  const choices = optional === undefined ? choice.split('|') : ['', ...optional.split('|')];
  const [before, behind] = [entry.slice(0, innermost.index), entry.slice(innermost.index + source.length)];
  const there = choices.filter((each) => knownSpellings(each).some((spelt) => isIn(spelt, text)));
  // Brackets around these may still be left out.
  if (there.length === 0) there.push(NOWHERE);
  return [...new Set(there.flatMap((each) => variantsIn(before + each + behind, text)))];
}

/** What no text holds. */
const NOWHERE = '\0';
const isIn = (variant: string, text: string): boolean =>
  text.includes(variant) || variant.split(/ ?…|-$/).every((piece) => text.includes(piece));

const MAX_SPELLINGS = 5_000;
const spellings = new Map<string, readonly string[]>();

const knownSpellings = (word: string): readonly string[] =>
  remembered(spellings, word, () => [...new Set(spellingsOf(word))], MAX_SPELLINGS);

/** Of all that a part of an entry stands for the longest word, in each way to spell it. */
function wordsIn(part: string): string[] {
  return variantsOf(part)
    .flatMap(spellingsOf)
    .map((spelt) =>
      (spelt.match(WORD) ?? ['']).reduce((one, other) => (other.length > one.length ? other : one)),
    );
}

const shortest = (words: readonly string[]): number => Math.min(...words.map(({ length }) => length));
