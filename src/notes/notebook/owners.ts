import type { ActionItem, Note } from '../note';
import { fold } from '../series/attendanceHistory';

/** Somebody who is to do something. */
export interface Owner {
  /** The same for the same person, as far as his note tells who is who. */
  readonly key: string;
  /** As written, `@` in front of a handle; `Everybody`. */
  readonly name: string;
  /** Without `@`; null where none is known. */
  readonly handle: string | null;
}

/** Who looks at the items: handles and names without case and accents. Empty: nobody knows. */
export type Me = ReadonlySet<string>;

export const EVERYBODY = 'all';

/** Who I am, by the handles that I am signed in with and the names under which notes speak of me. */
export function meOf(names: readonly string[]): Me {
  return new Set(names.map((name) => fold(name.replace(/^\s*@/, ''))).filter(Boolean));
}

const owners = new WeakMap<ActionItem, readonly Owner[]>();

/** Who is to do an item of a note. Names are the same as handles that the note's participants give with them. */
export function ownersOf(note: Note, action: ActionItem): readonly Owner[] {
  let known = owners.get(action);
  if (!known) {
    const all = action.owners.map((owner) => toOwner(note, owner));
    known = [...new Map(all.map((owner) => [owner.key, owner])).values()];
    owners.set(action, known);
  }
  return known;
}

/** Whether an owner is the one who looks, under any of his names; what everybody is to do is everybody's. */
export function isMe({ key, name }: Owner, me: Me): boolean {
  return key === EVERYBODY || me.has(key) || me.has(fold(name.replace(/^@/, '')));
}

/** A task without `@ann, Bob: ` in front, for where its owners stand beside it. */
export function withoutOwners(text: string, owners: readonly string[]): string {
  const [lead = '', people = ''] = /^([^:]{1,80}?)\s*:\s+(?=\S)/.exec(text) ?? [];
  const named = people.split(/[,&+/]|\s(?:and|or|und)\s/i).map((each) => fold(each.replace('@', '')));
  const known = new Set(owners.map(fold));
  return lead !== '' && named.every((each) => known.has(each)) ? text.slice(lead.length) : text;
}

/** Handles by themselves in lower case; none under `undefined`. */
type Handles = Map<string | undefined, string | null>;

/** Whom a note names, all folded. */
interface Directory {
  readonly handles: ReadonlySet<string>;
  readonly byName: ReadonlyMap<string, Handles>;
  readonly byFirstName: ReadonlyMap<string, Handles>;
}

const directories = new WeakMap<Note, Directory>();

function directoryOf(note: Note): Directory {
  let directory = directories.get(note);
  if (!directory) {
    directory = makeDirectory(note);
    directories.set(note, directory);
  }
  return directory;
}

function makeDirectory({ participants, regrets, mentions }: Note): Directory {
  const people = [...participants, ...regrets];
  const byName = new Map<string, Handles>();
  const byFirstName = new Map<string, Handles>();
  const add = (all: Map<string, Handles>, name: string, handle: string | null): void => {
    const handles = all.get(name) ?? new Map<string | undefined, string | null>();
    all.set(name, handles.set(handle?.toLowerCase(), handle));
  };
  for (const { handle, name } of people) {
    if (name === null) continue;
    const folded = fold(name);
    add(byName, folded, handle);
    add(byFirstName, folded.split(' ')[0] ?? '', handle);
  }
  const handles = [...people, ...mentions].flatMap(({ handle }) => (handle === null ? [] : fold(handle)));
  return { handles: new Set(handles), byName, byFirstName };
}

function toOwner(note: Note, owner: string): Owner {
  const folded = fold(owner);
  if (folded === EVERYBODY) return { key: EVERYBODY, name: 'Everybody', handle: null };
  const { handles, byName, byFirstName } = directoryOf(note);
  if (handles.has(folded)) return { key: folded, name: `@${owner}`, handle: owner };
  // `Fay` is Fay Wong where nobody else of that name is there.
  const meant = byName.get(folded) ?? byFirstName.get(folded);
  const [handle = null] = meant?.size === 1 ? meant.values() : [];
  if (handle !== null) return { key: fold(handle), name: `@${handle}`, handle };
  return { key: folded, name: owner, handle: null };
}
