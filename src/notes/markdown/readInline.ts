import type { TreeCursor } from '@lezer/common';
import { addressOf, labelKey, type LinkDefinitions } from './definitions';
import { parseInline } from './parser';
import type { Position, Range } from '../note';
import { noProse, ProseBuilder, type Prose, type Span } from './prose';

/** Words of a block without indentation, bullets and blanks at their ends. */
export interface InlineLine {
  readonly text: string;
  readonly line: number;
  readonly character: number;
}

/** Words without marks are not parsed. */
const PLAIN = /^[^\\`*_~[<]*$/;

const SPANS: Readonly<Record<string, Span['kind'] | undefined>> = {
  Emphasis: 'emphasis',
  StrongEmphasis: 'strong',
  Strikethrough: 'delete',
};
/** What is not to be seen. */
const SILENT = new Set([
  'EmphasisMark',
  'StrikethroughMark',
  'LinkMark',
  'LinkLabel',
  'HTMLTag',
  'HardBreak',
  'FootnoteCall',
]);

/** Reads the words of a block. */
export function readInline(lines: readonly InlineLine[], definitions: LinkDefinitions): Prose {
  if (lines.length === 0) return noProse;
  const builder = new ProseBuilder();
  if (lines.every(({ text }) => PLAIN.test(text))) {
    for (const { text, line, character } of lines) builder.text(text, line, character);
    return builder.build();
  }
  return new InlineReader(lines, definitions, builder).read();
}

class InlineReader {
  readonly #lines: readonly InlineLine[];
  readonly #definitions: LinkDefinitions;
  readonly #builder: ProseBuilder;
  readonly #text: string;
  /** Where each line starts in the text. */
  readonly #starts: number[] = [];
  /** The line looked at last. */
  #at = 0;

  constructor(lines: readonly InlineLine[], definitions: LinkDefinitions, builder: ProseBuilder) {
    this.#lines = lines;
    this.#definitions = definitions;
    this.#builder = builder;
    this.#text = lines.length === 1 ? (lines[0]?.text ?? '') : lines.map(({ text }) => text).join('\n');
    let start = 0;
    for (const { text } of lines) {
      this.#starts.push(start);
      start += text.length + 1;
    }
  }

  read(): Prose {
    const cursor = parseInline(this.#text, this.#definitions).cursor();
    // Its one child is all of the text.
    if (cursor.firstChild()) this.#children(cursor, cursor.from, cursor.to, false);
    return this.#builder.build();
  }

  /** Reads what stands between two places: the children of a node and the words between them. */
  #children(cursor: TreeCursor, from: number, to: number, isLinked: boolean): void {
    let done = from;
    if (cursor.firstChild()) {
      do {
        this.#words(done, cursor.from, isLinked);
        this.#node(cursor, isLinked);
        done = cursor.to;
      } while (cursor.nextSibling());
      cursor.parent();
    }
    this.#words(done, to, isLinked);
  }

  #node(cursor: TreeCursor, isLinked: boolean): void {
    const { name, from, to } = cursor;
    const kind = SPANS[name];
    if (kind) this.#span(cursor, kind, isLinked);
    else if (SILENT.has(name)) return;
    else if (name === 'Link') this.#link(cursor);
    else if (name === 'Image') this.#builder.image(this.#position(from).line, this.#position(from).character);
    else if (name === 'InlineCode')
      this.#eachLine(from, to, (raw, { line, character }) => this.#builder.code(raw, line, character));
    else if (name === 'Autolink') this.#address(from + 1, to - 1, true);
    else if (name === 'URL') this.#address(from, to, false);
  }

  #span(cursor: TreeCursor, kind: Span['kind'], isLinked: boolean): void {
    const { from, to } = cursor;
    const start = this.#builder.length;
    this.#children(cursor, from, to, isLinked);
    this.#builder.span({
      kind,
      from: start,
      to: this.#builder.length,
      range: this.#range(from, to),
      url: '',
      source: '',
    });
  }

  #link(cursor: TreeCursor): void {
    const { from, to } = cursor;
    const { url, close } = this.#targetOf(cursor);
    const start = this.#builder.length;
    this.#linkText(cursor, close);
    this.#builder.span({
      kind: 'link',
      from: start,
      to: this.#builder.length,
      range: this.#range(from, to),
      url,
      source: this.#text.slice(from + 1, close).replaceAll('\n', ' '),
    });
  }

  /** What stands between the brackets of a link; its address is not to be seen. */
  #linkText(cursor: TreeCursor, close: number): void {
    let done = cursor.from + 1;
    cursor.firstChild();
    while (cursor.nextSibling() && cursor.from < close) {
      this.#words(done, cursor.from, true);
      this.#node(cursor, true);
      done = cursor.to;
    }
    cursor.parent();
    this.#words(done, close, true);
  }

  /** Where a link leads, and where its closing bracket stands. */
  #targetOf(cursor: TreeCursor): { url: string; close: number } {
    const { from, to } = cursor;
    let close: number;
    cursor.lastChild();
    const { name } = cursor;
    const source = this.#text.slice(cursor.from, cursor.to);
    do close = cursor.from;
    while (cursor.name !== 'LinkMark' && cursor.prevSibling());
    cursor.parent();
    if (name === 'URL') return { url: addressOf(source), close };
    const isEmpty = to > close + 1 && this.#text[close + 1] === '(';
    const label = name === 'LinkLabel' ? source.slice(1, -1) : this.#text.slice(from + 1, close);
    return { url: isEmpty ? '' : (this.#definitions.get(labelKey(label)) ?? ''), close };
  }

  #address(from: number, to: number, isAngled: boolean): void {
    const source = this.#text.slice(from, to);
    const { line, character } = this.#position(from);
    const isMail = !/^[a-z][a-z\d+.-]{1,31}:|^www\./i.test(source);
    if (isMail || /^mailto:/i.test(source)) {
      if (isAngled) this.#builder.opaque(source, line, character);
      else this.#builder.words(source, line, character);
    } else this.#builder.url(source, line, character);
  }

  #words(from: number, to: number, isLinked: boolean): void {
    this.#eachLine(from, to, (raw, { line, character }) => {
      // The text of a link is no second address.
      if (isLinked) this.#builder.words(raw, line, character);
      else this.#builder.text(raw, line, character);
    });
  }

  #eachLine(from: number, to: number, use: (raw: string, at: Position) => void): void {
    for (let start = from; start < to;) {
      const at = this.#position(start);
      const next = this.#starts[this.#at + 1] ?? Infinity;
      const raw = this.#text.slice(start, Math.min(to, next - 1));
      if (raw !== '') use(raw, at);
      start = next;
    }
  }

  #range(from: number, to: number): Range {
    const start = this.#position(from);
    const last = this.#position(to - 1);
    return { start, end: { line: last.line, character: last.character + 1 } };
  }

  #position(index: number): Position {
    while (this.#at > 0 && (this.#starts[this.#at] ?? 0) > index) this.#at--;
    while ((this.#starts[this.#at + 1] ?? Infinity) <= index) this.#at++;
    const { line = 0, character = 0 } = this.#lines[this.#at] ?? {};
    return { line, character: character + index - (this.#starts[this.#at] ?? 0) };
  }
}
