import { matchesOf } from '../matchesOf';
import type { DelimiterType } from '@lezer/markdown';
import type { LinkDefinitions } from './definitions';

/** A `[` or `![` that is still open. */
export interface Bracket {
  /** Its own, by which it is found again. */
  readonly delimiter: DelimiterType;
  readonly from: number;
  /** Behind the bracket. */
  readonly to: number;
  readonly isImage: boolean;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What is known of a block's words while they are parsed. */
export class InlineState {
  readonly text: string;
  readonly definitions: LinkDefinitions;
  readonly brackets: Bracket[] = [];
  /** So many of the brackets stand around a link: they open no other one. */
  around = 0;
  /** How many runs of marks there were. */
  delimiters = 0;
  /** Ends that stand nowhere behind. */
  readonly missing: string[] = [];
  /** Where runs of backticks stand, by their length, the last first. */
  #ticks: Map<number, number[]> | null = null;
  readonly #emails: readonly Stretch[];
  #email = 0;

  constructor(text: string, definitions: LinkDefinitions) {
    this.text = text;
    this.definitions = definitions;
    this.#emails = findEmails(text);
  }

  /** The e-mail address at a place or behind it. */
  emailFrom(pos: number): Stretch | null {
    while ((this.#emails[this.#email]?.from ?? Infinity) < pos) this.#email++;
    return this.#emails[this.#email] ?? null;
  }

  /** Where the next run of so many backticks stands. */
  ticksFrom(from: number, length: number): number | null {
    this.#ticks ??= ticksByLength(this.text);
    const runs = this.#ticks.get(length);
    while (runs && (runs.at(-1) ?? from) < from) runs.pop();
    return runs?.at(-1) ?? null;
  }
}

/** The end of the code that the backticks between two places open; null if they are text. */
export function codeEnd(state: InlineState, from: number, to: number): number | null {
  const close = state.ticksFrom(to, to - from);
  return close === null ? null : close + to - from;
}

function ticksByLength(text: string): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (const { index, 0: ticks } of [...matchesOf(text, /`+/g)].reverse()) {
    const same = runs.get(ticks.length);
    if (same) same.push(index);
    else runs.set(ticks.length, [index]);
  }
  return runs;
}

const NO_EMAILS: readonly Stretch[] = [];
const LOCAL = /[\w.+-]/;
const DOMAIN = /[\w-]+(?:\.[\w-]+)+/y;

/** E-mail addresses, which are links of their own: nothing in them is a mark. */
function findEmails(text: string): readonly Stretch[] {
  let at = text.indexOf('@');
  if (at < 0) return NO_EMAILS;
  const found: Stretch[] = [];
  let behind = 0;
  for (; at >= 0; at = text.indexOf('@', at + 1)) {
    let from = at;
    while (from > behind && LOCAL.test(text.charAt(from - 1))) from--;
    DOMAIN.lastIndex = at + 1;
    const domain = DOMAIN.exec(text)?.[0];
    const isAddress = from < at && text[from - 1] !== '/' && domain !== undefined && !/[_-]$/.test(domain);
    behind = at + 1;
    if (!isAddress) continue;
    behind = at + 1 + domain.length;
    found.push({ from, to: behind });
  }
  return found;
}
