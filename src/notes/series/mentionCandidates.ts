import type { Attendee } from './attendanceHistory';
import type { Mention, Note, Position } from '../note';
import { firstIndex } from '../text/bisect';
import { foldLetters } from '../text/fold';

/** Somebody who can be called by an `@`. */
export interface MentionCandidate {
  /** Without `@`. */
  readonly handle: string;
  readonly name: string | null;
  readonly avatarUrl: string | null;
  readonly why: SuggestionReason;
}

/** Why somebody is offered; at how many of the last meetings he was, if he was at one. */
export type SuggestionReason =
  'attends' | 'mentioned' | 'known' | 'found' | { readonly attended: number; readonly of: number };

/** Somebody whom GitHub knows. */
interface Account {
  readonly login: string;
  readonly name: string | null;
  readonly avatarUrl: string | null;
}

/** Who may be meant by an `@` in a note, besides those whom GitHub knows. */
export interface Sources {
  readonly note: Note;
  /** Who attends the note's series, who comes often and lately first. */
  readonly attendees: readonly Attendee[];
  /** What GitHub tells of a handle. */
  readonly accountOf: (handle: string) => Account | undefined;
  /** Those whom GitHub knows by the beginning of a handle; nobody where absent. */
  readonly accountsLike?: (typed: string) => readonly MentionCandidate[];
}

/**
 * The people of a note, each once, in the order in which they are most likely meant: who attends this meeting, who attends the
 * series, who is mentioned elsewhere in the note. Somebody who is mentioned at the `cursor` only is not known by that, nor by the
 * beginning of another handle that somebody typed and left.
 */
export function mentionCandidates(
  { note, attendees, accountOf, accountsLike = () => [] }: Sources,
  cursor: Position,
): MentionCandidate[] {
  const found = new Map<string, MentionCandidate>();
  const add = (handle: string, name: string | null, why: SuggestionReason) => {
    const key = handle.toLowerCase();
    if (found.has(key)) return;
    const account = accountOf(handle);
    const avatarUrl = account?.avatarUrl ?? null;
    found.set(key, { handle, name: name ?? account?.name ?? null, avatarUrl, why });
  };
  const past = new Map(attendees.map((attendee) => [attendee.handle?.toLowerCase(), attendee]));
  const attended = (handle: string) => {
    const attendee = past.get(handle.toLowerCase());
    return attendee ? { attended: attendee.attended, of: attendee.of } : 'attends';
  };
  const isHere = ({ range: { start, end } }: Mention): boolean =>
    start.line === cursor.line && start.character <= cursor.character && end.character >= cursor.character;
  const elsewhere = note.mentions.filter((mention) => !isHere(mention));
  const typed = note.mentions.find(isHere)?.handle.toLowerCase();
  const isOnlyHere = (handle: string): boolean =>
    handle.toLowerCase() === typed && elsewhere.every((mention) => mention.handle.toLowerCase() !== typed);
  const present = note.participants.filter(({ handle }) => handle !== null && !isOnlyHere(handle));
  for (const { handle, name } of [...present, ...attendees]) {
    if (handle !== null) add(handle, name, attended(handle));
  }
  for (const { handle } of elsewhere) add(handle, null, 'mentioned');
  const people = [...found.values()];
  const inOrder = [...found.keys()].sort();
  const followers = new Map(inOrder.map((key, index) => [key, inOrder[index + 1] ?? '']));
  const counts = new Map<string, number>();
  for (const { handle } of note.mentions) {
    const key = handle.toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  /** `@ada-b` of `@ada-brandt`, typed and left: nobody is called so but at one place. */
  const isFragment = (handle: string): boolean => {
    const key = handle.toLowerCase();
    const isOther = (other: string): boolean => other.length > key.length && other.startsWith(key);
    const isSeldom = (counts.get(key) ?? 0) < 2 && (past.get(key)?.attended ?? 0) < 2;
    if (/[-_]$/.test(key)) return true;
    if (!isSeldom || accountOf(handle)) return false;
    // In their order those that begin with one come right behind it.
    return (
      isOther(followers.get(key) ?? '') ||
      accountsLike(handle).some((other) => isOther(other.handle.toLowerCase()))
    );
  };
  return people.filter(({ handle }) => !isFragment(handle));
}

/** Those of both lists, each once, at most as many as anybody reads through. */
export function together(
  first: readonly MentionCandidate[],
  others: readonly MentionCandidate[],
): MentionCandidate[] {
  const known = new Set(first.map(({ handle }) => handle.toLowerCase()));
  return [...first, ...others.filter(({ handle }) => !known.has(handle.toLowerCase()))].slice(0, MAX_OFFERED);
}

/** More than anybody reads through; what is typed narrows them down. */
const MAX_OFFERED = 50;
/** Words that are looked at: where more begin so, a letter more is needed anyway. */
const MAX_WORDS = 500;

/** Finds people by what is typed of their handles and names, without accents; as quick among many as among few. */
export class PeopleIndex {
  readonly #people: readonly MentionCandidate[];
  /** The words of handles and names in order, each with the rank of its owner. */
  readonly #words: readonly (readonly [word: string, rank: number])[];

  /** `people` in the order in which they are to be offered. */
  constructor(people: readonly MentionCandidate[]) {
    this.#people = people;
    this.#words = people
      .flatMap(({ handle, name }, rank) => wordsOf(handle, name).map((word) => [word, rank] as const))
      .sort(([one], [other]) => (one < other ? -1 : Number(one > other)));
  }

  /** Those of whom a word begins with what is typed, in their order; of many the first. */
  find(typed: string): readonly MentionCandidate[] {
    const prefix = plain(typed);
    if (prefix === '') return this.#people.slice(0, MAX_OFFERED);
    const ranks = new Set<number>();
    const first = firstIndex(this.#words.length, (index) => (this.#words[index]?.[0] ?? '') >= prefix);
    for (let at = first; at < first + MAX_WORDS; at++) {
      const [word = '', rank] = this.#words[at] ?? [];
      if (rank === undefined || !word.startsWith(prefix)) break;
      ranks.add(rank);
    }
    const best = [...ranks].sort((one, other) => one - other).slice(0, MAX_OFFERED);
    return best.flatMap((rank) => this.#people[rank] ?? []);
  }
}

/** `Dana Novák (dana-novak)`: the handle whole, its parts, and the words of the name. */
function wordsOf(handle: string, name: string | null): string[] {
  const whole = plain(handle);
  return [...new Set([whole, ...whole.split('-'), ...plain(name ?? '').split(/[\s.-]+/)])].filter(Boolean);
}

/** As the words of people are compared: ø and ł are no letters with accents, but typed as o and l. */
function plain(text: string): string {
  return foldLetters(text).replaceAll('ø', 'o').replaceAll('ł', 'l');
}
