import { matchesOf } from '../matchesOf';
import { decode } from './decode';
import type { Position, Range } from '../note';
import { urlLength } from './urls';
import { firstIndex } from '../text/bisect';

/** Stands for each character of code, of an image and of a URL: nothing is recognised in them. */
export const MASK = '\uFFFC';

/** Stands for `<br>`: a blank that divides names as a line's end does. */
const BREAK = '\v';

/** A stretch of prose that the writer set apart. */
export interface Span {
  readonly kind: 'strong' | 'emphasis' | 'delete' | 'link' | 'url';
  /** Where its words stand in `Prose.plain`. */
  readonly from: number;
  readonly to: number;
  /** Where it stands in the text, markup included. */
  readonly range: Range;
  /** The address of a `link` or `url`, else empty. */
  readonly url: string;
  /** The source between the brackets of a `link`, the address as written for a `url`, else empty. */
  readonly source: string;
}

/** The words of a heading, a paragraph or a table cell without their markup, and where they stand. */
export interface Prose {
  /** The words; lines are divided by `\n`, code, images and URLs are made of `OPAQUE`. */
  readonly matchText: string;
  /** Like `matchText`, but with code and URLs to be read; both have the same length. */
  readonly visibleText: string;
  readonly spans: readonly Span[];
  /** Triples: an index in `matchText`, and the line and character where the words from there on stand. */
  readonly places: readonly number[];
  /** Triples: an index in `matchText`, and the line and character where what stands in front of it ends, where its source is longer. */
  readonly ends: readonly number[];
}

export const noProse: Prose = { matchText: '', visibleText: '', spans: [], places: [], ends: [] };

/** The same so many lines further down. */
export function moveProse(prose: Prose, lines: number): Prose {
  return {
    ...prose,
    spans: prose.spans.map((span) => ({ ...span, range: moveRange(span.range, lines) })),
    places: movePlaces(prose.places, lines),
    ends: movePlaces(prose.ends, lines),
  };
}

function movePlaces(places: readonly number[], lines: number): number[] {
  return places.map((value, at) => (at % 3 === 1 ? value + lines : value));
}

/** The same so many lines further down. */
export function moveRange({ start, end }: Range, lines: number): Range {
  return { start: { ...start, line: start.line + lines }, end: { ...end, line: end.line + lines } };
}

/** Where the character at an index of `matchText` stands. */
export function positionAt({ places }: Prose, index: number): Position {
  const [at, line, character] = lastUpTo(places, index);
  return { line, character: character + index - at };
}

/** Where the character in front of an index of `matchText` ends. */
function endAt(prose: Prose, index: number): Position {
  const [at, line, character] = lastUpTo(prose.ends, index);
  if (at === index) return { line, character };
  const last = positionAt(prose, index - 1);
  return { line: last.line, character: last.character + 1 };
}

/** The last of some triples whose index is not behind `index`, else the first one. */
function lastUpTo(places: readonly number[], index: number): [at: number, line: number, character: number] {
  const next = firstIndex(places.length / 3, (place) => (places[place * 3] ?? 0) > index);
  const first = Math.max(0, next - 1) * 3;
  const [at = 0, line = 0, character = 0] = places.slice(first, first + 3);
  return [at, line, character];
}

/** The range of a stretch of `matchText`; markup at its edges stays outside, but for what ends an image, `<https://a.b>` or `&amp;`. */
export function rangeOf(prose: Prose, from: number, to: number): Range {
  const start = positionAt(prose, from);
  if (to <= from) return { start, end: start };
  return { start, end: endAt(prose, to) };
}

/** The spans that lie between two indices. */
export function spansWithin({ spans }: Prose, from: number, to: number): Span[] {
  // They are in the order of their ends.
  const first = firstIndex(spans.length, (index) => (spans[index]?.to ?? 0) >= from);
  const within: Span[] = [];
  for (let index = first; index < spans.length; index++) {
    const span = spans[index];
    if (!span || span.to > to) break;
    if (span.from >= from) within.push(span);
  }
  return within;
}

/** Like `rangeOf`, with the markup around a stretch that begins or ends with it: `_AI @ann: …_`; of some kinds where they are given. */
export function outerRange(prose: Prose, from: number, to: number, kinds?: readonly Span['kind'][]): Range {
  let { start, end } = rangeOf(prose, from, to);
  for (const span of spansWithin(prose, from, to)) {
    if (kinds?.includes(span.kind) === false) continue;
    if (span.from === from && isBefore(span.range.start, start)) start = span.range.start;
    if (span.to === to && isBefore(end, span.range.end)) end = span.range.end;
  }
  return { start, end };
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}

const ESCAPED = /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#x[\da-f]{1,6}|\w{1,31});/gi;
const URL_START = /https?:\/\/|www\./gi;

/** Gathers the words of one block, line by line. */
export class ProseBuilder {
  readonly #spans: Span[] = [];
  readonly #places: number[] = [];
  readonly #ends: number[] = [];
  #matchText = '';
  #visibleText = '';
  /** Where lines are divided. To look into a string that grows would copy it each time. */
  #breaks: Set<number> | null = null;
  #line = -1;
  #end = 0;

  get length(): number {
    return this.#matchText.length;
  }

  /** Adds one line's text as it stands; URLs in it become spans. */
  text(raw: string, line: number, character: number): void {
    let done = 0;
    if (raw.includes('://') || /www\./i.test(raw)) {
      for (const { index } of matchesOf(raw, URL_START)) {
        const length = index < done ? 0 : urlLength(raw, index);
        if (length === 0) continue;
        this.words(raw.slice(done, index), line, character + done);
        this.url(raw.slice(index, index + length), line, character + index);
        done = index + length;
      }
    }
    this.words(raw.slice(done), line, character + done);
  }

  /** Adds words, character references and escapes decoded. */
  words(raw: string, line: number, character: number): void {
    let done = 0;
    if (/[\\&]/.test(raw)) {
      for (const { index, 0: source } of matchesOf(raw, ESCAPED)) {
        const decoded = decode(source);
        if (decoded === source) continue;
        this.#add(raw.slice(done, index), null, line, character + done);
        this.#add(decoded, null, line, character + index + (source.startsWith('\\') ? 1 : 0));
        done = index + source.length;
        if (source.startsWith('&')) this.endsAt({ line, character: character + done });
      }
    }
    this.#add(raw.slice(done), null, line, character + done);
  }

  /** Adds what is to be seen but not to be recognised. */
  opaque(shown: string, line: number, character: number): void {
    this.#add(MASK.repeat(shown.length), shown, line, character);
  }

  /** Adds a line of a code span, as it stands in the text. */
  code(raw: string, line: number, character: number): void {
    const inner = raw.replace(/^`+/, '').replace(/(?<!`)`+$/, '');
    this.opaque(inner, line, character + raw.indexOf(inner));
  }

  /** Adds an image as one character. */
  image(line: number, character: number): void {
    this.#add(MASK, ' ', line, character);
  }

  /** Adds a line's end that is written as a tag. */
  lineBreak({ start, end }: Range): void {
    this.#add(BREAK, ' ', start.line, start.character);
    this.endsAt(end);
  }

  url(url: string, line: number, character: number): void {
    this.opaque(url, line, character);
    const range = { start: { line, character }, end: { line, character: character + url.length } };
    this.span({ kind: 'url', from: this.length - url.length, to: this.length, range, url, source: url });
  }

  /** Tells where the source of what was added last ends, if it is longer than what it is read as. */
  endsAt({ line, character }: Position): void {
    this.#ends.push(this.#matchText.length, line, character);
  }

  span(span: Span): void {
    // A span that starts a line does not hold the break before it.
    const from = this.#breaks?.has(span.from) ? span.from + 1 : span.from;
    this.#spans.push(from === span.from ? span : { ...span, from });
  }

  build(): Prose {
    return {
      matchText: this.#matchText,
      visibleText: this.#visibleText,
      spans: this.#spans,
      places: this.#places,
      ends: this.#ends,
    };
  }

  #add(plain: string, shown: string | null, line: number, character: number): void {
    if (plain === '') return;
    if (this.#line >= 0 && line > this.#line) {
      this.#places.push(this.#matchText.length, this.#line, this.#end);
      (this.#breaks ??= new Set()).add(this.#matchText.length);
      this.#matchText += '\n';
      this.#visibleText += '\n';
    }
    this.#line = line;
    this.#places.push(this.#matchText.length, line, character);
    this.#matchText += plain;
    this.#visibleText += shown ?? plain;
    this.#end = character + plain.length;
  }
}
