import vscode = require('vscode');
import { setDone } from '../../notes/edits/doneEdit';
import { isRefusal } from '../../notes/edits/itemEdit';
import { followText, followUrl } from '../../notes/edits/referenceEdits';
import type { ActionItem, Reference, Repository, Target, TextEdit } from '../../notes/note';
import type { Problem } from '../../notes/problems/findProblems';
import { MentionedIssues } from '../../notes/references/mentionedIssues';
import { KINDS } from '../../notes/recognisers/references';
import { formatTarget } from '../../notes/recognisers/targets';
import type { GitHub } from '../../github/client';
import { workspaceEdit } from '../editor/applyEdit';
import { MARKDOWN } from '../editor/markdown';
import type { NoteStore } from '../workspace/noteStore';
import { toRange } from '../editor/positions';
import { readSettings } from '../editor/settings';
import { PROBLEM_SOURCE } from '../present/problemText';
import type { Problems } from './problems';

/** How many repositories are suggested for a number whose repository is unknown. */
const MAX_REPOSITORIES = 3;

/** Offers what may be done about the problems of a note. */
export function registerProblemFixes(
  problems: Problems,
  notes: NoteStore,
  gitHub: GitHub,
): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, range, { diagnostics, only }) {
      if (only && !only.contains(vscode.CodeActionKind.QuickFix)) return [];
      // The diagnostic may be out of date; the fix is made for the current text.
      const here = problems
        .problemsIn(document)
        .filter((problem) => toRange(problem.range).intersection(range));
      const fixes = new Fixes(document, notes, gitHub);
      return here.flatMap((problem) => {
        const told = diagnostics.filter(
          ({ source, code }) => source === PROBLEM_SOURCE && code === problem.kind,
        );
        return fixes.fixesFor(problem).map((action) => Object.assign(action, { diagnostics: told }));
      });
    },
  };
  return vscode.languages.registerCodeActionsProvider(MARKDOWN, provider, {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  });
}

class Fixes {
  readonly #document: vscode.TextDocument;
  readonly #notes: NoteStore;
  readonly #gitHub: GitHub;

  constructor(document: vscode.TextDocument, notes: NoteStore, gitHub: GitHub) {
    this.#document = document;
    this.#notes = notes;
    this.#gitHub = gitHub;
  }

  fixesFor(problem: Problem): vscode.CodeAction[] {
    switch (problem.kind) {
      case 'actionWithoutOwner':
        return [this.#onItem(vscode.l10n.t('Assign…'), 'meetingNotes.assign', problem.action)];
      case 'unknownOwner':
        return [
          this.#onItem(vscode.l10n.t('Assign to Someone Else…'), 'meetingNotes.assign', problem.action),
          command(vscode.l10n.t('Ask GitHub Again'), 'meetingNotes.refresh'),
        ];
      case 'overdue':
        return [
          ...this.#edits(vscode.l10n.t('Mark Done'), this.#done(problem.action)),
          this.#onItem(vscode.l10n.t('Set Due Date…'), 'meetingNotes.setDueDate', problem.action),
        ];
      case 'linkMismatch':
        return this.#agree(problem.reference);
      case 'missingReference':
        return this.#missing(problem.reference.target);
      case 'unresolvedReference':
        return this.#resolve(problem.reference);
    }
  }

  #done(action: ActionItem): readonly TextEdit[] {
    const { uri } = this.#document;
    const reading = this.#notes.readingOf(this.#document);
    const edits = setDone(reading, action, true, { fallback: readSettings(uri).doneMark });
    return isRefusal(edits) ? [] : edits;
  }

  #agree(reference: Reference & { readonly target: Target }): vscode.CodeAction[] {
    const text = this.#document.getText();
    const note = this.#notes.noteFor(this.#document);
    const byUrl = followUrl(text, reference, note);
    const byText = followText(text, reference, note);
    return [
      ...this.#edit(vscode.l10n.t('Use the Address: Change Text to {0}', byUrl?.newText ?? ''), byUrl),
      ...this.#edit(vscode.l10n.t('Use the Text: Link to {0}', byText?.newText ?? ''), byText),
    ];
  }

  #missing(target: Target): vscode.CodeAction[] {
    const isSignedIn = this.#gitHub.accounts.status(target.repository.host)?.signedIn ?? false;
    return [
      command(vscode.l10n.t('Ask GitHub Again'), 'meetingNotes.refreshReference', target),
      ...(isSignedIn ? [] : [command(vscode.l10n.t('Sign In to GitHub'), 'meetingNotes.signIn')]),
      command(vscode.l10n.t('Open on GitHub'), 'meetingNotes.openOnGitHub', target),
    ];
  }

  /** `repo#12` lacks the owner only. */
  #resolve({ text, range }: Reference): vscode.CodeAction[] {
    const [, name = '', digits = ''] = /^(?:gh-|(.*)#)(\d+)$/i.exec(text) ?? [];
    const known = new MentionedIssues(this.#notes.known.map(({ note }) => note)).repositories;
    const own = this.#notes.contextOf(this.#document.uri).repository;
    const same = known.filter((repository) => repository.name.toLowerCase() === name.toLowerCase());
    const meant: Repository[] = same.length > 0 ? same : own ? [own, ...known] : known;
    return [
      ...meant.slice(0, MAX_REPOSITORIES).flatMap((repository) => {
        const written = formatTarget({ repository, number: Number(digits), kind: null });
        const newText = KINDS.test(name) ? `${name} ${written}` : written;
        return repository.host === 'github.com'
          ? this.#edit(vscode.l10n.t('Write {0}', newText), { range, newText })
          : [];
      }),
      command(vscode.l10n.t('Set Default Repository…'), 'meetingNotes.setDefaultRepository'),
    ];
  }

  #onItem(title: string, name: string, action: ActionItem): vscode.CodeAction {
    const stored = { uri: this.#document.uri, note: this.#notes.noteFor(this.#document) };
    return command(title, name, { kind: 'item', stored, action });
  }

  #edit(title: string, edit: TextEdit | null): vscode.CodeAction[] {
    return this.#edits(title, edit ? [edit] : []);
  }

  #edits(title: string, edits: readonly TextEdit[]): vscode.CodeAction[] {
    if (edits.length === 0) return [];
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.edit = workspaceEdit(this.#document, ...edits);
    return [action];
  }
}

function command(title: string, name: string, ...args: readonly unknown[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command: name, arguments: [...args] };
  return action;
}
