import { attendanceHistory, identities, type Attendee } from './attendanceHistory';
import { mentionCandidates } from './mentionCandidates';
import type { PersonRef } from './participantEntry';
import { isHandleIn } from '../edits/ownersEdit';
import type { Note } from '../note';

/** Somebody who may attend a meeting, and what speaks for it. */
export interface LikelyAttendee {
  readonly person: PersonRef;
  /** At how many of the last meetings. */
  readonly attended: number;
  /** How many meetings were looked at. */
  readonly of: number;
  /** At how many without a gap up to the last one. */
  readonly streak: number;
  /** How many open action items of the last meeting and of this note are this person's. */
  readonly openItems: number;
  /** Whether the note speaks of this person, but for regrets and for action items that were carried into it. */
  readonly isMentioned: boolean;
  /** Was there last time, or belongs to the series and is named; and has not sent regrets. */
  readonly isLikely: boolean;
}

const NOWHERE = { line: -1, character: 0 };

/**
 * Who may attend the meeting of a note besides those that it lists: who attended the last meetings, who has something to do since the
 * last one, whom the note names. `recent`: the notes before it, newest first. `note`: null where there is none yet.
 */
export function likelyAttendees(recent: readonly Note[], note: Note | null): LikelyAttendee[] {
  const attendees = attendanceHistory(recent);
  const keyOf = identities([...(note?.participants ?? []), ...recent.flatMap((each) => each.participants)]);
  const listed = new Set(note?.participants.map(keyOf));
  const absent = new Set(note?.regrets.map(keyOf));
  const named = new Set(note ? namedIn(note, attendees).map(keyOf) : []);
  // What was carried into the note is the last one's no more.
  const hasCarried = note?.actions.some(({ origin }) => origin !== null) ?? false;
  const owners = [hasCarried ? null : recent[0], note].flatMap((each) => (each ? ownersIn(each) : []));
  const owned = new Map<string, number>();
  for (const owner of owners) owned.set(keyOf(owner), (owned.get(keyOf(owner)) ?? 0) + 1);
  const never = { attended: 0, of: attendees[0]?.of ?? 0, streak: 0 };
  const others = [...owners, ...(note ? namedIn(note, attendees) : [])].filter(
    ({ handle }) => handle !== null,
  );
  const all = new Map<string, Pick<Attendee, 'attended' | 'of' | 'streak'> & { person: PersonRef }>();
  for (const { handle, name, ...history } of attendees)
    all.set(keyOf({ handle, name }), { person: { handle, name }, ...history });
  for (const person of others) if (!all.has(keyOf(person))) all.set(keyOf(person), { person, ...never });
  return Array.from(all)
    .filter(([key]) => !listed.has(key))
    .map(([key, { person, attended, of, streak }]) => {
      const isAbsent = absent.has(key);
      const isMentioned = named.has(key) && !isAbsent;
      const isLikely = !isAbsent && (streak > 0 || (isMentioned && attended > 0));
      return {
        person,
        attended,
        of,
        streak,
        openItems: owned.get(key) ?? 0,
        isMentioned: isMentioned,
        isLikely,
      };
    });
}

/** The owners of open action items, each as often as there are items. */
function ownersIn(note: Note): PersonRef[] {
  return note.actions
    .filter(({ done }) => !done)
    .flatMap(({ owners }) => owners)
    .map((owner) =>
      isHandleIn(note, owner) ? { handle: owner, name: null } : { handle: null, name: owner },
    );
}

/** Whom a note mentions where it has not only carried an action item on. */
function namedIn(note: Note, attendees: readonly Attendee[]): PersonRef[] {
  const carried = note.actions.filter(({ origin }) => origin !== null);
  const mentions = note.mentions.filter(({ range: { start } }) =>
    carried.every(({ range }) => start.line < range.start.line || start.line > range.end.line),
  );
  const sources = { note: { ...note, mentions }, attendees, accountOf: () => undefined };
  const mentioned = new Set(mentions.map(({ handle }) => handle.toLowerCase()));
  return mentionCandidates(sources, NOWHERE)
    .filter(({ handle }) => mentioned.has(handle.toLowerCase()))
    .map(({ handle, name }) => ({ handle, name }));
}
