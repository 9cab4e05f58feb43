import { foldName } from '../text/fold';
import type { Initials } from './findings';
import type { Participant } from '../note';

/** Lines between somebody in a list and somebody in another. */
const MIN_GAP = 2;

/**
 * Those who attended, each by his whole name where a list elsewhere calls him by initials that the note explains, `Scribe: AR`, and
 * without those whom such a line only calls by a first name that one person has: `Moderator: Ann`.
 */
export function namedOnce(
  people: readonly Participant[],
  initials: readonly Initials[],
): readonly Participant[] {
  if (!people.some(isShort)) return people;
  const meant = new Map(initials.map(({ text, owner }) => [text, owner]));
  const handles = new Set(people.flatMap(({ handle }) => handle ?? []));
  const byFirstName = new Map<string, Participant[]>();
  const inLine = new Map<number, number>();
  for (const person of people) {
    const { line } = person.range.start;
    inLine.set(line, (inLine.get(line) ?? 0) + 1);
    const [first = '', second] = (person.name ?? '').split(' ');
    if (second === undefined) continue;
    const called = byFirstName.get(foldName(first)) ?? [];
    called.push(person);
    byFirstName.set(foldName(first), called);
  }
  return people.flatMap((person) => {
    if (!isShort(person)) return [person];
    const owner = meant.get(person.name ?? '');
    if (owner !== undefined)
      return [handles.has(owner) ? { ...person, handle: owner, name: null } : { ...person, name: owner }];
    const { line } = person.range.start;
    const [other, another] = byFirstName.get(foldName(person.name ?? '')) ?? [];
    const isApart = other !== undefined && Math.abs(other.range.start.line - line) >= MIN_GAP;
    const isAlone = (inLine.get(line) ?? 0) === 1 && !inLine.has(line - 1) && !inLine.has(line + 1);
    return isApart && another === undefined && isAlone ? [] : [person];
  });
}

/** Whether somebody is called by a single word. */
const isShort = ({ handle, name }: Participant): boolean =>
  handle === null && name !== null && !name.includes(' ');
