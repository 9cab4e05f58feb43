import * as vscode from 'vscode';
import type { Answer, Person } from '../../github/model';
import { attendanceHistory, type Attendee } from '../../notes/series/attendanceHistory';
import { mentionAt } from '../../notes/edits/mentionAt';
import type { Note, Repository } from '../../notes/note';
import { PeopleIndex, peopleOf, together, type Callable } from '../../notes/series/people';
import { repositoryKey } from '../../notes/recognisers/targets';
import { signalOf } from '../cancellation';
import type { GitHub } from '../github/gitHub';
import { avatar, hoverMarkdown } from '../hover/hoverMarkdown';
import { MARKDOWN } from '../markdown';
import type { NoteStore } from '../noteStore';
import { organizationsOf } from './organizations';
import { plainText } from '../plainText';
import { toRange } from '../positions';
import { readSettings } from '../settings';

/** Milliseconds that a list waits for GitHub at the `@`; what comes later is there at the next keystroke, which waits for nobody. */
const PATIENCE = 500;
/** Repositories whose assignees are asked for: those that the note speaks of most. */
const MOST_REPOSITORIES = 3;
/** Letters from which on GitHub's search is asked for somebody whom nobody here knows. */
const SEARCHED = 2;

/** Offers people behind an `@`: who attends, who attends the series, then whom GitHub knows. */
export function registerParticipantCompletion(notes: NoteStore, gitHub: GitHub): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(MARKDOWN, new People(notes, gitHub), '@');
}

class People implements vscode.CompletionItemProvider {
  readonly #notes: NoteStore;
  readonly #gitHub: GitHub;
  /** As long as GitHub's lists are the same, so is what is made of them: there may be thousands in them. */
  #known = NOBODY;

  constructor(notes: NoteStore, gitHub: GitHub) {
    this.#notes = notes;
    this.#gitHub = gitHub;
  }

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.CompletionList | null> {
    const range = mentionAt(document.getText(), position);
    if (!range) return null;
    const note = this.#notes.of(document);
    const typed = document.getText(toRange(range)).slice(1);
    const patience = typed === '' ? PATIENCE : 0;
    const [attendees, accounts] = await Promise.all([
      within(PATIENCE, this.#attendees(document.uri, note)),
      within(patience, this.#accounts(document.uri, note)),
    ]);
    const { index, accountOf } = accounts ?? NOBODY;
    const local = new PeopleIndex(peopleOf({ note, attendees: attendees ?? [], accountOf }, position));
    const found = together(local.find(typed), index.find(typed));
    const strangers = found.length === 0 ? await this.#strangers(typed, note, token) : [];
    if (token.isCancellationRequested) return null;
    const items = [...found, ...strangers].map((person, rank) => toItem(person, rank, typed, toRange(range)));
    // Narrowed down here, so that a letter more asks again: among thousands the editor would take its time.
    return new vscode.CompletionList(items, true);
  }

  /** Who attends the series of a note: its folder's notes, newest first, without this one. */
  async #attendees(uri: vscode.Uri, { series }: Note): Promise<Attendee[]> {
    const stored = await this.#notes.all();
    const others = stored.filter(
      (each) => each.note.series === series && each.uri.toString() !== uri.toString(),
    );
    const newest = others.sort((one, other) => (other.note.date ?? '').localeCompare(one.note.date ?? ''));
    return attendanceHistory(newest.map(({ note }) => note));
  }

  /** Whom GitHub names: assignees of the note's repositories, then members of its organisations. */
  async #accounts(uri: vscode.Uri, note: Note): Promise<Known> {
    const organizations = organizationsOf([note], readSettings(uri).organizations);
    const answers = await Promise.allSettled([
      ...usualRepositories(note).map((repository) => this.#gitHub.assignees(repository)),
      ...organizations.map((organization) => this.#gitHub.members(organization)),
    ]);
    const lists = answers.map((settled) => (settled.status === 'fulfilled' ? valuesOf(settled.value) : []));
    const isSame = lists.length === this.#known.lists.length;
    if (!isSame || lists.some((list, at) => list !== this.#known.lists[at])) this.#known = knownOf(lists);
    return this.#known;
  }

  async #strangers(typed: string, note: Note, token: vscode.CancellationToken): Promise<Callable[]> {
    if (typed.length < SEARCHED) return [];
    const [repository] = usualRepositories(note);
    const search = this.#gitHub.searchPeople(typed, repository?.host, signalOf(token));
    // Whoever goes on typing has given the search up.
    const people = valuesOf(await search.catch(() => null));
    return people.map(({ login, name, avatarUrl }) => ({
      handle: login,
      name,
      avatarUrl,
      why: 'found on GitHub',
    }));
  }
}

/** Whom GitHub names, ready to be looked up. */
interface Known {
  readonly lists: readonly (readonly Person[])[];
  readonly index: PeopleIndex;
  readonly accountOf: (handle: string) => Person | undefined;
}

function knownOf(lists: readonly (readonly Person[])[]): Known {
  const accounts = new Map<string, Person>();
  for (const person of lists.flat()) {
    const key = person.login.toLowerCase();
    // Names are told to those who are signed in, and not by every list.
    if (accounts.get(key)?.name == null) accounts.set(key, person);
  }
  const people = [...accounts.values()].map(({ login, name, avatarUrl }) => {
    return { handle: login, name, avatarUrl, why: 'on GitHub' };
  });
  const accountOf = (handle: string) => accounts.get(handle.toLowerCase());
  return { lists, index: new PeopleIndex(people), accountOf };
}

const NOBODY = knownOf([]);

function valuesOf(answer: Answer<readonly Person[]> | null): readonly Person[] {
  return answer?.ok ? answer.value : [];
}

/** The repositories that most references of the note lead to. */
function usualRepositories({ references }: Note): Repository[] {
  const counted = new Map<string, { readonly repository: Repository; count: number }>();
  for (const { target } of references) {
    if (!target) continue;
    const key = repositoryKey(target.repository);
    const known = counted.get(key) ?? { repository: target.repository, count: 0 };
    known.count++;
    counted.set(key, known);
  }
  const most = [...counted.values()].sort((one, other) => other.count - one.count);
  return most.slice(0, MOST_REPOSITORIES).map(({ repository }) => repository);
}

function toItem(person: Callable, rank: number, typed: string, range: vscode.Range): vscode.CompletionItem {
  const { handle, name, why } = person;
  const label = { label: `@${handle}`, description: [name, why].filter(Boolean).join(' · ') };
  const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.User);
  item.range = range;
  item.insertText = `@${handle}`;
  // The index has chosen already, by accents that the editor would miss.
  item.filterText = `@${typed}`;
  item.sortText = String(rank).padStart(6, '0');
  item.documentation = documentation(person);
  return item;
}

function documentation({ handle, name, avatarUrl, why }: Callable): vscode.MarkdownString {
  const who = name === null ? '' : `**${plainText(name)}** `;
  return hoverMarkdown(avatar(avatarUrl), `${who}${plainText(`@${handle}`)}`, plainText(why));
}

/** The promise's value, or null where it takes longer than `milliseconds` or fails. */
async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
