import { append, type Found } from './found';
import { findPeople } from './participants';
import type { Prose } from '../markdown/prose';
import type { Settings } from './state';
import { topicOf } from './topics';

const INLINE = /^\s*([^:]{3,160}):\s*(?=\S)/;

/** Reads `**Present:** Ann, Bob` in one line; false if the line is no such list. */
export function readInlinePeople(
  prose: Prose,
  from: number,
  to: number,
  found: Found,
  settings: Settings,
): boolean {
  const line = prose.plain.slice(from, to);
  if (!line.includes(':')) return false;
  const [whole = '', label = ''] = INLINE.exec(line) ?? [];
  const topic = whole === '' ? null : topicOf(label);
  if (topic !== 'attendance' && topic !== 'regrets') return false;
  const people = findPeople(prose, settings.hosts, 'many', from + whole.length, to);
  append(found[topic === 'attendance' ? 'participants' : 'regrets'], people);
  return true;
}
