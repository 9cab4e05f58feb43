import { readEdited } from '../edits/readEdited';
import { isSaidStill, type Kind } from '../edits/saidStill';
import { identities } from './attendanceHistory';
import type { Participant, TextEdit } from '../note';
import { entryForm, usualEntries, writeEntry, type PersonRef } from './participantEntry';
import { ParticipantsLines, type Naming } from './participantsLines';
import { findPlace } from './participantsPlace';
import type { Reading } from '../reading';
import { describeLines } from './recurringLines';

/** People to be named in a note's list of participants. */
export interface ParticipantsRequest {
  readonly reading: Reading;
  readonly people: readonly PersonRef[];
  /** The last notes of the series, newest first: they tell how it names people, and where. */
  readonly recent: readonly Reading[];
}

/** Edits that name people in a note, and those who would not be read there as participants. */
export interface ParticipantsEdits {
  /** None where all are listed. They only insert, but for an empty item that held the place and a cell that said absent. */
  readonly edits: readonly TextEdit[];
  readonly refused: readonly PersonRef[];
}

/**
 * The edits that add people to a note's list of participants in its own manner, or else in that of the series; makes the
 * section where there is none. Whoever is listed stays, and all else that the note says.
 */
export function addParticipants({ reading, people, recent }: ParticipantsRequest): ParticipantsEdits {
  const keyOf = identities(
    [reading, ...recent].flatMap(({ note }) => note.participants).concat(asParticipants(people)),
  );
  const listed = new Set(reading.note.participants.map(keyOf));
  const fresh = [...new Map(people.map((person) => [keyOf(person), person])).values()].filter(
    (person) => !listed.has(keyOf(person)),
  );
  if (fresh.length === 0) return { edits: [], refused: [] };
  const find = (some: readonly PersonRef[]): readonly TextEdit[] | null => {
    const ways = () => waysToName(reading, some, recent, keyOf);
    const areNamed = (now: readonly Participant[], isExact: boolean): boolean => {
      const present = new Set(now.map(keyOf));
      return some.every((person) => (person.handle === null && !isExact) || present.has(keyOf(person)));
    };
    return (
      firstThatNames(reading, some.length, ways(), (now) => areNamed(now, true)) ??
      // Of words that are hardly a name, less may be read.
      firstThatNames(reading, some.length, ways(), (now) => areNamed(now, false))
    );
  };
  const all = find(fresh);
  if (all) return { edits: all, refused: [] };
  const some = fresh.filter((person) => find([person]));
  const edits = some.length > 0 && some.length < fresh.length ? find(some) : null;
  return edits
    ? { edits, refused: fresh.filter((person) => !some.includes(person)) }
    : { edits: [], refused: fresh };
}

/** The ways to name people in a note, best first. */
function* waysToName(
  reading: Reading,
  people: readonly PersonRef[],
  recent: readonly Reading[],
  keyOf: ReturnType<typeof identities>,
): Generator<Naming> {
  const own = entryForm(reading);
  const model = recent.find(({ note }) => note.participants.length > 0);
  const form = own ?? (model ? entryForm(model) : null);
  const usual =
    own === null || !model || own === entryForm(model)
      ? usualEntries(recent, keyOf)
      : new Map<string, string>();
  const inManner = people.map((person) => usual.get(keyOf(person)) ?? writeEntry(person, form));
  // What stands around a name elsewhere may mean something else here.
  const plain = people.map((person) => writeEntry(person, null));
  const lines = describeLines(reading);
  const text = new ParticipantsLines(reading, lines, model);
  const place = findPlace(reading, lines);
  for (const entries of [inManner, plain]) if (place) yield text.at(place, entries, people);
  for (const entries of [inManner, plain]) yield* text.newSections(entries);
}

const CAME: readonly Kind[] = ['attendance', 'mentions', 'sections', 'links'];

/** The first of some edits after which so many more people attend, and the note says else what it said before; null where none is. */
function firstThatNames(
  reading: Reading,
  count: number,
  ways: Iterable<Naming>,
  areNamed: (now: readonly Participant[]) => boolean,
): readonly TextEdit[] | null {
  const { participants } = reading.note;
  for (const { edits, replaced } of ways) {
    const now = readEdited(reading, edits);
    const isRead =
      now.note.participants.length === participants.length + count && areNamed(now.note.participants);
    if (isRead && isSaidStill(reading, now, replaced, CAME)) return edits;
  }
  return null;
}

/** The entries of people as a list of lines for a template, each behind `lead`. */
export function listPeople(people: readonly PersonRef[], recent: readonly Reading[]): string[] {
  const keyOf = identities(recent.flatMap(({ note }) => note.participants));
  const model = recent.find(({ note }) => note.participants.length > 0);
  const usual = usualEntries(recent, keyOf);
  return people.map(
    (person) => usual.get(keyOf(person)) ?? writeEntry(person, model ? entryForm(model) : null),
  );
}

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const asParticipants = (people: readonly PersonRef[]) =>
  people.map((person) => ({ ...person, range: nowhere }));
