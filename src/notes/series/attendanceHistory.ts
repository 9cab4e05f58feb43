import type { Note, Participant } from '../note';
import { foldName } from '../text/fold';

/** Somebody who attends the meetings of a series. */
export interface Attendee {
  /** Without `@`, as last written. At least one of handle and name is known. */
  readonly handle: string | null;
  readonly name: string | null;
  /** At how many of the last meetings. */
  readonly attended: number;
  /** How many meetings were looked at. */
  readonly of: number;
  /** At how many without a gap up to the last one. */
  readonly streak: number;
}

/** So many of the last meetings count. */
const WINDOW = 15;
/** What a meeting weighs beside the one after it. */
const FADING = 0.85;

/**
 * Who attends a series, from its notes, newest first. Those who come often and came lately stand first. Names are the
 * same as handles that some list gives with them.
 */
export function attendanceHistory(notes: readonly Pick<Note, 'participants'>[]): Attendee[] {
  const meetings = notes.map(({ participants }) => participants).filter((people) => people.length > 0);
  const recent = meetings.slice(0, WINDOW);
  const keyOf = identities(recent.flat());
  const found = new Map<string, { handle: string | null; name: string | null; at: Set<number> }>();
  for (const [index, people] of recent.entries()) {
    for (const person of people) {
      const known = found.get(keyOf(person));
      if (known) {
        known.handle ??= person.handle;
        known.name ??= person.name;
        known.at.add(index);
      } else found.set(keyOf(person), { handle: person.handle, name: person.name, at: new Set([index]) });
    }
  }
  return [...found.values()]
    .map(({ handle, name, at }) => ({
      person: { handle, name, attended: at.size, of: recent.length, streak: streakIn(at) },
      weight: [...at].reduce((sum, index) => sum + FADING ** index, 0),
    }))
    .sort(
      (one, other) => other.weight - one.weight || labelOf(one.person).localeCompare(labelOf(other.person)),
    )
    .map(({ person }) => person);
}

function streakIn(at: ReadonlySet<number>): number {
  let streak = 0;
  while (at.has(streak)) streak++;
  return streak;
}

/** Those who came to more than half of the meetings. */
export function usualAttendees(attendees: readonly Attendee[]): Attendee[] {
  return attendees.filter(({ attended, of }) => attended > of / 2);
}

type Named = Pick<Participant, 'handle' | 'name'>;

/** Tells the same key for the same person, as far as the people named show who is who. */
export function identities(people: readonly Named[]): (person: Named) => string {
  const handles = new Map<string, string>();
  for (const { handle, name } of people)
    if (handle !== null && name !== null) handles.set(foldName(name), handle.toLowerCase());
  return ({ handle, name }) => {
    const known = handle?.toLowerCase() ?? handles.get(foldName(name ?? ''));
    return known === undefined ? `name ${foldName(name ?? '')}` : `@${known}`;
  };
}

const labelOf = ({ handle, name }: Named): string => foldName(name ?? handle ?? '');
