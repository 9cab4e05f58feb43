import vscode = require('vscode');
import { attendedBy } from '../../notes/series/attended';
import { callsEverybody, hostOfPeople } from '../../notes/references/mentioned';
import type { ActionItem, GitHubLink, Mention, Note, Participant, Range, Reference } from '../../notes/note';
import { signalOf } from '../editor/cancellation';
import { discussedAt } from '../present/discussedLine';
import { ageLine, failureLine, type Failed } from './failureLine';
import type { GitHub } from '../../github/client';
import { commandLink, hoverMarkdown, lines } from '../editor/hoverMarkdown';
import { learn } from '../editor/lessons';
import { clickAt } from './linkClick';
import { MARKDOWN } from '../editor/markdown';
import type { Notebook } from '../workspace/notebook';
import type { NoteStore } from '../workspace/noteStore';
import { pageCard } from './pageCard';
import { attendance, personCard } from '../present/personCard';
import { escapeMarkdown } from '../editor/untrusted';
import { toRange } from '../editor/positions';
import { referenceHover, unresolvedHover } from './referenceHover';
import type { Settings } from '../editor/settings';

/** Shows what is at the mouse: the issue of a reference, the person behind an `@handle`, the page of a link. */
export function registerHover(notes: NoteStore, notebook: Notebook, gitHub: GitHub): vscode.Disposable {
  return vscode.languages.registerHoverProvider(MARKDOWN, new Hovers(notes, notebook, gitHub));
}

/** Where what is found was discussed, in Markdown, and what VS Code offers of itself. */
interface Beside {
  readonly discussed: string;
  readonly click: Settings['linksOpen'] | null;
}

type HoverTarget = Reference | GitHubLink | Mention | Participant | ActionItem;

class Hovers implements vscode.HoverProvider {
  readonly #notes: NoteStore;
  readonly #notebook: Notebook;
  readonly #gitHub: GitHub;

  constructor(notes: NoteStore, notebook: Notebook, gitHub: GitHub) {
    this.#notes = notes;
    this.#notebook = notebook;
    this.#gitHub = gitHub;
  }

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | null> {
    if (!(await this.#notes.isNoteByNeighbours(document))) return null;
    const note = this.#notes.noteFor(document);
    const at = <T extends { readonly range: Range }>(items: readonly T[]) =>
      items.find(({ range }) => toRange(range).contains(position));
    const found =
      at(note.references) ??
      at(note.links) ??
      at(note.mentions) ??
      at(note.attendance) ??
      at(note.absences) ??
      at(note.actions);
    if (!found) return null;
    try {
      const discussed = await discussedAt(this.#notebook, document, position);
      const signal = signalOf(token);
      const click = clickAt(document, note, position);
      const contents = await this.#contents(found, note, { discussed, click }, signal);
      if (token.isCancellationRequested || !contents) return null;
      return new vscode.Hover(contents, toRange(found.range));
    } catch (error) {
      if (token.isCancellationRequested) return null;
      throw error;
    }
  }

  /** null where nothing is to be said. */
  async #contents(
    found: HoverTarget,
    note: Note,
    { discussed, click }: Beside,
    signal: AbortSignal,
  ): Promise<vscode.MarkdownString | null> {
    if ('target' in found) return this.#reference(found, { discussed, click }, signal);
    if ('id' in found) return this.#page(found, signal);
    if ('done' in found) return discussed === '' ? null : hoverMarkdown(discussed);
    if ('name' in found) return this.#listed(found, discussed);
    return this.#person(found, note, discussed, signal);
  }

  async #reference(
    reference: Reference,
    beside: Beside,
    signal: AbortSignal,
  ): Promise<vscode.MarkdownString> {
    const { target } = reference;
    if (!target) return unresolvedHover();
    const answer = await this.#gitHub.issues.get(target, signal);
    if (answer.ok) learn('hasSeenIssue');
    const signedIn = this.#isSignedIn(target.repository.host);
    return referenceHover({ ...reference, target }, answer, { signedIn, now: Date.now(), ...beside });
  }

  async #page(link: GitHubLink, signal: AbortSignal): Promise<vscode.MarkdownString> {
    const answer = await this.#gitHub.pages.get(link, signal);
    const failed = this.#failed(link.url, link.host);
    const now = Date.now();
    return answer.ok
      ? hoverMarkdown(...pageCard(answer.value, now), ageLine(answer, failed, now))
      : hoverMarkdown(`$(warning) ${failureLine(answer.failure, failed)}`);
  }

  /** A person whom a list names without `@`: GitHub is not asked. */
  #listed({ handle, name }: Participant, discussed: string): vscode.MarkdownString | null {
    if (discussed === '') return null;
    const who = [name ?? '', handle === null ? '' : `@${handle}`].filter(Boolean).join(' · ');
    return hoverMarkdown(`**${escapeMarkdown(who, 100)}**`, discussed);
  }

  async #person(
    { handle }: Mention,
    note: Note,
    discussed: string,
    signal: AbortSignal,
  ): Promise<vscode.MarkdownString | null> {
    if (callsEverybody(handle)) return null;
    const host = hostOfPeople(note);
    const answer = await this.#gitHub.people.profile(handle, host, signal);
    // A number that counts some of the notes would be wrong.
    const stored = this.#notes.isRead ? this.#notes.known : [];
    const attended = attendedBy(
      handle,
      stored.map((each) => each.note),
    );
    const failed = this.#failed(`https://${host}/${handle}`, host);
    if (answer.ok)
      return hoverMarkdown(
        ...personCard(answer.value, attended, discussed),
        ageLine(answer, failed, Date.now()),
      );
    const name = escapeMarkdown(`@${handle}`);
    const why =
      answer.failure.kind === 'notFound'
        ? vscode.l10n.t('GitHub does not know {0}.', name)
        : failureLine(answer.failure, failed);
    return hoverMarkdown(lines(`**${name}**`, why), lines(attendance(attended), discussed));
  }

  #failed(url: string, host: string): Failed {
    const retry = (title: string) => commandLink(title, 'meetingNotes.refresh');
    return { url, retry, signedIn: this.#isSignedIn(host) };
  }

  #isSignedIn(host: string): boolean {
    return this.#gitHub.accounts.status(host)?.signedIn ?? false;
  }
}
