import type {
  BlockContent,
  DefinitionContent,
  ListItem,
  Node,
  PhrasingContent,
  RootContent,
  TableCell,
} from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfm } from 'micromark-extension-gfm';
import type { Block, Box, Unit } from './blocks';
import type { Position, Range } from './note';
import { noProse, ProseBuilder, type Prose, type Span } from './prose';

/** The addresses of `[label]: https://…`, by label as mdast normalises it. */
export type Definitions = ReadonlyMap<string, string>;

// What `remark().use(remarkGfm).parse` does, but for the search for bare URLs in the finished tree: the
// links that it makes have no position, so prose.ts searches instead.
const [, ...gfmToTree] = gfmFromMarkdown();
const options = {
  extensions: [gfm()],
  mdastExtensions: [{ ...gfmAutolinkLiteralFromMarkdown(), transforms: [] }, ...gfmToTree],
};

/** Parses Markdown into units. */
export function parseUnits(text: string): Unit[] {
  const tree = fromMarkdown(text, options);
  const definitions = new Map<string, string>();
  for (const node of tree.children) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node.url);
    }
  }
  const reader = new TreeReader(text, definitions);
  return tree.children.flatMap((node) => reader.units(node));
}

const startOf = (node: Node): Position => ({
  line: (node.position?.start.line ?? 1) - 1,
  character: (node.position?.start.column ?? 1) - 1,
});
const endOf = (node: Node): Position => ({
  line: (node.position?.end.line ?? 1) - 1,
  character: (node.position?.end.column ?? 1) - 1,
});
const rangeOf = (node: Node): Range => ({ start: startOf(node), end: endOf(node) });

class TreeReader {
  readonly #text: string;
  readonly #definitions: Definitions;

  constructor(text: string, definitions: Definitions) {
    this.#text = text;
    this.#definitions = definitions;
  }

  units(node: RootContent): Unit[] {
    if (node.type === 'list') {
      return node.children.map((item) => this.#unit('item', item, this.#item(item, 1)));
    }
    switch (node.type) {
      case 'heading':
      case 'paragraph':
      case 'table':
        return [this.#unit(node.type, node, this.#blocks(node, 0))];
      case 'thematicBreak':
        return [this.#unit('rule', node, [])];
      default:
        return [this.#unit('other', node, this.#blocks(node, 0))];
    }
  }

  #unit(kind: Unit['kind'], node: Node, blocks: Block[]): Unit {
    return { kind, line: startOf(node).line, endLine: endOf(node).line, blocks };
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
      case 'blockquote':
      case 'footnoteDefinition':
        return node.children.flatMap((child) => this.#blocks(child, depth));
      case 'table':
        return node.children.map((row) => ({
          kind: 'row',
          depth,
          line: startOf(row).line,
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
      line: startOf(item).line,
      prose: leads ? this.#prose(first) : noProse,
      box: leads ? this.#box(item, first) : null,
      cells: [],
    };
    const nested = (leads ? rest : item.children) as RootContent[];
    return [own, ...nested.flatMap((child) => this.#blocks(child, depth))];
  }

  #block(kind: Block['kind'], node: Node & { children: PhrasingContent[] }, depth: number): Block {
    return { kind, depth, line: startOf(node).line, prose: this.#prose(node), box: null, cells: [] };
  }

  #box(item: ListItem, paragraph: Node): Box | null {
    if (typeof item.checked !== 'boolean') return null;
    const { line, character } = startOf(paragraph);
    const offset = paragraph.position?.start.offset ?? 0;
    const bracket = character - (offset - this.#text.lastIndexOf('[', offset - 1));
    const range = { start: { line, character: bracket + 1 }, end: { line, character: bracket + 2 } };
    return { range, checked: item.checked };
  }

  #prose(node: (Node & { children: PhrasingContent[] }) | TableCell): Prose {
    const builder = new ProseBuilder();
    for (const child of node.children) this.#phrase(child, builder, false);
    return builder.build();
  }

  #phrase(node: PhrasingContent, builder: ProseBuilder, linked: boolean): void {
    switch (node.type) {
      case 'text':
        for (const [raw, at] of this.#lines(node)) {
          // The text of a link is no second address.
          if (linked) builder.words(raw, at.line, at.character);
          else builder.text(raw, at.line, at.character);
        }
        break;
      case 'inlineCode':
        for (const [raw, at] of this.#lines(node)) builder.code(raw, at.line, at.character);
        break;
      case 'image':
      case 'imageReference':
        builder.image(startOf(node).line, startOf(node).character);
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
    builder.span({ kind, from, to: builder.length, range: rangeOf(node), url, source: this.#inner(node) });
  }

  #link(node: Parents, url: string, builder: ProseBuilder): void {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    const opening = this.#text[start];
    if (opening === '[') {
      this.#span('link', node, builder, true, url);
      return;
    }
    const { line, character } = startOf(node);
    const angle = opening === '<' ? 1 : 0;
    const source = this.#text.slice(start + angle, end - angle);
    if (!url.startsWith('mailto:')) builder.url(source, line, character + angle);
    else if (angle) builder.opaque(source, line, character + angle);
    else builder.words(source, line, character);
  }

  /** The source between the brackets of a link. */
  #inner(node: Parents): string {
    const first = node.children[0]?.position?.start.offset ?? 0;
    const last = node.children.at(-1)?.position?.end.offset ?? 0;
    return node.type === 'link' || node.type === 'linkReference' ? this.#text.slice(first, last) : '';
  }

  /** The source lines of a phrase, without what stands in front of continued lines (indentation, `>`). */
  *#lines(node: Node): Generator<[raw: string, at: Position]> {
    const { start, end } = node.position ?? {};
    const raw = this.#text.slice(start?.offset, end?.offset);
    let { line, character } = startOf(node);
    for (const [index, whole] of raw.split(LINE_END).entries()) {
      const prefix = index === 0 ? 0 : (/^[ \t>]*/.exec(whole)?.[0].length ?? 0);
      const next = whole.slice(prefix);
      if (index > 0) {
        line++;
        character = prefix;
      }
      if (next !== '') yield [next, { line, character }];
    }
  }
}

const LINE_END = /\r\n|\n|\r/;
type Parents = Extract<PhrasingContent, { children: PhrasingContent[] }>;
