import { decode } from './decode';
import { flanking, pairRuns, type Run } from './emphasis';
import type { Position } from '../note';
import { ProseBuilder, type Prose } from './prose';
import { urlLength } from './urls';

/** Lines of a block without indentation, bullets and blanks at their ends. */
export interface InlineLine {
  readonly text: string;
  readonly line: number;
  readonly character: number;
}

const PLAIN = /^[^\\`*_~[<]*$/;
const TOKEN = /\\|`+|\*+|_+|~+|!?\[|\]|<|https?:\/\/|www\./gi;
const AUTOLINK = /<([a-z][a-z\d+.-]{1,31}:[^\s<>\p{Cc}]*)>/iuy;
const RESOURCE =
  /\(\s*(?:(<[^<>\n\\]*>|[^\s()<>\\\p{Cc}]+(?:\([^\s()<>\\\p{Cc}]*\)[^\s()<>\\\p{Cc}]*)*|(?:\([^\s()<>\\\p{Cc}]*\)[^\s()<>\\\p{Cc}]*)+)(?:\s+(?:"[^"\\]*"|'[^'\\]*'))?\s*)?\)/uy;
/** HTML that ends in its line. */
const HTML =
  /<!--(?:>|->|[^\n]*?-->)|<\/[a-z][a-z\d-]*[ \t]*>|<[a-z][a-z\d-]*(?:[ \t]+[a-z_:][\w.:-]*(?:[ \t]*=[ \t]*(?:[^\s"'=<>`]+|'[^'\n]*'|"[^"\n]*"))?)*[ \t]*\/?>/iy;
/** E-mail addresses are links of their own in GFM, and go before markers and `www.`. */
const EMAIL = /[a-z\d+._-]@[a-z\d_-]+\./i;

/** A stretch that is not words: markup to leave out, or what stands for itself. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly kind: 'code' | 'url' | 'image' | 'html' | 'open' | 'close';
  /** For `open` and `close`: which of the spans. */
  readonly span: number;
  readonly content: string;
}

interface Shape {
  readonly kind: 'strong' | 'emphasis' | 'delete' | 'link';
  readonly start: number;
  readonly end: number;
  readonly url: string;
  readonly source: string;
}

/**
 * Reads the phrases of a block without remark: what remark with GFM reads, or null for what only remark can tell
 * (reference links, e-mail addresses, unusual nesting).
 */
export function readInline(lines: readonly InlineLine[], hasDefinitions: boolean): Prose | null {
  if (lines.some(({ text }) => text.includes('@') && EMAIL.test(text) && /[*_~]|www\.|:\/\//i.test(text)))
    return null;
  if (lines.every(({ text }) => PLAIN.test(text))) {
    const builder = new ProseBuilder();
    for (const { text, line, character } of lines) builder.text(text, line, character);
    return builder.build();
  }
  return new InlineReader(lines, hasDefinitions).read();
}

class InlineReader {
  readonly #lines: readonly InlineLine[];
  readonly #text: string;
  readonly #hasDefinitions: boolean;
  /** Where each line starts in the text. */
  readonly #starts: number[] = [];
  readonly #pieces: Piece[] = [];
  readonly #shapes: Shape[] = [];
  /** Open brackets, and where the runs inside each begin. */
  readonly #brackets: { at: number; image: boolean; runs: number }[] = [];
  /** So many of the brackets stand around a link: they open no other one. */
  #around = 0;
  #ticks: Map<number, number[]> | null = null;
  #runs: Run[] = [];
  readonly #tildes: Run[] = [];

  constructor(lines: readonly InlineLine[], hasDefinitions: boolean) {
    this.#lines = lines;
    this.#text = lines.map(({ text }) => text).join('\n');
    let start = 0;
    for (const { text } of lines) {
      this.#starts.push(start);
      start += text.length + 1;
    }
    this.#hasDefinitions = hasDefinitions;
  }

  read(): Prose | null {
    if (!this.#tokenize()) return null;
    this.#emphasize(0);
    return this.#strike() && this.#nests() ? this.#build() : null;
  }

  /** Walks over the text once; false where remark has to decide. */
  #tokenize(): boolean {
    const text = this.#text;
    TOKEN.lastIndex = 0;
    for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
      const next = this.#token(match[0], match.index);
      if (next < 0) return false;
      TOKEN.lastIndex = next;
    }
    return true;
  }

  /** Reads one token; returns where to go on, or -1. */
  #token(token: string, index: number): number {
    const text = this.#text;
    const end = index + token.length;
    switch (token[0]) {
      case '\\':
        return text[end] === '\n' || end === text.length
          ? -1
          : end + (/[!-/:-@[-`{-~]/.test(text[end] ?? '') ? 1 : 0);
      case '`':
        return this.#code(index, end);
      case '*':
      case '_':
        this.#runs.push({ marker: token.charAt(0), start: index, end, ...flanking(text, index, end) });
        return end;
      case '~':
        if (token.length <= 2)
          this.#tildes.push({ marker: token, start: index, end, ...flanking(text, index, end) });
        return end;
      case '[':
      case '!':
        this.#brackets.push({ at: index, image: token.length > 1, runs: this.#runs.length });
        return end;
      case ']':
        return this.#closeBracket(index);
      case '<':
        return this.#angle(index);
      default:
        return this.#address(index);
    }
  }

  #code(start: number, end: number): number {
    const close = this.#closingTicks(end - start, end);
    if (close === undefined) return end;
    const after = close + end - start;
    this.#pieces.push({ start, end: after, kind: 'code', span: 0, content: '' });
    return after;
  }

  /** The next run of so many backticks at `from` or behind. */
  #closingTicks(length: number, from: number): number | undefined {
    this.#ticks ??= ticksByLength(this.#text);
    const runs = this.#ticks.get(length);
    while (runs && (runs.at(-1) ?? from) < from) runs.pop();
    return runs?.at(-1);
  }

  #angle(index: number): number {
    AUTOLINK.lastIndex = index;
    const address = AUTOLINK.exec(this.#text)?.[1];
    if (address !== undefined) {
      if (/^mailto:/i.test(address)) return -1;
      const end = index + address.length + 2;
      this.#pieces.push({ start: index, end, kind: 'url', span: 1, content: address });
      return end;
    }
    HTML.lastIndex = index;
    const html = HTML.exec(this.#text)?.[0];
    if (html === undefined) return /[a-z/!?]/i.test(this.#text[index + 1] ?? '') ? -1 : index + 1;
    this.#pieces.push({ start: index, end: index + html.length, kind: 'html', span: 0, content: '' });
    return index + html.length;
  }

  #address(index: number): number {
    // Within an open bracket GFM waits whether it becomes a link; prose.ts finds what stands there.
    const length = this.#brackets.length > 0 ? 0 : urlLength(this.#text, index);
    if (length === 0) return index + 1;
    this.#pieces.push({
      start: index,
      end: index + length,
      kind: 'url',
      span: 0,
      content: this.#text.slice(index, index + length),
    });
    return index + length;
  }

  #closeBracket(index: number): number {
    const opener = this.#brackets.pop();
    if (!opener) return index + 1;
    const next = this.#text[index + 1];
    const isAround = !opener.image && this.#brackets.length < this.#around;
    this.#around = Math.min(this.#around, this.#brackets.length);
    if (isAround) return this.#hasDefinitions ? -1 : index + 1;
    RESOURCE.lastIndex = index + 1;
    const resource = next === '(' ? RESOURCE.exec(this.#text) : null;
    if (!resource) return next === '(' || this.#hasDefinitions ? -1 : index + 1;
    const end = index + 1 + resource[0].length;
    const inner = opener.at + (opener.image ? 2 : 1);
    if (opener.image) {
      this.#dropWithin(opener.at);
      this.#runs.length = opener.runs;
      this.#pieces.push({ start: opener.at, end, kind: 'image', span: 0, content: '' });
      return end;
    }
    this.#emphasize(opener.runs);
    this.#runs.length = opener.runs;
    this.#around = this.#brackets.length;
    const url = decode((resource[1] ?? '').replace(/^<(.*)>$/s, '$1'));
    const source = this.#text.slice(inner, index).replaceAll('\n', ' ');
    this.#shape({ kind: 'link', start: opener.at, end, url, source }, inner, index);
    return end;
  }

  /** Forgets what was found inside an image. */
  #dropWithin(start: number): void {
    while ((this.#pieces.at(-1)?.start ?? -1) >= start) this.#pieces.pop();
    while ((this.#tildes.at(-1)?.start ?? -1) >= start) this.#tildes.pop();
  }

  #emphasize(from: number): void {
    for (const { kind, open, close, size } of pairRuns(this.#runs.slice(from))) {
      this.#shape({ kind, start: open, end: close + size, url: '', source: '' }, open + size, close);
    }
  }

  /** GFM's `~~`, where it is plain which belong together. */
  #strike(): boolean {
    if (!this.#tildes.some(({ closes }) => closes)) return true;
    const [open, close, ...others] = this.#tildes;
    if (!open || !close) return true;
    const isPair = open.marker === close.marker && open.opens && !open.closes && close.closes && !close.opens;
    if (!isPair || others.length > 0) return false;
    this.#shape(
      { kind: 'delete', start: open.start, end: close.end, url: '', source: '' },
      open.end,
      close.start,
    );
    return true;
  }

  #shape(shape: Shape, innerStart: number, innerEnd: number): void {
    const span = this.#shapes.push(shape) - 1;
    this.#pieces.push({ start: shape.start, end: innerStart, kind: 'open', span, content: '' });
    this.#pieces.push({ start: innerEnd, end: shape.end, kind: 'close', span, content: '' });
  }

  /** Whether spans lie within each other or apart. */
  #nests(): boolean {
    this.#pieces.sort((one, other) => one.start - other.start || one.end - other.end);
    const open: number[] = [];
    let end = 0;
    for (const piece of this.#pieces) {
      if (piece.start < end) return false;
      end = piece.end;
      if (piece.kind === 'open') open.push(piece.span);
      if (piece.kind === 'close' && open.pop() !== piece.span) return false;
    }
    return true;
  }

  #build(): Prose {
    const builder = new ProseBuilder();
    const starts: number[] = [];
    let links = 0;
    let done = 0;
    const words = (to: number): void => {
      this.#eachLine(done, to, (raw, { line, character }) =>
        links > 0 ? builder.words(raw, line, character) : builder.text(raw, line, character),
      );
    };
    for (const { start, end, kind, span, content } of this.#pieces) {
      words(start);
      done = end;
      const { line, character } = this.#position(start);
      if (kind === 'code') this.#eachLine(start, end, (raw, at) => builder.code(raw, at.line, at.character));
      else if (kind === 'image') builder.image(line, character);
      else if (kind === 'url') builder.url(content, line, character + span);
      else if (kind !== 'html') {
        const shape = this.#shapes[span];
        if (!shape) continue;
        if (shape.kind === 'link') links += kind === 'open' ? 1 : -1;
        if (kind === 'open') starts.push(builder.length);
        else this.#close(shape, starts.pop() ?? 0, builder);
      }
    }
    words(this.#text.length);
    return builder.build();
  }

  #close({ kind, start, end, url, source }: Shape, from: number, builder: ProseBuilder): void {
    const last = this.#position(end - 1);
    const range = { start: this.#position(start), end: { line: last.line, character: last.character + 1 } };
    builder.span({ kind, from, to: builder.length, range, url, source });
  }

  #eachLine(from: number, to: number, use: (raw: string, at: Position) => void): void {
    for (let start = from; start < to;) {
      const next = this.#starts[this.#lineAt(start) + 1] ?? Infinity;
      const raw = this.#text.slice(start, Math.min(to, next - 1));
      if (raw !== '') use(raw, this.#position(start));
      start = next;
    }
  }

  #lineAt(index: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #position(index: number): Position {
    const at = this.#lineAt(index);
    const { line = 0, character = 0 } = this.#lines[at] ?? {};
    return { line, character: character + index - (this.#starts[at] ?? 0) };
  }
}

/** Where runs of backticks stand, by their length, the last first. */
function ticksByLength(text: string): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (const { index, 0: ticks } of [...text.matchAll(/`+/g)].reverse()) {
    const same = runs.get(ticks.length);
    if (same) same.push(index);
    else runs.set(ticks.length, [index]);
  }
  return runs;
}
