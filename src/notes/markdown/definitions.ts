import type { DefinitionSource } from './mdast';

const LABEL = /\[((?:[^[\]\\]|\\.)+)\]/gs;

/** What a note defines for links and footnotes elsewhere in it. */
export class Definitions {
  /** The same for the same definitions. */
  readonly key: string;
  readonly #sources = new Map<string, string>();

  constructor(definitions: readonly DefinitionSource[]) {
    // The first of a label goes.
    for (const { label, source } of definitions)
      if (!this.#sources.has(label)) this.#sources.set(label, source);
    this.key = [...this.#sources.values()].join('\n\n');
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
      if (source !== undefined) used.add(source);
    }
    return [...used].join('\n\n');
  }
}
