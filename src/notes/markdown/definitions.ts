import type { Tree } from '@lezer/common';
import { decode } from './decode';

/** Where labels lead, by key; the key of a footnote begins with `^`, and it leads nowhere. */
export type LinkDefinitions = ReadonlyMap<string, string>;

export const NO_DEFINITIONS: LinkDefinitions = new Map();

/** What a label is known by: blanks and case make no difference. */
export function labelKey(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase();
}

/** The links and footnotes that a tree of a text, from an offset on, defines. The first of a label counts. */
export function findDefinitions(tree: Tree, text: string, start: number): LinkDefinitions {
  if (!text.includes(']:')) return NO_DEFINITIONS;
  const found = new Map<string, string>();
  let label = '';
  const define = (key: string, url: string): void => {
    if (!found.has(key)) found.set(key, url);
  };
  tree.iterate({
    enter: ({ name, from, to }) => {
      const source = (): string => text.slice(start + from, start + to);
      if (name === 'LinkLabel') label = source().slice(1, -1);
      else if (name === 'URL') define(labelKey(label), addressOf(source()));
      else if (name === 'FootnoteLabel') define(labelKey(source().slice(1, -1)), '');
      return name !== 'Paragraph' && name !== 'TableRow';
    },
  });
  return found;
}

/** An address as it stands in the text, decoded. */
export function addressOf(source: string): string {
  return decode(source.startsWith('<') ? source.slice(1, -1) : source);
}
