import { fold } from '../series/attendanceHistory';

/** Somebody who is to do something. */
export interface Owner {
  /** The same for the same person, as far as the series tells who is who. */
  readonly key: string;
  /** `@` in front of a handle; a whole name where a series has one for a short one; `Everybody`. */
  readonly name: string;
  /** Without `@`; null where none is known. */
  readonly handle: string | null;
  /** As the item has it, without `@`. */
  readonly written: string;
}

/** Who looks at the items: handles and names without case and accents. Empty: nobody knows. */
export type Me = ReadonlySet<string>;

export const EVERYBODY = 'all';

/** Who I am, by the handles that I am signed in with and the names under which notes speak of me. */
export function meOf(names: readonly string[]): Me {
  return new Set(names.map((name) => fold(name.replace(/^\s*@/, ''))).filter(Boolean));
}

/** Whether an owner is the one who looks, under any of his names; what everybody is to do is everybody's. */
export function isMe({ key, name, written }: Owner, me: Me): boolean {
  return key === EVERYBODY || [key, fold(name), fold(written)].some((each) => me.has(each));
}

/** A task without `@ann, Bob: ` in front, for where its owners stand beside it. */
export function withoutOwners(text: string, owners: readonly string[]): string {
  const [lead = '', people = ''] = /^([^:]{1,80}?)\s*:\s+(?=\S)/.exec(text) ?? [];
  const named = people.split(/[,&+/]|\s(?:and|or|und)\s/i).map((each) => fold(each.replace('@', '')));
  const known = new Set(owners.map(fold));
  return lead !== '' && named.every((each) => known.has(each)) ? text.slice(lead.length) : text;
}
