import { matchesOf } from '../matchesOf';
import type { Range, Target } from '../note';
import { rangeOf, type Prose } from '../markdown/prose';
import { targetOfUrl } from './targets';
import { any } from '../words/patterns';
import { LOGIN } from '../text/handles';

/** A reference before it is known which repository a short form means. */
export interface FoundReference {
  readonly range: Range;
  readonly text: string;
  readonly form: 'link' | 'url' | 'short';
  readonly url: string | null;
  /** Known from a URL or `owner/repo#12`, else null. */
  readonly target: Target | null;
  /** `repo` of `repo#12`, null for `#12`. */
  readonly name: string | null;
  readonly number: number;
}

/** `owner/repo`, `gh-`, `repo` */
const NAMED = `(?<![\\w/&#@.-])(?:(${LOGIN})/([\\w.-]+) ?|gh-(?=\\d)|([a-z][\\w.-]*\\w(?=#)))`;
/** What stands in front of a bare `#12` is no part of a word or an address: `#11/#12`, `PR-#12`. */
const BARE = '(?<![\\w#@]|[a-z]/)';
/** `owner/repo#12`, `repo#12`, `gh-12`, `#12`; behind it no word goes on, as remark-github has it, nor a date. */
const SHORT = new RegExp(
  `(?:${NAMED}|${BARE})(?:#|(?<=gh-))([1-9]\\d{0,8})(?![\\w#]|-[a-z]|-\\d\\d?-\\d)`,
  'gi',
);
/** Words that say what the number is of, not in which repository: `PR#12`, `issue#12`. */
export const KINDS = new RegExp(`^${any('issueKinds')}$`, 'i');
/** Nouns whose `#4` tells which one in a row: `Hackathon #4`, `calls #12`. */
export const COUNTED = new RegExp(`(?<!\\p{L}-?)${any('counted')}s?[\\s:-]*$`, 'iu');
/** `#1 priority` is a rank. */
const RANKED = new RegExp(`^ ${any('ranked')}\\b`, 'i');

/** `page.html#12` is a place in a file. */
const FILE = /\.(?:html?|md|markdown|rst|adoc|txt|pdf|php|aspx?|xml|csv|docx?|xlsx?|odt|svg|png|jpe?g)$/i;
/** `colour #123456`, `background: #888888` */
const COLOUR = new RegExp(
  `(?<!\\p{L})${any('colours')}(?!\\p{L})|#(?:[\\da-f]{3}){1,2}(?![\\w-])(?<!#\\d+)|#0\\d{5}`,
  'iu',
);
/** `colour: #123` */
const OF_COLOUR = new RegExp(`(?<!\\p{L})${any('colours')}(?:\\s*[:=])?\\s*$`, 'iu');
/** Says that a number is an issue's, whatever else its line speaks of. */
const OF_ISSUE = new RegExp(
  `(?<!\\p{L})(?:${any('issueKinds')}|see|fix(?:e[sd])?|close[sd]?|resolve[sd]?)\\s*$`,
  'iu',
);

const NO_REFERENCES: readonly FoundReference[] = [];

/** The references in a block's prose, in order. */
export function findReferences(
  prose: Prose,
  hosts: readonly string[],
  inTitle: boolean,
): readonly FoundReference[] {
  const { matchText, spans } = prose;
  const mayBeShort = matchText.includes('#') || /gh-\d/i.test(matchText);
  if (!mayBeShort && spans.length === 0) return NO_REFERENCES;
  const found: FoundReference[] = [];
  for (const span of spans) {
    if (span.url === '') continue;
    const target = targetOfUrl(span.url, hosts);
    if (!target) continue;
    const form = span.kind === 'url' ? 'url' : 'link';
    found.push({
      range: span.range,
      text: span.source,
      form,
      url: span.url,
      target,
      name: null,
      number: target.number,
    });
  }
  // The number in a title counts the meetings.
  if (!mayBeShort) return found;
  const linked = spans.filter(({ kind }) => kind === 'link' || kind === 'url');
  let behind = 0;
  let colours: boolean | null = null;
  // There may be many numbers, and no colour in the whole block.
  const isOfColour = (from: number, to: number): boolean =>
    (colours ??= COLOUR.test(matchText)) && isColour(matchText, from, to);
  for (const match of matchesOf(matchText, SHORT)) {
    const { index, 0: text } = match;
    const [, owner, ownName, name, digits = ''] = match;
    const bare = owner === undefined && (name === undefined || KINDS.test(name));
    while ((linked[behind]?.to ?? Infinity) <= index) behind++;
    if ((linked[behind]?.from ?? Infinity) < index + text.length) continue;
    const [from, to] = [index + text.length - digits.length - 1, index + text.length];
    if (bare && (inTitle || isCounting(matchText, from, to) || isOfColour(from, to))) continue;
    if (name !== undefined && COUNTED.test(name)) continue;
    if (FILE.test(ownName ?? name ?? '')) continue;
    if (isInWikiLink(matchText, index, to)) continue;
    const number = Number(digits);
    found.push({
      range: rangeOf(prose, index, to),
      text,
      form: 'short',
      url: null,
      target:
        owner === undefined || ownName === undefined
          ? null
          : { repository: { host: hosts[0] ?? 'github.com', owner, name: ownName }, number, kind: null },
      name: bare ? null : (name ?? null),
      number,
    });
  }
  return found.length > 1 ? found.sort((one, other) => compare(one.range, other.range)) : found;
}

/** Whether the `#12` between `from` and `to` counts something or ranks it. */
function isCounting(plain: string, from: number, to: number): boolean {
  const before = plain.slice(Math.max(0, from - 40), from).replace(/^.*\n/s, '');
  const isFirst = before.trim() === '' && (from <= 40 || before.length < 40);
  const after = plain.slice(to, to + 20);
  if (COUNTED.test(before) || RANKED.test(after)) return true;
  return isFirst && /^[.)] \S/.test(after);
}

/** Around a number that may be a colour so much is looked at. */
const MAX_AROUND = 80;

/** Whether a number of three or six digits is a colour's: its line tells. */
function isColour(plain: string, from: number, to: number): boolean {
  const digits = to - from - 1;
  if (digits !== 3 && digits !== 6) return false;
  const before = plain.slice(Math.max(0, from - MAX_AROUND), from).replace(/^.*\n/s, '');
  if (digits === 3) return OF_COLOUR.test(before);
  const [after = ''] = plain.slice(to, to + MAX_AROUND).split('\n', 1);
  return !OF_ISSUE.test(before) && (COLOUR.test(before) || COLOUR.test(after));
}

/** Whether a stretch stands in `[[Plan#12]]`; `[[#12]]` is a number in brackets. */
function isInWikiLink(plain: string, from: number, to: number): boolean {
  const before = /\[\[([^[\]\n]*)$/.exec(plain.slice(Math.max(0, from - 200), from));
  if (!before) return false;
  const behind = /^([^[\]\n]{0,200})\]\]/.exec(plain.slice(to, to + 202));
  return behind !== null && (before[1] !== '' || behind[1] !== '' || plain[from] !== '#');
}

function compare({ start: one }: Range, { start: other }: Range): number {
  return one.line - other.line || one.character - other.character;
}
