import { append, type Findings } from './findings';
import { findPeople } from './participants';
import type { Prose } from '../markdown/prose';
import type { Settings } from './state';
import { topicOf } from './topics';

const INLINE = /^\s*([^\s:][^:]{2,159}):\s*(?:\|\s*)?(?=\S)/;

/** What divides labels that stand in one line: `Present: Ann · Guests: Bob`. */
const DIVIDED = /\s[·•|]\s+(?=[^:·•|]{3,60}:)/g;
const MOST = 2_000;

/**
 * Reads `**Present:** Ann, Bob` in a line, and the lines below it while they end with a comma. The index where the
 * list ends, null if the line is no such list.
 */
export function readInlinePeople(
  prose: Prose,
  from: number,
  to: number,
  found: Findings,
  settings: Settings,
): number | null {
  const line = prose.plain.slice(from, to);
  if (!line.includes(':')) return null;
  let read: number | null = null;
  let start = from;
  for (const { index, 0: divider } of line.length > MOST ? [] : line.matchAll(DIVIDED)) {
    if (readPeople(prose, start, from + index, found, settings) !== null) read = to;
    start = from + index + divider.length;
  }
  return readPeople(prose, start, to, found, settings) ?? read;
}

function readPeople(
  prose: Prose,
  from: number,
  to: number,
  found: Findings,
  settings: Settings,
): number | null {
  const [whole = '', label = ''] = INLINE.exec(prose.plain.slice(from, to)) ?? [];
  const topic = whole === '' ? null : topicOf(label);
  if (topic !== 'attendance' && topic !== 'regrets') return null;
  const end = prose.plain[to] === '\n' ? endOfList(prose.plain, to) : to;
  const people = findPeople(prose, settings.hosts, 'many', from + whole.length, end);
  append(found[topic === 'attendance' ? 'participants' : 'regrets'], people);
  return end;
}

/** Where a list ends that goes on in the next line behind a comma. */
function endOfList(plain: string, to: number): number {
  let end = to;
  while (end < plain.length && /[,;]\s*$/.test(plain.slice(Math.max(0, end - 10), end))) {
    const next = plain.indexOf('\n', end + 1);
    end = next < 0 ? plain.length : next;
  }
  return end;
}
