import type { InlineNode } from './inlineSyntax';
import { InlineTags } from './inlineTags';
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
/** What plain words may hold that is not shown as it stands: character references and addresses. */
const SPECIAL = /&|:\/\/|www\./i;
const NO_SPANS: readonly Span[] = [];
const NO_ENDS: readonly number[] = [];

const SPANS: Readonly<Record<string, Span['kind'] | undefined>> = {
  Emphasis: 'emphasis',
  StrongEmphasis: 'strong',
  Strikethrough: 'delete',
};
/** Reads the words of a block. */
export function readInline(lines: readonly InlineLine[], definitions: LinkDefinitions): Prose {
  const [first] = lines;
  if (!first) return noProse;
  if (lines.length === 1 && PLAIN.test(first.text) && !SPECIAL.test(first.text)) {
    const { text, line, character } = first;
    return {
      matchText: text,
      visibleText: text,
      spans: NO_SPANS,
      places: [0, line, character],
      ends: NO_ENDS,
    };
  }
  const builder = new ProseBuilder();
  if (lines.every(({ text }) => PLAIN.test(text))) {
    for (const { text, line, character } of lines) builder.text(text, line, character);
    return builder.build();
  }
  return new InlineReader(lines, definitions, builder).read();
}

/** Characters of a defined address: each use of it costs as much again, and no browser opens much longer ones. */
const MAX_DEFINED = 4_000;

class InlineReader {
  readonly #lines: readonly InlineLine[];
  readonly #definitions: LinkDefinitions;
  readonly #builder: ProseBuilder;
  readonly #text: string;
  readonly #tags: InlineTags;
  /** Where each line starts in the text. */
  readonly #starts: number[] = [];
  /** The line looked at last. */
  #at = 0;

  constructor(lines: readonly InlineLine[], definitions: LinkDefinitions, builder: ProseBuilder) {
    this.#lines = lines;
    this.#definitions = definitions;
    this.#builder = builder;
    this.#text = lines.length === 1 ? (lines[0]?.text ?? '') : lines.map(({ text }) => text).join('\n');
    this.#tags = new InlineTags(this.#text, builder);
    let start = 0;
    for (const { text } of lines) {
      this.#starts.push(start);
      start += text.length + 1;
    }
  }

  read(): Prose {
    this.#children(parseInline(this.#text, this.#definitions), 0, this.#text.length, false);
    return this.#builder.build();
  }

  /** Reads what stands between two places: nodes and the words between them. */
  #children(nodes: readonly InlineNode[], from: number, to: number, isLinked: boolean): void {
    let done = from;
    for (const node of nodes) {
      this.#words(done, node.from, isLinked);
      this.#node(node, isLinked);
      done = node.to;
    }
    this.#words(done, to, isLinked);
  }

  #node(node: InlineNode, isLinked: boolean): void {
    const { name, from, to } = node;
    const kind = SPANS[name];
    if (this.#tags.isHidden && name !== 'HTMLTag') return;
    if (kind) this.#span(node, kind, isLinked);
    else if (name === 'Link') this.#link(node);
    else if (name === 'Image') this.#image(from, to);
    else if (name === 'InlineCode')
      this.#eachLine(from, to, (raw, { line, character }) => this.#builder.code(raw, line, character));
    else if (name === 'Autolink') this.#address(from + 1, to - 1, true);
    else if (name === 'URL') this.#address(from, to, false);
    else if (name === 'HTMLTag')
      this.#tags.read({ source: this.#text.slice(from, to), from, range: this.#range(from, to) });
    else if (name === 'HardBreak') this.#builder.lineBreak(this.#range(from, to));
    // All else is not to be seen.
  }

  #span({ from, to, children }: InlineNode, kind: Span['kind'], isLinked: boolean): void {
    const start = this.#builder.length;
    this.#children(children, from, to, isLinked);
    const end = this.#builder.length;
    this.#builder.span({ kind, from: start, to: end, range: this.#range(from, to), url: '', source: '' });
  }

  #link({ from, to, children }: InlineNode): void {
    const close = children.findLastIndex(({ name }) => name === 'LinkMark');
    const inner = children[close]?.from ?? to;
    const source = this.#text.slice(from + 1, inner);
    const url = this.#urlOf(children[close + 1], source, to > inner + 1 && this.#text[inner + 1] === '(');
    const start = this.#builder.length;
    this.#children(children.slice(1, close), from + 1, inner, true);
    this.#builder.span({
      kind: 'link',
      from: start,
      to: this.#builder.length,
      range: this.#range(from, to),
      url,
      source: source.replaceAll('\n', ' '),
    });
  }

  #image(from: number, to: number): void {
    const { start, end } = this.#range(from, to);
    this.#builder.image(start.line, start.character);
    this.#builder.endsAt(end);
  }

  /** Where a link leads; `part` stands behind its words. */
  #urlOf(part: InlineNode | undefined, words: string, isResource: boolean): string {
    if (part?.name === 'URL') return addressOf(this.#text.slice(part.from, part.to));
    if (isResource) return '';
    const label = part ? this.#text.slice(part.from + 1, part.to - 1) : words;
    const address = this.#definitions.get(labelKey(label)) ?? '';
    return address.length > MAX_DEFINED ? '' : addressOf(address);
  }

  #address(from: number, to: number, isAngled: boolean): void {
    const source = this.#text.slice(from, to);
    const { line, character } = this.#position(from);
    const isMail = !/^[a-z][a-z\d+.-]{1,31}:|^www\./i.test(source);
    if (isMail || /^mailto:/i.test(source)) {
      if (isAngled) this.#builder.opaque(source, line, character);
      else this.#builder.words(source, line, character);
    } else this.#builder.url(source, line, character);
    if (isAngled) this.#builder.endsAt(this.#range(from, to + 1).end);
  }

  #words(from: number, to: number, isLinked: boolean): void {
    if (this.#tags.isHidden) return;
    this.#eachLine(from, to, (raw, { line, character }) => {
      // The text of a link is no second address.
      if (isLinked || this.#tags.isLinked) this.#builder.words(raw, line, character);
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
