import type { Input } from '@lezer/common';
import { blockParser } from './blockSyntax';
import type { LinkDefinitions } from './definitions';
import { findPlaces, type Place } from './places';
import { Search } from './search';
import { parseWords, type InlineNode } from './inlineSyntax';

/**
 * Parses a text from an offset on, behind a byte order mark or front matter, and finds the places that begin at another or
 * behind it.
 */
export function parsePlaces(text: string, offset: number, from: number): Place[] {
  return findPlaces({ tree: blockParser.parse(new Lines(text, offset)), text, offset }, from);
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
  readonly #newlines: Search;
  readonly #carriages: Search;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
    this.length = text.length - start;
    this.#newlines = new Search(text, '\n');
    this.#carriages = new Search(text, '\r');
  }

  chunk(from: number): string {
    const at = this.#start + from;
    const newline = this.#newlines.from(at);
    const carriage = this.#carriages.from(at);
    // It counts as a blank where `\n` follows, else it ends the line.
    const line =
      carriage === newline - 1 && newline < this.#text.length
        ? `${this.#text.slice(at, carriage)} `
        : this.#text.slice(at, Math.min(newline, carriage));
    return line === '' ? '\n' : line;
  }

  read(from: number, to: number): string {
    return this.#text.slice(this.#start + from, this.#start + to);
  }
}
