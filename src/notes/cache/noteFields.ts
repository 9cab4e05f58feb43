import { fields, listOf as listOfValues, readAs, text as textValue, type Check } from './checks';
import {
  BY_ORDER,
  NOTE_KINDS,
  REFERENCE,
  TOPIC,
  type Note,
  type NoteFindings,
  type Reference,
  type Repository,
  type Section,
} from '../note';
import {
  day,
  listOf,
  oneOf,
  orNull,
  range,
  record,
  Repositories,
  text,
  whole,
  type Fields,
  type Shape,
} from '../shapes';

const NOTE: Shape<Note> = record<Note>({
  date: orNull(day),
  dayOrder: orNull(oneOf('dayFirst', 'monthFirst')),
  dateByOrder: orNull(BY_ORDER),
  title: orNull(text),
  series: text,
  references: listOf(record<Reference>(REFERENCE)),
  sections: listOf(record<Section>({ title: text, topic: TOPIC, depth: whole, heading: range, range })),
  ...listsOf(NOTE_KINDS),
});

function listsOf(kinds: typeof NOTE_KINDS): Fields<NoteFindings> {
  const entries = Object.entries(kinds) as [string, Shape<unknown>][];
  return Object.fromEntries(
    entries.map(([kind, shape]) => [kind, listOf(shape)]),
  ) as unknown as Fields<NoteFindings>;
}

/** The same note, which holds on to nothing else: the words of one just read are part of its text. */
export function detached(note: Note): Note {
  return readAs(JSON.parse(JSON.stringify(packNote(note))), unpackNote) ?? note;
}

/** A note as nested lists without names, a third as long as with them in JSON. */
export function packNote(note: Note): unknown {
  const repositories = new Repositories();
  const packed = NOTE.pack(note, repositories);
  return [repositories.list.map(({ host, owner, name }) => [host, owner, name]), packed];
}

/** The note that was packed, or `BrokenValue` thrown: the value may come from anywhere. */
export const unpackNote: Check<Note> = (value) => {
  const [repositories, packed] = fields(value, 2);
  return NOTE.unpack(packed, new Repositories(listOfValues(repository)(repositories)));
};

const repository: Check<Repository> = (value) => {
  const [host, owner, name] = fields(value, 3);
  return { host: textValue(host), owner: textValue(owner), name: textValue(name) };
};
