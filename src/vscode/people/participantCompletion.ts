import vscode = require('vscode');
import { mentionAt } from '../../notes/edits/mentionAt';
import type { Note } from '../../notes/note';
import { hostOfPeople } from '../../notes/references/mentioned';
import {
  PeopleIndex,
  mentionCandidates,
  together,
  type MentionCandidate,
} from '../../notes/series/mentionCandidates';
import { signalOf } from '../editor/cancellation';
import type { GitHub } from '../../github/client';
import { avatar, hoverMarkdown } from '../editor/hoverMarkdown';
import { MARKDOWN } from '../editor/markdown';
import type { NoteStore } from '../workspace/noteStore';
import { OfferedPlace } from './offeredPlace';
import { MentionSources, NOBODY, usualRepositories, valuesOf } from '../present/people/mentionSources';
import { within } from '../editor/within';
import { escapeMarkdown } from '../editor/untrusted';
import { toRange } from '../editor/positions';
import { keepTypingItem } from '../editor/keepTypingItem';
import { suggestionReason } from '../present/people/suggestionReason';

/** Milliseconds that the list waits for GitHub at the `@`; later answers are used at the next keystroke, which does not wait. */
const ACCOUNTS_TIMEOUT_MS = 500;
/** How many letters must be typed before GitHub is searched for people who are not known here. */
const SEARCHED = 2;

/** Completes people behind an `@`: those who attend, those who attend the series, then those whom GitHub knows. */
export function registerParticipantCompletion(notes: NoteStore, gitHub: GitHub): vscode.Disposable {
  const offered: OfferedPlace = new OfferedPlace((document, position) =>
    people.isOffered(document, position),
  );
  const people: People = new People(notes, gitHub, offered);
  return vscode.Disposable.from(
    offered,
    vscode.languages.registerCompletionItemProvider(MARKDOWN, people, '@'),
  );
}

class People implements vscode.CompletionItemProvider {
  readonly #notes: NoteStore;
  readonly #gitHub: GitHub;
  readonly #people: MentionSources;
  readonly #offered: OfferedPlace;

  constructor(notes: NoteStore, gitHub: GitHub, offered: OfferedPlace) {
    this.#offered = offered;
    this.#notes = notes;
    this.#gitHub = gitHub;
    this.#people = new MentionSources(notes, gitHub);
  }

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.CompletionList | null> {
    if (!(await this.#notes.isNoteByNeighbours(document))) return null;
    const range = mentionAt(this.#notes.readingOf(document), position);
    if (!range) return null;
    const note = this.#notes.noteFor(document);
    const typed = document.getText(toRange(range)).slice(1);
    const timeout = typed === '' ? ACCOUNTS_TIMEOUT_MS : 0;
    const [attendees, accounts] = await Promise.all([
      within(ACCOUNTS_TIMEOUT_MS, this.#people.attendees(document.uri, note)),
      within(timeout, this.#people.accounts(document.uri, note)),
    ]);
    const { index, accountOf } = accounts ?? NOBODY;
    const local = new PeopleIndex(
      mentionCandidates(
        { note, attendees: attendees ?? [], accountOf, accountsLike: (t) => index.find(t) },
        position,
      ),
    );
    const found = together(local.find(typed), index.find(typed));
    const searched = found.length === 0 ? await this.#searched(typed, note, token) : [];
    if (token.isCancellationRequested) return null;
    const people = [...found, ...searched];
    const isBegun = typed.length === 1 || (typed === '' && this.#offered.has(document, toRange(range).start));
    if (people.length === 0 && isBegun && !this.#isOffline(note))
      return keepTypingItem(document, toRange(range));
    const items = people.map((person, rank) => toItem(person, rank, typed, toRange(range)));
    // As behind one of a snippet's choices, one goes on to its next place.
    if (this.#offered.has(document, toRange(range).start))
      for (const item of items) item.command = { command: 'jumpToNextSnippetPlaceholder', title: '' };
    // Narrowed down here, so that a letter more asks again: among thousands the editor would take its time.
    return new vscode.CompletionList(items, true);
  }

  /** Whether the list would hold anything at an `@`: a person, or the hint that the next letter searches GitHub. */
  async isOffered(document: vscode.TextDocument, position: vscode.Position): Promise<boolean> {
    if (!(await this.#notes.isNoteByNeighbours(document))) return false;
    if (!this.#isOffline(this.#notes.noteFor(document))) return true;
    const { token } = new vscode.CancellationTokenSource();
    const list = await this.provideCompletionItems(document, position, token);
    return (list?.items.length ?? 0) > 0;
  }

  #isOffline(note: Note): boolean {
    return this.#gitHub.accounts.status(hostOfPeople(note))?.offline === true;
  }

  async #searched(typed: string, note: Note, token: vscode.CancellationToken): Promise<MentionCandidate[]> {
    if (typed.length < SEARCHED) return [];
    const [repository] = usualRepositories(note);
    const search = this.#gitHub.people.search(typed, repository?.host, signalOf(token));
    // Typing on cancels the search.
    const people = valuesOf(await search.catch(() => null));
    return people.map(({ login, name, avatarUrl }) => ({
      handle: login,
      name,
      avatarUrl,
      why: 'found',
    }));
  }
}

function toItem(
  person: MentionCandidate,
  rank: number,
  typed: string,
  range: vscode.Range,
): vscode.CompletionItem {
  const { handle, name, why } = person;
  const label = {
    label: `@${handle}`,
    description: [name, suggestionReason(why)].filter(Boolean).join(' · '),
  };
  const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.User);
  item.range = range;
  item.insertText = `@${handle}`;
  // The index has chosen already, by accents that the editor would miss.
  item.filterText = `@${typed}`;
  item.sortText = String(rank).padStart(6, '0');
  item.documentation = documentation(person);
  return item;
}

function documentation({ handle, name, avatarUrl, why }: MentionCandidate): vscode.MarkdownString {
  const who = name === null ? '' : `**${escapeMarkdown(name)}** `;
  return hoverMarkdown(
    avatar(avatarUrl),
    `${who}${escapeMarkdown(`@${handle}`)}`,
    escapeMarkdown(suggestionReason(why)),
  );
}
