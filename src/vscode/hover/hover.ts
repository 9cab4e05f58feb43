import * as vscode from 'vscode';
import { attendedBy } from '../../notes/series/attended';
import { callsEverybody, hostOfPeople } from '../../notes/references/mentioned';
import type { GitHubLink, Mention, Note, Range, Reference } from '../../notes/note';
import { signalOf } from '../cancellation';
import { ageLine, failureLine, type Failed } from './failureLine';
import type { GitHub } from '../github/gitHub';
import { commandLink, hoverMarkdown, lines } from './hoverMarkdown';
import { MARKDOWN } from '../markdown';
import type { NoteStore } from '../noteStore';
import { pageCard } from './pageCard';
import { attendance, personCard } from './personCard';
import { plainText } from '../plainText';
import { toRange } from '../positions';
import { referenceHover, unresolvedHover } from './referenceHover';

/** Shows what stands at the mouse: the issue that a reference means, the person behind an `@handle`, what a link leads to. */
export function registerHover(notes: NoteStore, gitHub: GitHub): vscode.Disposable {
  return vscode.languages.registerHoverProvider(MARKDOWN, new Hovers(notes, gitHub));
}

class Hovers implements vscode.HoverProvider {
  readonly #notes: NoteStore;
  readonly #gitHub: GitHub;

  constructor(notes: NoteStore, gitHub: GitHub) {
    this.#notes = notes;
    this.#gitHub = gitHub;
  }

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | null> {
    const note = this.#notes.of(document);
    const at = <T extends { readonly range: Range }>(items: readonly T[]) =>
      items.find(({ range }) => toRange(range).contains(position));
    const found = at(note.references) ?? at(note.links) ?? at(note.mentions);
    if (!found) return null;
    try {
      const signal = signalOf(token);
      const contents =
        'handle' in found
          ? await this.#person(found, note, signal)
          : 'target' in found
            ? await this.#reference(found, signal)
            : await this.#page(found, signal);
      if (token.isCancellationRequested || !contents) return null;
      return new vscode.Hover(contents, toRange(found.range));
    } catch (error) {
      if (token.isCancellationRequested) return null;
      throw error;
    }
  }

  async #reference(reference: Reference, signal: AbortSignal): Promise<vscode.MarkdownString> {
    const { target } = reference;
    if (!target) return unresolvedHover();
    const answer = await this.#gitHub.issue(target, signal);
    return referenceHover(
      { ...reference, target },
      answer,
      this.#isSignedIn(target.repository.host),
      Date.now(),
    );
  }

  async #page(link: GitHubLink, signal: AbortSignal): Promise<vscode.MarkdownString> {
    const answer = await this.#gitHub.page(link, signal);
    const failed = this.#failed(link.url, link.host);
    const now = Date.now();
    return answer.ok
      ? hoverMarkdown(...pageCard(answer.value, now), ageLine(answer, failed, now))
      : hoverMarkdown(`$(warning) ${failureLine(answer.failure, failed)}`);
  }

  async #person({ handle }: Mention, note: Note, signal: AbortSignal): Promise<vscode.MarkdownString | null> {
    if (callsEverybody(handle)) return null;
    const host = hostOfPeople(note);
    const [answer, notes] = await Promise.all([this.#gitHub.person(handle, host, signal), this.#notes.all()]);
    const attended = attendedBy(
      handle,
      notes.map((stored) => stored.note),
    );
    const failed = this.#failed(`https://${host}/${handle}`, host);
    if (answer.ok)
      return hoverMarkdown(...personCard(answer.value, attended), ageLine(answer, failed, Date.now()));
    const name = plainText(`@${handle}`);
    const why =
      answer.failure.kind === 'notFound' ? `GitHub knows no ${name}.` : failureLine(answer.failure, failed);
    return hoverMarkdown(lines(`**${name}**`, why), attendance(attended));
  }

  #failed(url: string, host: string): Failed {
    const retry = (title: string) => commandLink(title, 'meetingNotes.refresh');
    return { url, retry, signedIn: this.#isSignedIn(host) };
  }

  #isSignedIn(host: string): boolean {
    return this.#gitHub.status(host)?.signedIn ?? false;
  }
}
