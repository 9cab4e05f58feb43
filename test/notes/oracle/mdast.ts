import type {
  BlockContent,
  Blockquote,
  Definition,
  DefinitionContent,
  ListItem,
  Node,
  Nodes,
  PhrasingContent,
  RootContent,
  TableCell,
} from 'mdast';
import type { Block, Box, Unit } from '../../../src/notes/markdown/blocks';
import type { Position, Range } from '../../../src/notes/note';
import { parseMarkdown } from './parser';
import { readHtml } from '../../../src/notes/markdown/htmlUnits';
import { InlineTags } from '../../../src/notes/markdown/inlineTags';
import { noProse, ProseBuilder, type Prose, type Span } from '../../../src/notes/markdown/prose';

/** Parses Markdown into units. `indent` characters stand in front of its first line. */
export function parseUnits(text: string, indent = 0): Unit[] {
  const tree = parseMarkdown(text);
  const addresses = new Map<string, string>();
  collectDefinitions(tree, ({ identifier, url }) => {
    if (!addresses.has(identifier)) addresses.set(identifier, url);
  });
  const reader = new TreeReader(text, addresses, indent);
  return tree.children.flatMap((node) => reader.units(node));
}

function collectDefinitions(node: Nodes, add: (node: Definition) => void): void {
  if (node.type === 'definition') add(node);
  if (!('children' in node)) return;
  switch (node.type) {
    case 'root':
    case 'list':
    case 'listItem':
    case 'blockquote':
    case 'footnoteDefinition':
      for (const child of node.children) collectDefinitions(child, add);
      break;
    default:
  }
}

class TreeReader {
  readonly #text: string;
  readonly #definitions: ReadonlyMap<string, string>;
  /** Characters in front of the first line. */
  readonly #indent: number;
  /** How many quotes are around: so many `>` may stand in front of a line. */
  #quotes = 0;
  #tags = new InlineTags('', new ProseBuilder());

  constructor(text: string, definitions: ReadonlyMap<string, string>, indent: number) {
    this.#indent = indent;
    this.#text = text;
    this.#definitions = definitions;
  }

  #startOf(node: Node): Position {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    return this.#isBehindLine(node) ? this.#place(line + 1, 1) : this.#place(line, column);
  }

  /** Whether a node begins a line though mdast counts on in the one before: behind a box that ends its line. */
  #isBehindLine({ position }: Node): boolean {
    const { column = 1, offset = 0 } = position?.start ?? {};
    return (
      column > 1 &&
      (this.#text[offset - 1] === '\n' || /^\r[^\n]/.test(this.#text.slice(offset - 1, offset + 1)))
    );
  }

  #rangeOf(node: Node): Range {
    const { line = 1, column = 1 } = node.position?.end ?? {};
    return { start: this.#startOf(node), end: this.#place(line, column) };
  }

  /** A place as this text counts it; mdast's lines and columns count from 1. */
  #place(line: number, column: number): Position {
    return { line: line - 1, character: column - 1 + (line === 1 ? this.#indent : 0) };
  }

  units(node: RootContent): Unit[] {
    switch (node.type) {
      case 'list':
        return node.children.map((item) => this.#unit('item', item, this.#item(item, 1)));
      case 'heading':
      case 'paragraph':
        return [this.#unit(node.type, node, this.#blocks(node, 0))];
      case 'table':
        return this.#blocks(node, 0).map((row, index) => ({
          kind: 'row',
          opens: index === 0,
          line: row.line,
          blocks: [row],
        }));
      case 'blockquote':
        return this.#quoted(node);
      case 'thematicBreak':
        return [this.#unit('rule', node, [])];
      case 'html': {
        const units = readHtml(node.value, this.#startOf(node));
        const blocks = units.flatMap((each) => each.blocks);
        return [{ ...this.#unit('other', node, blocks), ...(units.length > 0 && { units }) }];
      }
      default:
        return [this.#unit('other', node, this.#blocks(node, 0))];
    }
  }

  /** The blocks and items in a quote, and in those within it. */
  #quoted(quote: Blockquote): Unit[] {
    const inner = (node: BlockContent | DefinitionContent): Unit[] => {
      if (node.type === 'list')
        return node.children.map((item) => this.#unit('quoted', item, this.#item(item, 1)));
      if (node.type !== 'blockquote') return [this.#unit('quoted', node, this.#blocks(node, 0))];
      this.#quotes++;
      const units = node.children.flatMap(inner);
      this.#quotes--;
      return units;
    };
    const [first = this.#unit('quoted', quote, []), ...others] = inner(quote);
    const { line } = this.#startOf(quote);
    return [
      { ...first, line: first.blocks.length > 0 ? first.line : line, opens: true },
      ...others.map((unit) => ({ ...unit, opens: false })),
    ];
  }

  #unit(kind: Unit['kind'], node: Node, blocks: Block[]): Unit {
    return { kind, opens: true, line: this.#startOf(node).line, blocks };
  }

  #blocks(node: RootContent, depth: number): Block[] {
    switch (node.type) {
      case 'heading':
        // A heading in a list item opens no section of the note.
        return [this.#block(depth > 0 ? 'paragraph' : 'heading', node, depth > 0 ? depth : node.depth)];
      case 'paragraph':
        return [this.#block('paragraph', node, depth)];
      case 'list':
        return node.children.flatMap((item) => this.#item(item, depth + 1));
      case 'blockquote': {
        this.#quotes++;
        const blocks = node.children.flatMap((child) => this.#blocks(child, depth));
        this.#quotes--;
        return blocks;
      }
      case 'footnoteDefinition':
        return node.children.flatMap((child) => this.#blocks(child, depth));
      case 'table':
        return node.children.map((row) => ({
          kind: 'row',
          depth,
          line: this.#startOf(row).line,
          prose: noProse,
          box: null,
          cells: row.children.map((cell) => this.#prose(cell)),
        }));
      default:
        return [];
    }
  }

  #item(item: ListItem, depth: number): Block[] {
    const [first, ...rest] = item.children as (BlockContent | DefinitionContent | undefined)[];
    const leads = first?.type === 'paragraph' || first?.type === 'heading';
    const own: Block = {
      kind: 'item',
      depth,
      line: this.#startOf(item).line,
      prose: leads ? this.#prose(first) : noProse,
      box: leads ? this.#box(item, first) : null,
      cells: [],
    };
    const nested = (leads ? rest : item.children) as RootContent[];
    return [own, ...nested.flatMap((child) => this.#blocks(child, depth))];
  }

  #block(kind: Block['kind'], node: Node & { children: PhrasingContent[] }, depth: number): Block {
    return { kind, depth, line: this.#startOf(node).line, prose: this.#prose(node), box: null, cells: [] };
  }

  #box(item: ListItem, paragraph: Node): Box | null {
    if (typeof item.checked !== 'boolean') return null;
    const { line: row = 1, column = 1, offset = 0 } = paragraph.position?.start ?? {};
    const { line, character } = this.#place(row, column);
    // The paragraph starts behind the box, or at it where no plain words follow.
    const isBehind = this.#text[offset - 2] === ']';
    const bracket = character - (offset - this.#text.lastIndexOf('[', isBehind ? offset - 2 : offset));
    const range = { start: { line, character: bracket + 1 }, end: { line, character: bracket + 2 } };
    return { range, checked: item.checked };
  }

  #prose(node: (Node & { children: PhrasingContent[] }) | TableCell): Prose {
    const builder = new ProseBuilder();
    this.#tags = new InlineTags(this.#text, builder);
    for (const child of node.children) this.#phrase(child, builder, false);
    return builder.build();
  }

  #phrase(node: PhrasingContent, builder: ProseBuilder, linked: boolean): void {
    if (this.#tags.isHidden && node.type !== 'html') return;
    switch (node.type) {
      case 'text':
        for (const [raw, at] of this.#lines(node)) {
          // The text of a link is no second address.
          if (linked || this.#tags.isLinked) builder.words(raw, at.line, at.character);
          else builder.text(raw, at.line, at.character);
        }
        break;
      case 'html':
        this.#tags.read({
          source: node.value,
          from: node.position?.start.offset ?? 0,
          range: this.#rangeOf(node),
        });
        break;
      case 'inlineCode':
        for (const [raw, at] of this.#lines(node)) builder.code(raw, at.line, at.character);
        break;
      case 'image':
      case 'imageReference':
        builder.image(this.#startOf(node).line, this.#startOf(node).character);
        builder.endsAt(this.#rangeOf(node).end);
        break;
      case 'strong':
      case 'emphasis':
      case 'delete':
        this.#span(node.type, node, builder, linked, '');
        break;
      case 'link':
        this.#link(node, node.url, builder);
        break;
      case 'linkReference':
        this.#link(node, this.#definitions.get(node.identifier) ?? '', builder);
        break;
      default:
    }
  }

  #span(kind: Span['kind'], node: Parents, builder: ProseBuilder, linked: boolean, url: string): void {
    const from = builder.length;
    for (const child of node.children) this.#phrase(child, builder, linked);
    builder.span({
      kind,
      from,
      to: builder.length,
      range: this.#rangeOf(node),
      url,
      source: this.#inner(node),
    });
  }

  #link(node: Parents, url: string, builder: ProseBuilder): void {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    const opening = this.#text[start];
    if (opening === '[') {
      this.#span('link', node, builder, true, url);
      return;
    }
    const { line, character } = this.#startOf(node);
    const angle = opening === '<' ? 1 : 0;
    const source = this.#text.slice(start + angle, end - angle);
    if (!url.startsWith('mailto:')) builder.url(source, line, character + angle);
    else if (angle) builder.opaque(source, line, character + angle);
    else builder.words(source, line, character);
    if (angle) builder.endsAt(this.#rangeOf(node).end);
  }

  /** The source between the brackets of a link. */
  #inner(node: Parents): string {
    const first = node.children[0]?.position?.start.offset ?? 0;
    const last = node.children.at(-1)?.position?.end.offset ?? 0;
    if (node.type !== 'link' && node.type !== 'linkReference') return '';
    return this.#text.slice(first, last).replace(/(?<![ \t])[ \t]*(?:\r\n|\n|\r)[ \t>]*/g, ' ');
  }

  /** The source lines of a phrase, without what stands in front of continued lines (indentation, `>`). */
  *#lines(node: Node): Generator<[raw: string, at: Position]> {
    const { start, end } = node.position ?? {};
    const raw = this.#text.slice(start?.offset, end?.offset);
    let { line, character } = this.#startOf(node);
    const lines = raw.split(LINE_END);
    const quote = new RegExp(`^[ \\t]*(?:>[ \\t]*){0,${this.#quotes}}`);
    const isWithin = !this.#isBehindLine(node);
    for (const [index, whole] of lines.entries()) {
      const prefix = index === 0 && isWithin ? 0 : (quote.exec(whole)?.[0].length ?? 0);
      const next = index < lines.length - 1 ? whole.slice(prefix).trimEnd() : whole.slice(prefix);
      if (index > 0) line++;
      if (index > 0 || !isWithin) character = prefix;
      if (next !== '') yield [next, { line, character }];
    }
  }
}

const LINE_END = /\r\n|\n|\r/;
type Parents = Extract<PhrasingContent, { children: PhrasingContent[] }>;
