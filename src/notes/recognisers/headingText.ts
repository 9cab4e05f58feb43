import { remembered } from '../remembered';
import type { OwnKind } from '../note';
import { wordsOfHeading } from './headingWords';
import { ANNOUNCING_WORDS, patternsFor, usualIn, type HeadingEntries } from './topicPatterns';
import { plain } from '../text/plain';
import { UNPARTED, type Finder } from '../words/finder';

/** Headings with the same words have their patterns in common. */
const patterns = new Map<string, RegExp>();

const compiled = (source: string): RegExp => remembered(patterns, source, () => new RegExp(source));

/** What may make one word of two where it is left out, as forms for several genders do; and what is spelt in several ways. */
const MAY_HIDE_WORDS = /[^\0-\x7F]|@|[*:_/(][A-Za-z-]|[.-]e/i;

type Patterns = ReturnType<typeof patternsFor>;

/** A heading or a label, and what its words may announce. */
export class Heading {
  readonly #text: string;
  readonly #own: Finder<OwnKind>;
  #spelt: string | null = null;
  #words: string | null = null;
  #entries: HeadingEntries | null = null;
  #patterns: Patterns | null = null;

  /** @param own Finds a team's own words. */
  constructor(text: string, own: Finder<OwnKind>) {
    this.#text = text.trim();
    this.#own = own;
  }

  /** Its words as they are spelt, in lower case. */
  get spelt(): string {
    return (this.#spelt ??= wordsOfHeading(this.#text));
  }

  /** Its words, however they are spelt. */
  get words(): string {
    return (this.#words ??= plain(this.spelt));
  }

  /** Whether it may have words that announce something: most labels are done with here. */
  get mayAnnounce(): boolean {
    if (MAY_HIDE_WORDS.test(this.#text)) return true;
    const text = this.#text.toLowerCase();
    return ANNOUNCING_WORDS.hasAnyIn(text) || this.#own.hasAnyIn(text);
  }

  get entries(): HeadingEntries {
    if (this.#entries) return this.#entries;
    const { words } = this;
    return (this.#entries = {
      usual: usualIn(words),
      own: this.#own.entriesIn(words),
      hasDigits: /\d/.test(words),
      isUnparted: UNPARTED.test(words),
    });
  }

  /** Whether its words, or these, are what a pattern tells of. */
  is(name: keyof Patterns, words = this.words): boolean {
    this.#patterns ??= patternsFor(this.entries);
    return compiled(this.#patterns[name]).test(words);
  }
}
