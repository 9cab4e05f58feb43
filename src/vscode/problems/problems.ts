import vscode = require('vscode');
import type { Answer } from '../../github/model';
import type { Note } from '../../notes/note';
import {
  findProblems,
  ownersMentioned,
  type Problem,
  type ProblemKind,
} from '../../notes/problems/findProblems';
import { citedTargets } from '../../notes/references/referenceGroups';
import { hostOfPeople } from '../../notes/references/mentioned';
import type { GitHub } from '../../github/client';
import { MARKDOWN } from '../editor/markdown';
import type { NoteStore } from '../workspace/noteStore';
import { toRange } from '../editor/positions';
import { onDidChangeSettings, readSettings, type ProblemSeverity } from '../editor/settings';
import { BackgroundRequests } from '../present/backgroundRequests';
import { today, watchDay } from '../editor/today';
import { PROBLEM_SOURCE, problemText } from '../present/problemText';

/** Milliseconds without typing before a note is checked: while an item is being written, much is missing. */
const PAUSE = 500;
/** How many owners GitHub is asked about at a time. */
const MAX_OWNERS = 20;

const SEVERITIES: Record<ProblemSeverity, vscode.DiagnosticSeverity> = {
  hint: vscode.DiagnosticSeverity.Hint,
  information: vscode.DiagnosticSeverity.Information,
  warning: vscode.DiagnosticSeverity.Warning,
};

/** Points out what is odd in the notes that are open. */
export class Problems implements vscode.Disposable {
  readonly #notes: NoteStore;
  readonly #gitHub: GitHub;
  readonly #collection = vscode.languages.createDiagnosticCollection('meetingNotes');
  readonly #requests: BackgroundRequests;
  readonly #listeners: vscode.Disposable;
  /** The people GitHub was asked about, by host and handle. */
  readonly #asked = new Set<string>();
  #life = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(notes: NoteStore, gitHub: GitHub) {
    this.#notes = notes;
    this.#gitHub = gitHub;
    this.#requests = new BackgroundRequests(gitHub.issues);
    const soon = () => this.#lookSoon();
    this.#listeners = vscode.Disposable.from(
      this.#collection,
      this.#requests,
      vscode.window.tabGroups.onDidChangeTabs(soon),
      vscode.window.onDidChangeVisibleTextEditors(soon),
      vscode.workspace.onDidOpenTextDocument(soon),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#collection.delete(uri)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.languageId === 'markdown') soon();
      }),
      onDidChangeSettings(soon),
      notes.onDidChange(soon),
      new vscode.Disposable(watchDay(soon)),
      gitHub.accounts.onDidChangeProfiles(soon),
      gitHub.accounts.onDidChangeIssues((targets) => {
        if (targets.length === 0) this.#asked.clear();
        soon();
      }),
    );
    soon();
  }

  /** What is odd in a document now, of the kinds that its settings name. */
  problemsIn(document: vscode.TextDocument): readonly Problem[] {
    const note = this.#notes.noteFor(document);
    const { problems } = readSettings(document.uri);
    return this.#notes.isNote(document) ? this.#find(note, new Set(problems.keys())) : [];
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#life.abort();
    this.#listeners.dispose();
  }

  #find(note: Note, kinds: ReadonlySet<ProblemKind>): Problem[] {
    const host = hostOfPeople(note);
    return findProblems(note, kinds, {
      today: today(),
      isMissing: (target) => isNotFound(this.#gitHub.issues.peek(target)),
      isNobody: (handle) => isNotFound(this.#gitHub.people.peekProfile(handle, host)),
    });
  }

  /** Typing puts it off; what comes in between is seen with it. */
  #lookSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), PAUSE);
  }

  #look(): void {
    const shown: Note[] = [];
    for (const document of openNotes()) {
      const { problems } = readSettings(document.uri);
      if (problems.size === 0) {
        this.#collection.delete(document.uri);
        continue;
      }
      const note = this.#notes.noteFor(document);
      const isNote = this.#notes.isNote(document);
      const found = isNote ? this.#find(note, new Set(problems.keys())) : [];
      this.#collection.set(
        document.uri,
        found.map((problem) => diagnosticOf(problem, problems.get(problem.kind) ?? 'hint')),
      );
      if (!isNote || !isShown(document)) continue;
      if (problems.has('missingReference')) shown.push(note);
      if (problems.has('unknownOwner')) void this.#askForOwners(note);
    }
    this.#requests.want(citedTargets(shown.flatMap(({ references }) => references)));
  }

  /** GitHub is asked which owners do not exist, only while the user is signed in. */
  async #askForOwners(note: Note): Promise<void> {
    const host = hostOfPeople(note);
    const open = note.actions.filter(({ done }) => !done);
    const handles = open.flatMap((action) => ownersMentioned(action, note).map(({ handle }) => handle));
    const unknown = [...new Set(handles)].filter(
      (handle) =>
        !this.#asked.has(`${host} ${handle}`) && this.#gitHub.people.peekProfile(handle, host) === null,
    );
    for (const handle of unknown.slice(0, MAX_OWNERS)) {
      const status = this.#gitHub.accounts.status(host);
      if (status?.signedIn !== true || status.limitedUntil !== null) return;
      if (this.#asked.has(`${host} ${handle}`)) continue;
      this.#asked.add(`${host} ${handle}`);
      try {
        await this.#gitHub.people.profile(handle, host, this.#life.signal);
      } catch {
        return; // it rejects only when it is aborted
      }
    }
  }
}

function isNotFound(answer: Answer<unknown> | null): boolean {
  return answer?.ok === false && answer.failure.kind === 'notFound';
}

function diagnosticOf(problem: Problem, severity: ProblemSeverity): vscode.Diagnostic {
  const range = toRange(problem.range);
  const diagnostic = new vscode.Diagnostic(range, problemText(problem), SEVERITIES[severity]);
  diagnostic.source = PROBLEM_SOURCE;
  diagnostic.code = problem.kind;
  return diagnostic;
}

/** The Markdown documents that have a tab, or an editor that shows them: others read documents too. */
function openNotes(): vscode.TextDocument[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const open = new Set(
    tabs.flatMap(({ input }) => (input instanceof vscode.TabInputText ? input.uri.toString() : [])),
  );
  return vscode.workspace.textDocuments.filter(
    (document) =>
      document.uri.scheme !== 'git' &&
      vscode.languages.match(MARKDOWN, document) > 0 &&
      (open.has(document.uri.toString()) || isShown(document)),
  );
}

function isShown(document: vscode.TextDocument): boolean {
  return vscode.window.visibleTextEditors.some(
    (editor) => editor.document === document && editor.viewColumn !== undefined,
  );
}
