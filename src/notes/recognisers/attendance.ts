import { append, type Found } from './found';
import { findPeople } from './participants';
import type { Prose } from '../markdown/prose';
import type { Settings } from './state';
import { topicOf } from './topics';

const INLINE = /^\s*([^:]{3,160}):\s*(?:\|\s*)?(?=\S)/;

/**
 * Reads `**Present:** Ann, Bob` in a line, and the lines below it while they end with a comma. The index where the
 * list ends, null if the line is no such list.
 */
export function readInlinePeople(
  prose: Prose,
  from: number,
  to: number,
  found: Found,
  settings: Settings,
): number | null {
  const line = prose.plain.slice(from, to);
  if (!line.includes(':')) return null;
  const [whole = '', label = ''] = INLINE.exec(line) ?? [];
  const topic = whole === '' ? null : topicOf(label);
  if (topic !== 'attendance' && topic !== 'regrets') return null;
  const end = endOfList(prose.plain, to);
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
