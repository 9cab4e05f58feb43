import { TreeFragment, type Input, type Tree } from '@lezer/common';
import { blockParser } from './blockSyntax';
import type { LinkDefinitions } from './definitions';
import { parseWords, type InlineNode } from './inlineSyntax';

// The extension loads this file when one of its functions is first called: see `later` in esbuild.mjs.

/** What was parsed before a stretch of the text changed. Offsets count from where parsing starts. */
export interface Earlier {
  readonly tree: Tree;
  readonly change: { readonly from: number; readonly oldTo: number; readonly newTo: number };
}

/** Parses the blocks of a text from an offset on, from where the tree counts. */
export function parseBlocks(text: string, start: number, earlier: Earlier | null): Tree {
  return blockParser.parse(new Lines(text, start), earlier ? fragmentsOf(earlier) : undefined);
}

/** Parses the words of a block, its lines divided by `\n`. */
export function parseInline(text: string, definitions: LinkDefinitions): InlineNode[] {
  return parseWords(text, definitions);
}

function fragmentsOf({ tree, change: { from, oldTo, newTo } }: Earlier): readonly TreeFragment[] {
  const change = { fromA: from, toA: oldTo, fromB: from, toB: newTo };
  return TreeFragment.applyChanges(TreeFragment.addTree(tree), [change], 0);
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
    const text = this.#text.slice(this.#start + from, this.#start + to);
    return text === '\r' && this.#text[this.#start + to] !== '\n' ? '\n' : text;
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
