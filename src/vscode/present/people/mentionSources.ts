import type * as vscode from 'vscode';
import type { Answer, Person } from '../../../github/model';
import type { Note, Repository } from '../../../notes/note';
import { repositoryKey } from '../../../notes/recognisers/targets';
import { attendanceHistory, type Attendee } from '../../../notes/series/attendanceHistory';
import { PeopleIndex } from '../../../notes/series/mentionCandidates';
import type { GitHub } from '../../../github/client';
import type { NoteStore } from '../../workspace/noteStore';
import { readSettings } from '../../editor/settings';
import { otherNotesOfSeries } from '../../workspace/seriesNotes';
import { organizationsOf } from './organizations';

/** Repositories whose assignees are asked for: those that the note mentions most. */
const MAX_REPOSITORIES = 3;

/** The people whom a note may mention: those who attend its series, and those whom GitHub knows. */
export class MentionSources {
  readonly #notes: NoteStore;
  readonly #gitHub: GitHub;
  /** As long as GitHub's lists are the same, so is what is made of them: there may be thousands in them. */
  #known = NOBODY;

  constructor(notes: NoteStore, gitHub: GitHub) {
    this.#notes = notes;
    this.#gitHub = gitHub;
    gitHub.accounts.onDidEndSession(() => (this.#known = NOBODY));
  }

  /** Who attends the series of a note, by the other notes that are known, newest first. */
  async attendees(uri: vscode.Uri, note: Note): Promise<Attendee[]> {
    return attendanceHistory(otherNotesOfSeries(await this.#notes.nearby(), uri, note));
  }

  /** Assignees of the note's repositories, then members of its organizations. */
  async accounts(uri: vscode.Uri, note: Note): Promise<Known> {
    const organizations = organizationsOf([note], readSettings(uri).organizations);
    const answers = await Promise.allSettled([
      ...usualRepositories(note).map((repository) => this.#gitHub.people.assignees(repository)),
      ...organizations.map((organization) => this.#gitHub.people.members(organization)),
    ]);
    const lists = answers.map((settled) => (settled.status === 'fulfilled' ? valuesOf(settled.value) : []));
    const isSame = lists.length === this.#known.lists.length;
    if (!isSame || lists.some((list, at) => list !== this.#known.lists[at])) this.#known = knownOf(lists);
    return this.#known;
  }
}

/** People whom GitHub knows, ready to be looked up. */
export interface Known {
  readonly lists: readonly (readonly Person[])[];
  readonly index: PeopleIndex;
  readonly accountOf: (handle: string) => Person | undefined;
}

function knownOf(lists: readonly (readonly Person[])[]): Known {
  const accounts = new Map<string, Person>();
  for (const person of lists.flat()) {
    const key = person.login.toLowerCase();
    // Not every list has names, and only signed-in users see them.
    if (accounts.get(key)?.name == null) accounts.set(key, person);
  }
  const people = [...accounts.values()].map(({ login, name, avatarUrl }) => {
    return { handle: login, name, avatarUrl, why: 'known' as const };
  });
  const accountOf = (handle: string) => accounts.get(handle.toLowerCase());
  return { lists, index: new PeopleIndex(people), accountOf };
}

export const NOBODY = knownOf([]);

export function valuesOf(answer: Answer<readonly Person[]> | null): readonly Person[] {
  return answer?.ok ? answer.value : [];
}

/** The repositories that most references of the note lead to. */
export function usualRepositories({ references }: Note): Repository[] {
  const counted = new Map<string, { readonly repository: Repository; count: number }>();
  for (const { target } of references) {
    if (!target) continue;
    const key = repositoryKey(target.repository);
    const known = counted.get(key) ?? { repository: target.repository, count: 0 };
    known.count++;
    counted.set(key, known);
  }
  const most = [...counted.values()].sort((one, other) => other.count - one.count);
  return most.slice(0, MAX_REPOSITORIES).map(({ repository }) => repository);
}
