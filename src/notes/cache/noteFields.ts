import type { OpenReference } from '../recognisers/resolve';
import {
  BY_ORDER,
  NOTE_KINDS,
  PARTICIPANT,
  REFERENCE,
  TOPIC,
  type Note,
  type NoteFindings,
  type Reference,
  type Section,
} from '../note';
import { day, listOf, oneOf, orNull, range, record, text, whole, type Fields, type Shape } from '../shapes';

/** The fields of a note that are lists. */
export type NoteLists = NoteFindings & Pick<Note, 'references' | 'sections' | 'attendance' | 'absences'>;

/** What a note tells besides. */
export type NoteHead = Omit<Note, keyof NoteLists>;

const HEAD_FIELDS: Fields<NoteHead> = {
  date: orNull(day),
  dayOrder: orNull(oneOf('dayFirst', 'monthFirst')),
  dateByOrder: orNull(BY_ORDER),
  title: orNull(text),
  series: text,
};

export const HEAD_RECORD = record<NoteHead>(HEAD_FIELDS);

export const OPEN = listOf(record<OpenReference>({ index: whole, number: whole, name: orNull(text) }));

/** In the order in which they are packed. */
export const LISTS: Fields<NoteLists> = {
  references: listOf(record<Reference>(REFERENCE)),
  sections: listOf(record<Section>({ title: text, topic: TOPIC, depth: whole, heading: range, range })),
  ...listsOf(NOTE_KINDS),
  attendance: listOf(PARTICIPANT),
  absences: listOf(PARTICIPANT),
};

function listsOf(kinds: typeof NOTE_KINDS): Fields<NoteFindings> {
  const entries = Object.entries(kinds) as [string, Shape<unknown>][];
  return Object.fromEntries(
    entries.map(([kind, shape]) => [kind, listOf(shape)]),
  ) as unknown as Fields<NoteFindings>;
}

/** The names of all fields. */
export const FIELDS = [...Object.keys(HEAD_FIELDS), ...Object.keys(LISTS)] as readonly (keyof Note)[];
