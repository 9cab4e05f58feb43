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
  readonly #beginnings = new Map<string, number[]>();
  #leastBegun = Infinity;
  #mostBegun = 0;
  readonly #unparted = new Map<string, number[]>();
  /** What else must be there of entries of several words. */
  readonly #needed = new Map<number, readonly Ways[]>();
  #isReady = false;

  constructor(entries: Readonly<Record<Group, readonly string[]>>) {
    this.#groups = Object.keys(entries) as Group[];
    this.#entries = this.#groups.flatMap((group) => entries[group].map((entry) => [entry, group] as const));
  }

  #add(entry: string, index: number): void {
    const parts = partsOf(entry).map(waysToSay);
    const best = parts.reduce((one, other) => (shortest(other) > shortest(one) ? other : one));
    const goesOn = GOES_ON.test(entry) && best === parts.at(-1);
    const parted = goesOn ? this.#beginnings : this.#words;
    for (const word of new Set(best.map(longest))) {
      if (goesOn) {
        this.#leastBegun = Math.min(this.#leastBegun, word.length);
        this.#mostBegun = Math.max(this.#mostBegun, word.length);
      }
      const known = UNPARTED.test(word) ? this.#unparted : parted;
      const indices = known.get(word);
      if (indices) indices.push(index);
      else known.set(word, [index]);
    }
    const whole = GOES_ON.test(entry) ? parts.slice(0, -1) : parts;
    if (parts.length > 1 || whole[0]?.some((words) => words.length > 1)) this.#needed.set(index, whole);
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
        const needed = this.#needed.get(index);
        const group = this.#entries[index]?.[1];
        if (group !== undefined && (needed?.every((ways) => ways.some((way) => way.every(holds))) ?? true))
          find(index, group);
      }
    };
    for (const word of words) {
      const indices = this.#words.get(word);
      if (indices) check(indices);
      for (let length = this.#leastBegun; length <= Math.min(word.length, this.#mostBegun); length++) {
        const begun = this.#beginnings.get(word.slice(0, length));
        if (begun) check(begun);
      }
    }
    if (isUnparted) for (const [word, indices] of this.#unparted) if (text.includes(word)) check(indices);
  }
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
  return ONE_WORD.test(part)
    ? [[part]]
    : variantsOf(part)
        .flatMap(spellingsOf)
        .map((spelt) => spelt.match(WORD) ?? []);
}

/** Most parts are one. */
const ONE_WORD = /^[a-z]+$/;

/** Of several the last: `do` of `to do` stands in fewer texts. */
const longest = (words: readonly string[]): string =>
  words.reduce((one, other) => (other.length >= one.length ? other : one), '');

const shortest = (ways: Ways): number => Math.min(...ways.map((words) => longest(words).length));
