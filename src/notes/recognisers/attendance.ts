import type { Unit } from '../markdown/blocks';
import { only, together, type Findings } from './findings';
import type { Participant } from '../note';
import { findPeople } from './participants';
import type { Line } from './passages';
import { rangeOf, type Prose } from '../markdown/prose';
import type { Settings } from './state';
import type { Topic } from './topics';

const INLINE = /^\s*([^\s:：][^:：]{1,159})[:：]\s*(?:\|\s*)?(?=\S)/;

/** What divides labels that stand in one line: `Present: Ann · Guests: Bob`. */
const DIVIDED = /\s[·•|]\s+(?=[^:：·•|]{2,60}[:：])/g;
const MAX_CHARACTERS = 2_000;

/** People that a line lists, and where in its prose the list ends. */
export interface InlinePeople {
  readonly people: Findings;
  readonly end: number;
}

/**
 * Reads `**Present:** Ann, Bob` in a line, and the lines below it while they end with a comma; null if the line is no
 * such list.
 */
export function readInlinePeople(prose: Prose, [from, to]: Line, settings: Settings): InlinePeople | null {
  const line = prose.matchText.slice(from, to);
  if (!/[:：]/.test(line)) return null;
  const lists: InlinePeople[] = [];
  let start = from;
  for (const { index, 0: divider } of line.length > MAX_CHARACTERS ? [] : line.matchAll(DIVIDED)) {
    const list = readList(prose, [start, from + index], settings);
    if (list) lists.push(list);
    start = from + index + divider.length;
  }
  const last = readList(prose, [start, to], settings);
  if (lists.length === 0) return last;
  if (last) lists.push(last);
  return { people: together(lists.map(({ people }) => people)), end: last?.end ?? to };
}

function readList(prose: Prose, [from, to]: Line, { hosts, topics }: Settings): InlinePeople | null {
  const [whole = '', label = ''] = INLINE.exec(prose.matchText.slice(from, to)) ?? [];
  const topic = whole === '' ? null : topics.of(label);
  if (!isAttendance(topic)) return null;
  const end = prose.matchText[to] === '\n' ? endOfList(prose.matchText, to) : to;
  return { people: listedAs(topic, findPeople(prose, hosts, 'many', [from + whole.length, end])), end };
}

/** Whether people are listed below this. */
export const isAttendance = (topic: Topic): topic is 'attendance' | 'regrets' =>
  topic === 'attendance' || topic === 'regrets';

/** People who attend, or do not. */
export function listedAs(topic: 'attendance' | 'regrets', people: readonly Participant[]): Findings {
  return only(topic === 'attendance' ? 'participants' : 'regrets', people);
}

/** `Ada Rose (AR)`: lines that begin with `AR:` are what she says. */
export function findInitials({ blocks }: Unit): Findings {
  return only(
    'initials',
    blocks.flatMap(({ prose }) =>
      Array.from(
        prose.matchText.slice(0, MAX_CHARACTERS).matchAll(/\(([A-Z]{2,3})\)/g),
        ({ index, 1: text = '' }) => ({
          text,
          range: rangeOf(prose, index, index + text.length),
        }),
      ),
    ),
  );
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
