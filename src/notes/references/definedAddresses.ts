import { addressOf } from '../markdown/definitions';
import { readFrontMatter } from '../markdown/frontMatter';
import { parsePlaces } from '../markdown/parser';

/** An address that a definition gives a label: `[last]: ./20261028.md`. */
export interface DefinedAddress {
  /** As links have it. */
  readonly address: string;
  /** How it is written, and where that begins in the text. */
  readonly source: string;
  readonly from: number;
}

/** The addresses of a text's definitions, in their order. */
export function definedAddresses(text: string): DefinedAddress[] {
  const { source: front } = readFrontMatter(text);
  const found: DefinedAddress[] = [];
  for (const { node, at, definitions } of parsePlaces(text, front.length, 0)) {
    if (definitions.size === 0) continue;
    node.iterate({
      enter: ({ name, from, to }) => {
        if (name !== 'URL') return;
        const source = text.slice(at + from, at + to);
        const isInBrackets = source.startsWith('<');
        found.push({
          address: addressOf(source),
          source: isInBrackets ? source.slice(1, -1) : source,
          from: at + from + (isInBrackets ? 1 : 0),
        });
      },
    });
  }
  return found;
}
