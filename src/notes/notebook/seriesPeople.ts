import { EVERYBODY, type Owner } from './owners';
import type { ActionItem, Note } from '../note';
import { foldName } from '../text/fold';

type Person = Omit<Owner, 'written'>;

/** Whom the lists of a series name. */
interface Directory {
  /** As written, by themselves folded. */
  readonly handles: ReadonlyMap<string, string>;
  /** Whole names, folded, and who is called so. */
  readonly names: ReadonlyMap<string, Person>;
  /** Of first names, folded, those who have them; `null` where two do. */
  readonly firstNames: ReadonlyMap<string, Person | null>;
}

/** Knows who is who in the notes of a series: `Fay`, `Fay Wong` and `@fay-wong` may be one. */
export class SeriesPeople {
  readonly #notes: readonly Note[];
  readonly #owners = new WeakMap<ActionItem, readonly Owner[]>();
  /** Of each note, since a short name is first somebody's of its own list. */
  readonly #firstNames = new WeakMap<Note, Directory['firstNames']>();
  #directory: Directory | null = null;

  constructor(notes: readonly Note[]) {
    this.#notes = notes;
  }

  /** Whether these are the notes that it knows people by. */
  isOf(notes: readonly Note[]): boolean {
    return notes.length === this.#notes.length && notes.every((note, index) => note === this.#notes[index]);
  }

  /** Who is to do an item of one of the notes, each once. */
  ownersOf(note: Note, action: ActionItem): readonly Owner[] {
    let known = this.#owners.get(action);
    if (!known) {
      const all = action.owners.map((written) => ({ ...this.#personOf(written, note), written }));
      known = [...new Map(all.map((owner) => [owner.key, owner])).values()];
      this.#owners.set(action, known);
    }
    return known;
  }

  #personOf(owner: string, note: Note): Person {
    const folded = foldName(owner);
    if (folded === EVERYBODY) return { key: EVERYBODY, name: 'Everybody', handle: null };
    this.#directory ??= directoryOf(this.#notes);
    const { handles, names, firstNames } = this.#directory;
    if (handles.has(folded)) return byHandle(owner);
    const named = names.get(folded);
    if (named) return named;
    const own = this.#firstNamesOf(note, names).get(folded);
    // Short names that may be two people stay as written.
    return (own === undefined ? firstNames.get(folded) : own) ?? { key: folded, name: owner, handle: null };
  }

  #firstNamesOf(note: Note, names: Directory['names']): Directory['firstNames'] {
    let known = this.#firstNames.get(note);
    if (!known) {
      const people = [...note.participants, ...note.regrets];
      const owners = people.flatMap(({ name }) => (name === null ? [] : (names.get(foldName(name)) ?? [])));
      known = firstNamesOf(
        owners,
        people.flatMap(({ name }) => name ?? []),
      );
      this.#firstNames.set(note, known);
    }
    return known;
  }
}

const byHandle = (handle: string): Person => ({ key: foldName(handle), name: `@${handle}`, handle });

/** `fay-wong` and `Fay Wong` are written alike but for this. */
const squeeze = (folded: string): string => folded.replace(/[\s._-]+/g, '');

function directoryOf(notes: readonly Note[]): Directory {
  const handles = new Map<string, string>();
  const handlesOf = new Map<string, Set<string>>();
  const written = new Map<string, string>();
  for (const note of notes) {
    for (const { handle } of note.mentions) handles.set(foldName(handle), handle);
    for (const { handle, name } of [...note.participants, ...note.regrets]) {
      if (handle !== null) handles.set(foldName(handle), handle);
      if (name === null) continue;
      const folded = foldName(name);
      written.set(folded, name);
      const known = handlesOf.get(folded) ?? new Set();
      handlesOf.set(folded, handle === null ? known : known.add(foldName(handle)));
    }
  }
  const alike = new Map([...handles.keys()].map((handle) => [squeeze(handle), handle]));
  const names = new Map<string, Person>();
  for (const [folded, name] of written) {
    const own = handlesOf.get(folded) ?? new Set();
    const [only] = own.size === 1 ? own : [];
    const same = own.size === 0 && folded.includes(' ') ? alike.get(squeeze(folded)) : undefined;
    const handle = handles.get(only ?? same ?? '');
    names.set(folded, handle === undefined ? { key: folded, name, handle: null } : byHandle(handle));
  }
  return { handles, names, firstNames: firstNamesOf([...names.values()], [...written.values()]) };
}

function firstNamesOf(owners: readonly Person[], names: readonly string[]): Map<string, Person | null> {
  const found = new Map<string, Person | null>();
  for (const [index, owner] of owners.entries()) {
    const [first = '', ...others] = foldName(names[index] ?? '').split(' ');
    if (first === '' || (others.length === 0 && owner.handle === null)) continue;
    const known = found.get(first);
    found.set(first, known === undefined || known?.key === owner.key ? owner : null);
  }
  return found;
}
