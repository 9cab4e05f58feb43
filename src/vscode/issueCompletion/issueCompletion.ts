import vscode = require('vscode');
import { read, type Reading } from '../../notes/reading';
import type { Issue } from '../../github/model';
import { issueAt, repositoryAt, type IssueTyping } from '../../notes/edits/issueAt';
import type { Note, Repository, Target } from '../../notes/note';
import {
  matching,
  MentionedIssues,
  together,
  type MentionedIssue,
} from '../../notes/references/mentionedIssues';
import { exemplary, writeReference } from '../../notes/references/writtenForm';
import type { GitHub } from '../../github/client';
import { MARKDOWN } from '../editor/markdown';
import type { NoteStore } from '../workspace/noteStore';
import { otherNotesOfSeries } from '../workspace/seriesNotes';
import { toRange } from '../editor/positions';
import { readSettings } from '../editor/settings';
import { keepTypingItem } from '../editor/keepTypingItem';
import { within } from '../editor/within';
import { issueItem, IssueItem, type OfferedIssue } from './issueItem';
import { IssueSource } from './issueSource';

/** Milliseconds that a list of what the notes know waits for GitHub; what comes later is there at the next keystroke. */
const KNOWN_TIMEOUT_MS = 400;
/** Milliseconds that an empty one does: a list that was never shown does not come at the next keystroke either. */
const UNKNOWN_TIMEOUT_MS = 5_000;
/** So many that the notes speak of go before those that changed last. */
const MAX_MENTIONED_FIRST = 8;
const DIGITS = Array.from({ length: 10 }, (_, digit) => String(digit));
/** So many of which nothing is known yet are asked for at once. */
const MAX_REQUESTED_ISSUES = 30;
/** A longer list would not be read; typing narrows it down. */
const MAX_OFFERED_ISSUES = 50;
/** How many of the series' last notes decide which repository it is about. */
const LAST = 10;
/** How many characters must be typed before GitHub is searched for what is not known here. */
const SEARCHED = 2;

/** Offers issues and pull requests behind a `#`: those of which the notes speak, those that changed last, then what GitHub finds. */
export function registerIssueCompletion(notes: NoteStore, gitHub: GitHub): vscode.Disposable {
  const issues = new Issues(notes, gitHub);
  return vscode.Disposable.from(
    issues,
    // A title goes on after a space, and a digit distinguishes a number from a heading.
    vscode.languages.registerCompletionItemProvider(MARKDOWN, issues, '#', ' ', ...DIGITS),
  );
}

class Issues implements vscode.CompletionItemProvider, vscode.Disposable {
  readonly #notes: NoteStore;
  readonly #gitHub: GitHub;
  readonly #source: IssueSource;
  readonly #listener: vscode.Disposable;
  /** Of what all notes but one speak; that one is being written. */
  #mentioned: { readonly but: string; readonly issues: MentionedIssues } | null = null;

  constructor(notes: NoteStore, gitHub: GitHub) {
    this.#notes = notes;
    this.#gitHub = gitHub;
    this.#source = new IssueSource(gitHub);
    this.#listener = notes.onDidChange(() => (this.#mentioned = null));
  }

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
    { triggerKind }: vscode.CompletionContext,
  ): Promise<vscode.CompletionList | null> {
    if (!document.lineAt(position).text.includes('#')) return null;
    if (!(await this.#notes.isNoteByNeighbours(document))) return null;
    const reading = this.#notes.readingOf(document);
    const typing = issueAt(reading, position);
    const isAsked = triggerKind !== vscode.CompletionTriggerKind.TriggerCharacter;
    if (!typing || (typing.mayBeHeading && !isAsked)) return null;
    const place = this.#placeOf(document, reading, typing);
    const { repository } = place;
    if (!repository) return null;
    const find = () => matching(this.#offered(place, repository), typing.typed);
    const timeout = find().length > 0 ? KNOWN_TIMEOUT_MS : UNKNOWN_TIMEOUT_MS;
    // While the user is typing, wait only if there is nothing to show.
    if (typing.typed === '' || timeout === UNKNOWN_TIMEOUT_MS)
      await within(
        timeout,
        Promise.all([
          this.#source.recent(repository),
          this.#askAbout(place, repository),
          this.#notes.nearby(),
        ]),
        token,
      );
    const found = find();
    const searched = found.length === 0 ? await this.#searched(repository, typing, token) : [];
    if (token.isCancellationRequested) return null;
    const offered = [...found, ...searched].slice(0, MAX_OFFERED_ISSUES);
    const isOffline = this.#gitHub.accounts.status(repository.host)?.offline === true;
    if (offered.length === 0 && typing.typed.length === 1 && !isOffline)
      return keepTypingItem(document, toRange(typing.range));
    const items = offered.map((issue, rank) => this.#item(document, place, issue, rank));
    const [only] = items;
    // Enter behind a number that is written out already is a line break.
    if (items.length === 1 && only?.insertText === document.getText(toRange(typing.range))) return null;
    // Narrowed down here, so that a letter more asks again: titles match without accents.
    return new vscode.CompletionList(items, true);
  }

  resolveCompletionItem(item: vscode.CompletionItem): vscode.CompletionItem {
    if (item instanceof IssueItem) item.document();
    return item;
  }

  dispose(): void {
    this.#source.dispose();
    this.#listener.dispose();
  }

  #placeOf(document: vscode.TextDocument, reading: Reading, typing: IssueTyping): Place {
    const { uri } = document;
    const own = reading.note;
    const { start, end } = typing.range;
    // The reference being typed is neither an example nor a mention.
    const references = own.references.filter(
      ({ range }) =>
        range.end.line !== end.line ||
        range.end.character < start.character ||
        range.start.character > end.character,
    );
    const note = { ...own, references };
    const mentioned = this.#mentionedBeside(uri);
    return {
      reading,
      note,
      typing,
      mentioned,
      repository: this.#repositoryOf(uri, reading, typing, mentioned),
    };
  }

  /** Of which repository issues are offered: the note's own word goes before settings, and these before other notes. */
  #repositoryOf(
    uri: vscode.Uri,
    reading: Reading,
    typing: IssueTyping,
    mentioned: MentionedIssues,
  ): Repository | null {
    const { note: own, text, context } = reading;
    const byNote = repositoryAt(read(text, { ...context, repository: null }, reading), typing, typing);
    const usual = () =>
      byNote ??
      readSettings(uri).defaultRepository ??
      new MentionedIssues(otherNotesOfSeries(this.#notes.known, uri, own).slice(0, LAST)).repositories[0] ??
      mentioned.repositories[0] ??
      context.repository;
    if (typing.owner !== null) return byNote;
    if (typing.name === null) return usual();
    const name = typing.name.toLowerCase();
    const known = [byNote, context.repository, ...mentioned.repositories].find(
      (repository) => repository?.name.toLowerCase() === name,
    );
    const other = known ?? usual();
    return other && (known ?? { ...other, name: typing.name });
  }

  #mentionedBeside(uri: vscode.Uri): MentionedIssues {
    const but = uri.toString();
    if (this.#mentioned?.but !== but) {
      const others = this.#notes.known.filter((stored) => stored.uri.toString() !== but);
      this.#mentioned = { but, issues: new MentionedIssues(others.map(({ note }) => note)) };
    }
    return this.#mentioned.issues;
  }

  /** What is known without asking, in the order in which it is offered. */
  #offered({ note, mentioned }: Place, repository: Repository): OfferedIssue[] {
    const recent = new Map(this.#source.peek(repository).map((issue) => [issue.number, issue]));
    const all = this.#spokenOf({ note, mentioned }, repository).flatMap(
      (issue) => this.#offer(issue, repository, recent.get(issue.target.number)) ?? [],
    );
    const numbers = new Set(all.map(({ number }) => number));
    const others = [...recent.values()]
      .filter(({ number }) => !numbers.has(number))
      .map((issue) => offer(repository, issue));
    return [...all.slice(0, MAX_MENTIONED_FIRST), ...others, ...all.slice(MAX_MENTIONED_FIRST)];
  }

  #spokenOf(
    { note, mentioned }: Pick<Place, 'note' | 'mentioned'>,
    repository: Repository,
  ): MentionedIssue[] {
    return together(mentioned.of(repository), new MentionedIssues([note]).of(repository));
  }

  /** Signed in, has GitHub asked for the title and state of what the notes speak of most. */
  async #askAbout(place: Place, repository: Repository): Promise<void> {
    const targets = this.#spokenOf(place, repository).map(({ target }) => ({ ...target, repository }));
    const unknown = targets.filter((target) => this.#gitHub.issues.peek(target) === null);
    await this.#gitHub.issues.getAll(unknown.slice(0, MAX_REQUESTED_ISSUES)).catch(() => []);
  }

  /** null where GitHub has said that there is no such issue. */
  #offer(mentioned: MentionedIssue, repository: Repository, recent: Issue | undefined): OfferedIssue | null {
    const { number, kind } = mentioned.target;
    const answer = this.#gitHub.issues.peek({ ...mentioned.target, repository });
    if (answer?.ok === false && answer.failure.kind === 'notFound' && !recent) return null;
    const issue = answer?.ok ? answer.value : (recent ?? null);
    const target = { repository, number, kind: issue?.kind ?? kind };
    return { target, number, title: issue?.title ?? null, issue, mentioned };
  }

  async #searched(
    repository: Repository,
    { typed }: IssueTyping,
    token: vscode.CancellationToken,
  ): Promise<OfferedIssue[]> {
    if (typed.length < SEARCHED || typed.endsWith(' ')) return [];
    const issues = await this.#source.find(repository, typed, token);
    return issues.map((issue) => offer(repository, issue));
  }

  #item(
    document: vscode.TextDocument,
    place: Place,
    issue: OfferedIssue,
    rank: number,
  ): vscode.CompletionItem {
    const { reading, note, typing, repository } = place;
    place.like ??=
      note.references.length > 0
        ? note
        : exemplary(otherNotesOfSeries(this.#notes.known, document.uri, note));
    const meaningOf = (named: { owner: null; name: string | null }) => repositoryAt(reading, typing, named);
    place.meanings ??= {
      bare: meaningOf({ owner: null, name: null }),
      named: repository && meaningOf({ owner: null, name: repository.name }),
      references: note.references,
    };
    const written = writeReference(issue.target, typing, place.like, place.meanings);
    const range = (written.startsWith('[') ? typing.bracketed : null) ?? typing.range;
    const start = toRange(range).start;
    const cursor = toRange(typing.range).end;
    return issueItem(issue, {
      written,
      rank,
      inserting: toRange({ start, end: range.end }),
      typed: document.getText(new vscode.Range(start, cursor)),
      hasRepository: typing.name !== null,
    });
  }
}

/** Where a reference is typed, with what is worked out once for all that is offered. */
interface Place {
  readonly reading: Reading;
  /** Without what is being typed. */
  readonly note: Note;
  readonly typing: IssueTyping;
  readonly mentioned: MentionedIssues;
  readonly repository: Repository | null;
  like?: Pick<Note, 'references'>;
  meanings?: Parameters<typeof writeReference>[3];
}

function offer(repository: Repository, issue: Issue): OfferedIssue {
  const { number, kind, title } = issue;
  const target: Target = { repository, number, kind };
  return { target, number, title, issue, mentioned: null };
}
