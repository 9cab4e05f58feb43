import { foldName } from '../text/fold';
import type { Note, Repository, Target } from '../note';
import { repositoryKey } from '../recognisers/targets';

/** An issue of which notes speak. */
export interface MentionedIssue {
  readonly target: Target;
  /** In how many notes. */
  readonly notes: number;
  /** ISO date of the last meeting that did, null where none is known. */
  readonly last: string | null;
  /** The more the more often and the later. */
  readonly weight: number;
}

/** Days after which a meeting counts half. */
const HALF_LIFE = 60;
const DAY = 86_400_000;

interface Counted {
  target: Target;
  notes: number;
  last: string | null;
  weight: number;
}

/** Which issues notes speak of, often and lately first. */
export class MentionedIssues {
  /** By repository, then by number. */
  readonly #issues = new Map<string, Map<number, Counted>>();
  /** By repository, with the number of notes that speak of it. */
  readonly #repositories = new Map<string, { readonly repository: Repository; count: number }>();

  constructor(notes: readonly Pick<Note, 'date' | 'references'>[]) {
    const latest = notes.reduce((last, { date }) => (date !== null && date > last ? date : last), '');
    for (const { date, references } of notes) {
      const weight = weightOf(date, latest);
      const inNote = new Set<Counted | string>();
      for (const { target } of references) {
        if (target) this.#count(target, date, weight, inNote);
      }
    }
  }

  /** The issues of a repository. */
  of(repository: Repository): MentionedIssue[] {
    return [...(this.#issues.get(repositoryKey(repository))?.values() ?? [])].sort(heaviestFirst);
  }

  /** The repositories, the one that most notes speak of first. */
  get repositories(): Repository[] {
    const counted = [...this.#repositories.values()].sort((one, other) => other.count - one.count);
    return counted.map(({ repository }) => repository);
  }

  /** `inNote`: what the note has spoken of before. */
  #count(target: Target, date: string | null, weight: number, inNote: Set<Counted | string>): void {
    const key = repositoryKey(target.repository);
    const repository = this.#repositories.get(key) ?? { repository: target.repository, count: 0 };
    if (!inNote.has(key)) repository.count++;
    inNote.add(key);
    this.#repositories.set(key, repository);
    const issues = this.#issues.get(key) ?? new Map<number, Counted>();
    this.#issues.set(key, issues);
    const issue = issues.get(target.number) ?? { target, notes: 0, last: null, weight: 0 };
    issues.set(target.number, issue);
    // A URL tells what kind it is, `#12` does not.
    if (issue.target.kind === null) issue.target = target;
    if (inNote.has(issue)) return;
    inNote.add(issue);
    issue.notes++;
    issue.weight += weight;
    if (date !== null && date > (issue.last ?? '')) issue.last = date;
  }
}

/** What both lists tell of the same repository. */
export function together(one: readonly MentionedIssue[], other: readonly MentionedIssue[]): MentionedIssue[] {
  const byNumber = new Map(one.map((issue) => [issue.target.number, issue]));
  for (const issue of other) {
    const known = byNumber.get(issue.target.number);
    byNumber.set(issue.target.number, known ? sum(known, issue) : issue);
  }
  return [...byNumber.values()].sort(heaviestFirst);
}

function sum(one: MentionedIssue, other: MentionedIssue): MentionedIssue {
  const last = (one.last ?? '') > (other.last ?? '') ? one.last : other.last;
  const target = one.target.kind === null ? other.target : one.target;
  return { target, notes: one.notes + other.notes, last, weight: one.weight + other.weight };
}

function heaviestFirst(one: MentionedIssue, other: MentionedIssue): number {
  return other.weight - one.weight || other.target.number - one.target.number;
}

function weightOf(date: string | null, latest: string): number {
  const days = date === null ? NaN : (Date.parse(latest) - Date.parse(date)) / DAY;
  return Number.isFinite(days) ? 2 ** (-days / HALF_LIFE) : 1 / 16;
}

/** An issue that may be meant, with its title where that is known. */
interface Offered {
  readonly number: number;
  readonly title: string | null;
}

/**
 * Those that digits or words tell, in their order: the number itself and those that begin so, or those in whose titles each
 * word begins a word, without accents. All of them where nothing is typed.
 */
export function matching<T extends Offered>(offered: readonly T[], typed: string): T[] {
  if (typed === '') return [...offered];
  if (/^\d+$/.test(typed)) {
    const found = offered.filter(({ number }) => String(number).startsWith(typed));
    return found.sort(
      (one, other) => Number(other.number === Number(typed)) - Number(one.number === Number(typed)),
    );
  }
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return [];
  return offered.filter(({ title }) => {
    const words = title === null ? [] : wordsOf(title);
    return wanted.every((word) => words.some((other) => other.startsWith(word)));
  });
}

function wordsOf(text: string): string[] {
  return foldName(text).match(/[\p{L}\d]+/gu) ?? [];
}
