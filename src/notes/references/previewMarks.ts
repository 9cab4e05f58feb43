import type { Mention, Note, Reference } from '../note';
import { MASK, type Prose } from '../markdown/prose';
import { firstFrom } from '../recognisers/findings';
import { mentionsIn } from '../recognisers/mentions';
import { findReferences } from '../recognisers/references';

/** What we use of one of markdown-it's inline tokens. */
export interface InlineToken {
  readonly type: string;
  readonly content: string;
}

/** The lines of a block, zero-based; the second is the one behind it. */
export type Lines = readonly [from: number, to: number];

/** A stretch of a text token that is a reference or a mention of the note. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly means: Reference | Mention;
}

/** In these elements written as HTML nothing becomes a link. */
const CLOSED_HTML = /^<(\/?)(?:a|button|code|kbd|pre|samp|script|style|svg|textarea)(?=[\s>])/i;

/**
 * Finds in a document's rendered text what was read in its source. The text of each block is looked through by the rules of
 * the reading; what is found means what the reading has found with the same words in the block's lines, in order. What only one of
 * both sees stays text. Blocks are to be asked for in their order.
 */
export class PreviewMarks {
  readonly #references: InOrder<Reference>;
  readonly #mentions: InOrder<Mention>;

  constructor({ references, mentions }: Note) {
    const short = references.filter(({ form }) => form === 'short');
    this.#references = new InOrder(short, ({ text }) => text);
    this.#mentions = new InOrder(mentions, ({ handle }) => handle);
  }

  /** The marks in the text tokens of a block, by the token's index, each token's in order. */
  marksIn(tokens: readonly InlineToken[], lines: Lines): ReadonlyMap<number, readonly Mark[]> {
    const prose = proseOf(tokens);
    const means = [
      ...findReferences(prose, [], false).map(({ range, text }) => ({
        range,
        means: this.#references.take(text, lines),
      })),
      ...mentionsIn(prose).map(({ range, handle }) => ({
        range,
        means: this.#mentions.take(handle, lines),
      })),
    ];
    const marks = new Map<number, Mark[]>();
    for (const { range, means: found } of means) {
      const { start, end } = range;
      if (found === null || start.line !== end.line) continue;
      const mark = { from: start.character, to: end.character, means: found };
      const others = marks.get(start.line);
      if (others) others.push(mark);
      else marks.set(start.line, [mark]);
    }
    for (const list of marks.values()) list.sort((one, other) => one.from - other.from);
    return marks;
  }
}

/** What was read, to be taken each once, by its words. */
class InOrder<T extends Reference | Mention> {
  readonly #byWords = new Map<string, T[]>();
  readonly #taken = new Set<T>();
  /** By words and first line, where to look on: one block may hold thousands. */
  readonly #next = new Map<string, number>();

  constructor(all: readonly T[], wordsOf: (one: T) => string) {
    for (const one of all) {
      const same = this.#byWords.get(wordsOf(one));
      if (same) same.push(one);
      else this.#byWords.set(wordsOf(one), [one]);
    }
  }

  /** The first of these words in the lines that was not taken before; null where there is none. */
  take(words: string, [from, to]: Lines): T | null {
    const same = this.#byWords.get(words) ?? [];
    const key = `${from} ${words}`;
    let index = this.#next.get(key) ?? firstFrom(same, from);
    for (let one = same[index]; one && this.#taken.has(one); one = same[index]) index++;
    this.#next.set(key, index);
    const one = same[index];
    if (!one || one.range.start.line >= to) return null;
    this.#taken.add(one);
    return one;
  }
}

/** The words of a block; their places count tokens as lines, and characters within a token. */
function proseOf(tokens: readonly InlineToken[]): Prose {
  const places: number[] = [];
  let plain = '';
  /** How many links and closed elements are around. */
  let closed = 0;
  for (const [index, { type, content }] of tokens.entries()) {
    places.push(plain.length, index, 0);
    switch (type) {
      case 'text':
        plain += closed > 0 ? MASK.repeat(content.length) : content;
        break;
      case 'softbreak':
      case 'hardbreak':
        plain += '\n';
        break;
      case 'link_open':
        closed++;
        break;
      case 'link_close':
        closed--;
        break;
      case 'html_inline': {
        const slash = CLOSED_HTML.exec(content)?.[1];
        if (slash !== undefined && !content.endsWith('/>')) closed += slash === '' ? 1 : -1;
        closed = Math.max(0, closed);
        break;
      }
      default:
        if (content !== '') plain += MASK;
    }
  }
  return { matchText: plain, visibleText: plain, spans: [], places, ends: [] };
}
