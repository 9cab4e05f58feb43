import { decode } from './decode';
import type { Position, Range } from '../note';
import { urlLength } from './urls';

/** Stands for each character of code, of an image and of a URL: nothing is recognised in them. */
export const OPAQUE = '\uFFFC';

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
  readonly plain: string;
  /** Like `plain`, but with code and URLs to be read; both have the same length. */
  readonly shown: string;
  readonly spans: readonly Span[];
  /** Triples: an index in `plain`, and the line and character where the words from there on stand. */
  readonly places: readonly number[];
}

export const noProse: Prose = { plain: '', shown: '', spans: [], places: [] };

/** The same so many lines further down. */
export function moveRange({ start, end }: Range, lines: number): Range {
  return { start: { ...start, line: start.line + lines }, end: { ...end, line: end.line + lines } };
}

/** Where the character at an index of `plain` stands. */
export function positionAt(prose: Prose, index: number): Position {
  const { places } = prose;
  let low = 0;
  let high = places.length / 3 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((places[middle * 3] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  const [at = 0, line = 0, character = 0] = places.slice(low * 3, low * 3 + 3);
  return { line, character: character + index - at };
}

/** The range of a stretch of `plain`; markup at its edges stays outside. */
export function rangeOf(prose: Prose, from: number, to: number): Range {
  const start = positionAt(prose, from);
  if (to <= from) return { start, end: start };
  const last = positionAt(prose, to - 1);
  return { start, end: { line: last.line, character: last.character + 1 } };
}

/** The spans that lie between two indices. */
export function spansWithin({ spans }: Prose, from: number, to: number): Span[] {
  // They are in the order of their ends.
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.to ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const within: Span[] = [];
  for (let index = low; index < spans.length; index++) {
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
  #plain = '';
  #shown = '';
  /** Where lines are divided. To look into a string that grows would copy it each time. */
  #breaks: Set<number> | null = null;
  #line = -1;
  #end = 0;

  get length(): number {
    return this.#plain.length;
  }

  /** Adds one line's text as it stands; URLs in it become spans. */
  text(raw: string, line: number, character: number): void {
    let done = 0;
    if (raw.includes('://') || /www\./i.test(raw)) {
      for (const { index } of raw.matchAll(URL_START)) {
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
      for (const { index, 0: source } of raw.matchAll(ESCAPED)) {
        const decoded = decode(source);
        if (decoded === source) continue;
        this.#add(raw.slice(done, index), null, line, character + done);
        this.#add(decoded, null, line, character + index + (source.startsWith('\\') ? 1 : 0));
        done = index + source.length;
      }
    }
    this.#add(raw.slice(done), null, line, character + done);
  }

  /** Adds what is to be seen but not to be recognised. */
  opaque(shown: string, line: number, character: number): void {
    this.#add(OPAQUE.repeat(shown.length), shown, line, character);
  }

  /** Adds a line of a code span, as it stands in the text. */
  code(raw: string, line: number, character: number): void {
    const inner = raw.replace(/^`+/, '').replace(/(?<!`)`+$/, '');
    this.opaque(inner, line, character + raw.indexOf(inner));
  }

  /** Adds an image as one character. */
  image(line: number, character: number): void {
    this.#add(OPAQUE, ' ', line, character);
  }

  url(url: string, line: number, character: number): void {
    this.opaque(url, line, character);
    const range = { start: { line, character }, end: { line, character: character + url.length } };
    this.span({ kind: 'url', from: this.length - url.length, to: this.length, range, url, source: url });
  }

  span(span: Span): void {
    // A span that starts a line does not hold the break before it.
    const from = this.#breaks?.has(span.from) ? span.from + 1 : span.from;
    this.#spans.push(from === span.from ? span : { ...span, from });
  }

  build(): Prose {
    return { plain: this.#plain, shown: this.#shown, spans: this.#spans, places: this.#places };
  }

  #add(plain: string, shown: string | null, line: number, character: number): void {
    if (plain === '') return;
    if (this.#line >= 0 && line > this.#line) {
      this.#places.push(this.#plain.length, this.#line, this.#end);
      (this.#breaks ??= new Set()).add(this.#plain.length);
      this.#plain += '\n';
      this.#shown += '\n';
    }
    this.#line = line;
    this.#places.push(this.#plain.length, line, character);
    this.#plain += plain;
    this.#shown += shown ?? plain;
    this.#end = character + plain.length;
  }
}
