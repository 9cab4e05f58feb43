import type { Range, Target } from '../note';
import { rangeOf, type Prose } from '../markdown/prose';
import { targetOfUrl } from './targets';
import { any } from '../words/patterns';

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

const OWNER = '[a-z\\d](?:[a-z\\d]|-(?=[a-z\\d])){0,38}';
const SHORT = new RegExp(
  `(?<![\\w/&#@.-])(?:(${OWNER})/([\\w.-]+) ?|gh-(?=\\d)|([a-z][\\w.-]+(?=#)))?(?:#|(?<=gh-))([1-9]\\d{0,8})(?![\\w#]|-[a-z])`,
  'gi',
);
/** Words that say what the number is of, not in which repository: `PR#12`, `issue#12`. */
export const KINDS = new RegExp(`^${any('issueKinds')}$`, 'i');
/** Nouns whose `#4` tells which one in a row: `Hackathon #4`, `calls #12`. */
export const COUNTED = new RegExp(`${any('counted')}s?\\s*$`, 'i');
/** `#1 priority` is a rank. */
const RANKED = new RegExp(`^ ${any('ranked')}\\b`, 'i');

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
  for (const match of matchText.matchAll(SHORT)) {
    const { index, 0: text } = match;
    const [, owner, ownName, name, digits = ''] = match;
    const bare = owner === undefined && (name === undefined || KINDS.test(name));
    while ((linked[behind]?.to ?? Infinity) <= index) behind++;
    if ((linked[behind]?.from ?? Infinity) < index + text.length) continue;
    if (
      bare &&
      (inTitle || isCounting(matchText, index + text.length - digits.length - 1, index + text.length))
    )
      continue;
    if (name !== undefined && COUNTED.test(name)) continue;
    const number = Number(digits);
    found.push({
      range: rangeOf(prose, index, index + text.length),
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

function compare({ start: one }: Range, { start: other }: Range): number {
  return one.line - other.line || one.character - other.character;
}
