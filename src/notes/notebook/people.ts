import type { Note, Participant, Range } from '../note';
import { foldName } from '../text/fold';
import type { FiledNote } from './trackedItems';

/** Somebody by all that the notes call him. */
export interface Person {
  /** In lower case. */
  readonly handle: string | null;
  /** Folded; no names of others among them. */
  readonly names: ReadonlySet<string>;
}

interface Listed {
  /** In lower case. */
  readonly handle: string | null;
  /** Folded. */
  readonly name: string | null;
  readonly range: Range;
}

const lists = new WeakMap<Note, readonly Listed[]>();
/** Those of several names by the first, or null where two have it. */
const firstNames = new WeakMap<Note, ReadonlyMap<string, Listed | null>>();

/** Who stands in a note's lists of those present and absent. */
export function listedIn(note: Note): readonly Listed[] {
  let listed = lists.get(note);
  if (!listed) {
    listed = [...note.attendance, ...note.absences].map(({ handle, name, range }) => ({
      handle: handle?.toLowerCase() ?? null,
      name: name === null ? null : foldName(name),
      range,
    }));
    lists.set(note, listed);
  }
  return listed;
}

/** The only one in a note's lists who has a first name, folded, and another; undefined where none or several have. */
function onlyOneCalled(firstName: string, note: Note): Listed | undefined {
  let known = firstNames.get(note);
  if (!known) {
    const found = new Map<string, Listed | null>();
    for (const listed of listedIn(note)) {
      const [first = '', ...others] = listed.name?.split(' ') ?? [];
      if (others.length > 0) found.set(first, found.has(first) ? null : listed);
    }
    known = found;
    firstNames.set(note, known);
  }
  return known.get(firstName) ?? undefined;
}

/** Who is meant by a handle or a name, as far as the lists of these notes show who is who. */
export function personOf(
  { handle, name }: Pick<Participant, 'handle' | 'name'>,
  notes: readonly FiledNote[],
): Person {
  const own = name === null ? null : foldName(name);
  const known = handle?.toLowerCase() ?? (own === null ? null : onlyHandleOf(own, notes));
  if (known === null) return { handle: null, names: new Set(own === null ? [] : [own]) };
  const names = new Set<string>();
  for (const { note } of notes)
    for (const each of listedIn(note)) if (each.handle === known && each.name !== null) names.add(each.name);
  // A name that two share tells neither.
  for (const { note } of notes)
    for (const each of listedIn(note))
      if (each.name !== null && each.handle !== null && each.handle !== known) names.delete(each.name);
  return { handle: known, names };
}

function onlyHandleOf(name: string, notes: readonly FiledNote[]): string | null {
  let found: string | null = null;
  for (const { note } of notes) {
    for (const each of listedIn(note)) {
      if (each.name !== name || each.handle === null || each.handle === found) continue;
      if (found !== null) return null;
      found = each.handle;
    }
  }
  return found;
}

/**
 * Tells whether an action item's owner is the person; a first name is enough where only one in the note has it. Owners are
 * the same few again and again.
 */
export function ownerTest({ handle, names }: Person): (owner: string, note: Note) => boolean {
  const folded = new Map<string, string>();
  return (owner, note) => {
    const wanted = folded.get(owner) ?? foldName(owner);
    folded.set(owner, wanted);
    if (wanted === handle || names.has(wanted)) return true;
    if (names.size === 0 || wanted === '' || wanted.includes(' ')) return false;
    const only = onlyOneCalled(wanted, note);
    return only !== undefined && isListed(only, { handle, names });
  };
}

/** Whether an entry of a list is the person. */
export function isListed(listed: Pick<Listed, 'handle' | 'name'>, { handle, names }: Person): boolean {
  return listed.handle === null ? listed.name !== null && names.has(listed.name) : listed.handle === handle;
}
