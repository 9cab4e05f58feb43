import { remembered } from '../remembered';
import { IS_ASCII, plain } from '../text/plain';
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
/** Scripts whose words nothing parts: there a word is looked for anywhere. */
export const UNPARTED = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7A3]/;
const WORD = /[\p{L}\p{M}]+|\d+/gu;
const ASCII_WORD = /[a-z]+|\d+/g;
/** `todo` in `todo確認` */
const WORD_AMONG_UNPARTED = /(?:(?![\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7A3])[\p{L}\p{M}])+|\d+/gu;

/** A text in lower case, and its words but for those that nothing parts from others. */
interface DividedText {
  readonly text: string;
  readonly words: Iterable<string>;
  readonly isUnparted: boolean;
}

/** Several finders look at a text, one after the other. */
let divided: DividedText = { text: '', words: [], isUnparted: false };

function divide(text: string): DividedText {
  if (text === divided.text) return divided;
  const isUnparted = UNPARTED.test(text);
  const pattern = isUnparted ? WORD_AMONG_UNPARTED : IS_ASCII.test(text) ? ASCII_WORD : WORD;
  const words = text.match(pattern) ?? NONE;
  // There each is looked for in the whole text, which a word that is repeated must not cost again and again.
  return (divided = { text, words: isUnparted ? new Set(words) : words, isUnparted });
}

/** The entries of some groups that a text may hold; what stands there of a group is told when it is asked for. */
export class FoundEntries<Group extends string> {
  readonly #text: string;
  readonly #entries: ReadonlyMap<Group, readonly string[]>;
  readonly #variants = new Map<Group, readonly string[]>();

  constructor(text: string, entries: ReadonlyMap<Group, readonly string[]>) {
    this.#text = text;
    this.#entries = entries;
  }

  has(group: Group): boolean {
    return this.get(group).length > 0;
  }

  /** All that stands in the text of what the entries of a group stand for: `action items` of `action [item|point](s)`. */
  get(group: Group): readonly string[] {
    const entries = this.#entries.get(group);
    if (entries === undefined) return NONE;
    return remembered(this.#variants, group, () => entries.flatMap((entry) => variantsIn(entry, this.#text)));
  }
}

const NONE: readonly string[] = [];

/**
 * Tells fastest which entries a text may hold, each of a group: of an entry one whole word must be there, whatever its case and its
 * accents. A pattern of so many words takes longer to be built than most notes to be read.
 */
export class Finder<Group extends string> {
  readonly #groups: readonly Group[];
  readonly #entries: readonly (readonly [entry: string, group: Group])[];
  /** The indices of the entries that have a word. */
  readonly #words = new Map<string, number[]>();
  /** The same of entries that go on with any letters. */
  readonly #beginnings: Beginnings = { indices: [], next: new Map() };
  readonly #unparted = new Map<string, number[]>();
  /** What else must be there of the entries that were met so far. */
  readonly #needed = new Map<number, readonly Ways[]>();
  #isReady = false;

  constructor(entries: Readonly<Record<Group, readonly string[]>>) {
    this.#groups = Object.keys(entries) as Group[];
    this.#entries = this.#groups.flatMap((group) => entries[group].map((entry) => [entry, group] as const));
  }

  #add(entry: string, index: number): void {
    const parts = partsOf(entry);
    const best = parts.reduce((one, other) => (rarity(other) > rarity(one) ? other : one));
    const goesOn = GOES_ON.test(entry) && best === parts.at(-1);
    for (const word of new Set(waysToSay(best).map(longest))) {
      if (UNPARTED.test(word)) addTo(this.#unparted, word, index);
      else if (goesOn) addBeginning(this.#beginnings, word, index);
      else addTo(this.#words, word, index);
    }
  }

  /** Whether all else of an entry is there of which one word is. */
  #isWhole(index: number, holds: (word: string) => boolean): boolean {
    const needed = remembered(this.#needed, index, () => neededOf(this.#entries[index]?.[0] ?? ''));
    return needed.every((ways) => ways.some((way) => way.every(holds)));
  }

  /** What a text may hold, in lower case and without accents (`plain`), by groups. */
  entriesIn(text: string): FoundEntries<Group> {
    const indices = new Set<number>();
    this.#look(text, (index) => indices.add(index));
    const found = new Map<Group, string[]>();
    for (const index of [...indices].sort((one, other) => one - other)) {
      const [entry, group] = this.#entries[index] ?? [];
      if (entry === undefined || group === undefined) continue;
      const entries = found.get(group);
      if (entries) entries.push(entry);
      else found.set(group, [entry]);
    }
    return new FoundEntries(text, found);
  }

  /** The groups of which such a text may hold an entry. */
  groupsIn(text: string): ReadonlySet<Group> {
    const groups = new Set<Group>();
    this.#look(text, (_, group) => groups.add(group));
    return groups;
  }

  /** Whether such a text may hold an entry. */
  hasAnyIn(text: string): boolean {
    return this.groupsIn(text).size > 0;
  }

  #look(text: string, find: (index: number, group: Group) => void): void {
    if (!this.#isReady) for (const [index, [entry]] of this.#entries.entries()) this.#add(entry, index);
    this.#isReady = true;
    const { words, isUnparted } = divide(text);
    let known: ReadonlySet<string> | null = null;
    const holds = (word: string): boolean =>
      (known ??= new Set(words)).has(word) || (isUnparted && text.includes(word));
    const check = (indices: readonly number[]): void => {
      for (const index of indices) {
        const group = this.#entries[index]?.[1];
        if (group !== undefined && this.#isWhole(index, holds)) find(index, group);
      }
    };
    for (const word of words) {
      const indices = this.#words.get(word);
      if (indices) check(indices);
      let begun = this.#beginnings.next.get(word.charCodeAt(0));
      for (let at = 1; begun; at++) {
        if (begun.indices.length > 0) check(begun.indices);
        begun = begun.next.get(word.charCodeAt(at));
      }
    }
    if (isUnparted) for (const [word, indices] of this.#unparted) if (text.includes(word)) check(indices);
  }
}

/** Entries by the letters that words begin with, one letter after the other. */
interface Beginnings {
  readonly indices: number[];
  readonly next: Map<number, Beginnings>;
}

function addBeginning(beginnings: Beginnings, word: string, index: number): void {
  let place = beginnings;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    const next = place.next.get(code) ?? { indices: [], next: new Map<number, Beginnings>() };
    place.next.set(code, next);
    place = next;
  }
  place.indices.push(index);
}

function addTo(known: Map<string, number[]>, word: string, index: number): void {
  const indices = known.get(word);
  if (indices) indices.push(index);
  else known.set(word, [index]);
}

const GOES_ON = /(?<!\s)[-…]$/;

/** The ways in which a word is spelt by those who lack a letter's key. */
export const spellingsOf = (word: string): string[] =>
  IS_ASCII.test(word)
    ? [word.toLowerCase()]
    : [word, word.replace(/[äöüæøœß]/g, (sign) => IN_TWO[sign] ?? sign)].map(plain);

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
  text.includes(variant) ||
  (GOES_ON_WITHIN.test(variant) && variant.split(/ ?…|-$/).every((piece) => text.includes(piece)));
const GOES_ON_WITHIN = /…|-$/;

const MAX_SPELLINGS = 5_000;
const spellings = new Map<string, readonly string[]>();

const knownSpellings = (word: string): readonly string[] =>
  remembered(spellings, word, () => [...new Set(spellingsOf(word))], MAX_SPELLINGS);

/** The words of each of all that a part of an entry stands for, in each way to spell it. */
type Ways = readonly (readonly string[])[];

function waysToSay(part: string): Ways {
  const { 0: whole, 1: word = '', 2: ending } = ONE_WORD.exec(part) ?? [];
  if (whole !== undefined) return ending === undefined ? [[word]] : [[word], [word + ending]];
  return variantsOf(part)
    .flatMap(spellingsOf)
    .map((spelt) => spelt.match(WORD) ?? []);
}

/** Most parts are one, or one and its plural: `task(s)`. */
const ONE_WORD = /^([a-z]+)(?:\(([a-z]+)\))?$/;

/** Of several the last: `do` of `to do` stands in fewer texts. */
const longest = (words: readonly string[]): string =>
  words.reduce((one, other) => (other.length >= one.length ? other : one), '');

/** How few texts hold a part of an entry: the length of a word that it has in any case. */
function rarity(part: string): number {
  if (LETTERS.test(part)) return part.length;
  const { length } = longest(outsideBrackets(part).match(WORD) ?? []);
  return length > 0 ? length : Math.min(...waysToSay(part).map((words) => longest(words).length));
}

const LETTERS = /^\p{L}+$/u;
const outsideBrackets = (part: string): string => part.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ');

/** What must be in a text besides a word that an entry is found by; nothing where it is no more than that. */
function neededOf(entry: string): readonly Ways[] {
  const parts = partsOf(entry).map(waysToSay);
  const whole = GOES_ON.test(entry) ? parts.slice(0, -1) : parts;
  return parts.length > 1 || whole[0]?.some((words) => words.length > 1) ? whole : [];
}
