import type { Input, Tree } from '@lezer/common';
import { blockParser } from './blockSyntax';
import type { LinkDefinitions } from './definitions';
import { parseWords, type InlineNode } from './inlineSyntax';

// The extension loads this file when one of its functions is first called: see `later` in esbuild.mjs.

/** Parses the blocks of a text from an offset on, from where the tree counts. */
export function parseBlocks(text: string, start: number): Tree {
  return blockParser.parse(new Lines(text, start));
}

/** Parses the words of a block, its lines divided by `\n`. */
export function parseInline(text: string, definitions: LinkDefinitions): InlineNode[] {
  return parseWords(text, definitions);
}

/** A text line by line, whatever its lines end in. */
class Lines implements Input {
  readonly lineChunks = true;
  readonly length: number;
  readonly #text: string;
  readonly #start: number;
  /** Where the next `\r` stands at `#carriageFrom` or behind. */
  #carriage = -1;
  #carriageFrom = Infinity;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
    this.length = text.length - start;
  }

  chunk(from: number): string {
    const at = this.#start + from;
    const newline = this.#text.indexOf('\n', at);
    const end = newline < 0 ? this.#text.length : newline;
    const carriage = this.#carriageAt(at);
    if (carriage >= end) return at === end ? '\n' : this.#text.slice(at, end);
    // It counts as a blank where `\n` follows, else it ends the line.
    const line =
      carriage === newline - 1 ? `${this.#text.slice(at, carriage)} ` : this.#text.slice(at, carriage);
    return line === '' ? '\n' : line;
  }

  read(from: number, to: number): string {
    return this.#text.slice(this.#start + from, this.#start + to);
  }

  #carriageAt(at: number): number {
    if (at < this.#carriageFrom || at > this.#carriage) {
      const next = this.#text.indexOf('\r', at);
      this.#carriage = next < 0 ? Infinity : next;
      this.#carriageFrom = at;
    }
    return this.#carriage;
  }
}
