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

function toOwner(note: Note, owner: string): Owner {
  const folded = fold(owner);
  if (folded === EVERYBODY) return { key: EVERYBODY, name: 'Everybody', handle: null };
  const people = [...note.participants, ...note.regrets];
  const isHandle =
    people.some(({ handle }) => handle !== null && fold(handle) === folded) ||
    note.mentions.some(({ handle }) => fold(handle) === folded);
  if (isHandle) return { key: folded, name: `@${owner}`, handle: owner };
  const named = people.filter(({ name }) => name !== null && fold(name) === folded);
  // `Fay` is Fay Wong where nobody else of that name is there.
  const meant = named.length > 0 ? named : people.filter(({ name }) => firstName(name) === folded);
  const handles = new Map(meant.map(({ handle }) => [handle?.toLowerCase(), handle]));
  const [handle = null] = handles.size === 1 ? handles.values() : [];
  if (handle !== null) return { key: fold(handle), name: `@${handle}`, handle };
  return { key: folded, name: owner, handle: null };
}

const firstName = (name: string | null): string => fold(name ?? '').split(' ')[0] ?? '';
