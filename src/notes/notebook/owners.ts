import { foldName } from '../text/fold';
import { any } from '../words/patterns';

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
  return new Set(names.map((name) => foldName(name.replace(/^\s*@/, ''))).filter(Boolean));
}

/** Whether an owner is the one who looks, under any of his names; what everybody is to do is everybody's. */
export function isMe({ key, name, written }: Owner, me: Me): boolean {
  return key === EVERYBODY || [key, foldName(name), foldName(written)].some((each) => me.has(each));
}

/** What parts several people. */
const BETWEEN = new RegExp(`[,;&+/]|\\s${any('conjunctions')}\\s`, 'iu');
/** `Ann: `, `@ann – `, `@ann to `, `@ann ` in front of a task. */
const LEADS = [
  /^([^:：]{1,80}?)\s*[:：]\s*(?=\S)/u,
  /^(\S[^–—]{0,78}?)\s[-–—]+\s(?=\S)/u,
  /^(\S.{0,78}?)\sto\s(?=\S)/u,
  /^(@[\w-]+)\s(?=\S)/u,
];
/** ` (Ann)`, ` [@ann]`, ` -> Ann`, ` – Ann`, ` @ann` behind it. */
const TAILS = [
  /(?<!\s)\s*[([]([^()[\]]{1,80})[)\]]$/u,
  /(?<!\s)\s*(?:[-=]{1,3}>|→|⇒)\s*(\S.{0,78})$/u,
  /(?<!\s)\s[-–—]+\s(\S[^–—]{0,78})$/u,
  /(?<!\s)\s(@[\w-]+)$/u,
];

/** A task without `@ann, Bob: ` in front and ` (@ann)` behind, for where its owners stand beside it. */
export function withoutOwners(text: string, owners: readonly string[]): string {
  const known = new Set(owners.map(foldName));
  const areOwners = (people: string): boolean =>
    people.split(BETWEEN).every((each) => known.has(foldName(each.replace('@', ''))));
  for (const [patterns, isLead] of [
    [LEADS, true],
    [TAILS, false],
  ] as const)
    for (const pattern of patterns) {
      const [whole = '', people = ''] = pattern.exec(text) ?? [];
      const left = isLead ? text.slice(whole.length) : text.slice(0, text.length - whole.length);
      if (whole === '' || left.trim() === '' || !areOwners(people)) continue;
      text = left;
      break;
    }
  return text;
}
