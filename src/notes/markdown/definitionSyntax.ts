import type { BlockContext, LeafBlock, LeafBlockParser, Line, MarkdownConfig } from '@lezer/markdown';
import { addressEnd, titleEnd } from './addresses';

/** Of a definition that goes on in so many lines the rest is text: each line is a new try. */
const MAX_LINES = 20;
const LABEL = /^\[(?=[^\]]*[^\s\]])(?:[^[\]\\]|\\.){1,999}\]:/s;

/** `[label]: address "title"`; offsets from its start. */
interface LinkDefinition {
  readonly labelEnd: number;
  readonly url: readonly [from: number, to: number];
  readonly hasTitle: boolean;
}

/** Reads a text that is a definition and nothing else. */
function readDefinition(text: string): LinkDefinition | null {
  const label = LABEL.exec(text)?.[0];
  if (label === undefined) return null;
  const from = skipBlanks(text, label.length);
  const to = from < text.length ? (addressEnd(`${text}\n`, from) ?? -1) : -1;
  if (to < 0) return null;
  const behind = skipBlanks(text, to);
  const definition = { labelEnd: label.length - 1, url: [from, to] as const, hasTitle: false };
  if (behind === text.length) return definition;
  const title = behind > to ? titleEnd(text, behind) : null;
  return title !== null && skipBlanks(text, title) === text.length ? { ...definition, hasTitle: true } : null;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at++;
  return at;
}

/** Takes a definition off the start of a paragraph. What the library has for it reads all lines again at each. */
class DefinitionStart implements LeafBlockParser {
  #lines = 1;

  nextLine(cx: BlockContext, line: Line, leaf: LeafBlock): boolean {
    if (this.#lines > MAX_LINES) return false;
    this.#lines++;
    const definition = readDefinition(leaf.content);
    if (!definition) return false;
    const withTitle = definition.hasTitle
      ? null
      : readDefinition(`${leaf.content}\n${line.text.slice(line.pos)}`);
    return !withTitle?.hasTitle && this.#add(cx, leaf, definition);
  }

  finish(cx: BlockContext, leaf: LeafBlock): boolean {
    const definition = this.#lines > MAX_LINES ? null : readDefinition(leaf.content);
    return definition !== null && this.#add(cx, leaf, definition);
  }

  #add(cx: BlockContext, leaf: LeafBlock, { labelEnd, url: [from, to] }: LinkDefinition): true {
    const { start, content } = leaf;
    const label = cx.elt('LinkLabel', start, start + labelEnd);
    const url = cx.elt('URL', start + from, start + to);
    cx.addLeafElement(leaf, cx.elt('LinkReference', start, start + content.length, [label, url]));
    return true;
  }
}

/** Definitions of links, in the place of what the library has for them. */
export const definitions: MarkdownConfig = {
  parseBlock: [
    {
      name: 'LinkReference',
      leaf: (_cx, leaf) => (leaf.content.startsWith('[') ? new DefinitionStart() : null),
    },
  ],
};
