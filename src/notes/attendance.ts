import type { Unit } from './blocks';
import { append, type Found } from './found';
import { findPeople } from './participants';
import type { Prose } from './prose';
import type { Settings } from './state';
import { topicOf, type Topic } from './topics';

const INLINE = /^\s*([^:]{3,160}):\s*(?=\S)/;
const ABSENT = /^(?:|no?|-+|absent|regrets?|[✗❌✘]|apologies|excused|:x:|\[ ?\])$/i;

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

/** Reads a table of people: those whose row is filled in and not marked absent. */
export function readTable(unit: Unit, topic: Topic, found: Found, { hosts }: Settings): void {
  const [header, ...rows] = unit.blocks;
  if (!header || topic !== 'attendance') return;
  const titles = header.cells.map(({ plain }) => plain.toLowerCase());
  const column = (pattern: RegExp): number => titles.findIndex((title) => pattern.test(title));
  const presence = column(/present|attend(?:ed|ing|ance)|here|joined/);
  const names = Math.max(0, column(/name|participant|attendee|member|who|person/));
  const handles = column(/github|handle|user/);
  for (const { cells } of rows) {
    if (presence >= 0 && presence !== names && ABSENT.test(cells[presence]?.plain.trim() ?? '')) continue;
    const [person] = cells[names] ? findPeople(cells[names], hosts, 'one') : [];
    if (!person) continue;
    const handle = (cells[handles]?.plain ?? '').trim().replace(/^@/, '');
    found.participants.push(/^[a-z\d][\w-]*$/i.test(handle) ? { ...person, handle } : person);
  }
}
