import type { DefinitionSource } from './mdast';

/** A label, of 999 characters at most, or an escape, which begins none. */
const LABEL = /\\.|\[((?:[^[\]\\]|\\.){1,999})\]/gs;
/** Longer definitions, in characters, are left out: each part that refers to one is read with it. */
const LONGEST = 2_000;

/** What a note defines for links and footnotes elsewhere in it. */
export class Definitions {
  readonly #sources = new Map<string, string>();

  constructor(definitions: readonly DefinitionSource[]) {
    // The first of a label goes.
    for (const { label, source } of definitions)
      if (!this.#sources.has(label)) this.#sources.set(label, source.length > LONGEST ? '' : source);
  }

  /** Those that a part of the note refers to, as Markdown; empty where it refers to none. */
  usedIn(text: string): string {
    if (this.#sources.size === 0 || !text.includes('[')) return '';
    const used = new Set<string>();
    for (const [, label = ''] of text.matchAll(LABEL)) {
      const source = this.#sources.get(
        label
          .replace(/[\t\n\r ]+/g, ' ')
          .replace(/^ | $/g, '')
          .toUpperCase()
          .toLowerCase(),
      );
      if (source) used.add(source);
    }
    return [...used].join('\n\n');
  }
}
