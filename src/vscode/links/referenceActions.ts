import vscode = require('vscode');
import { showNotice } from '../editor/notice';
import { addTitle, shortenReference, turnIntoLink, type Resolved } from '../../notes/edits/referenceEdits';
import type { Answer, Issue } from '../../github/model';
import type { Reference, TextEdit } from '../../notes/note';
import { formatTarget, sameTarget, targetUrl } from '../../notes/recognisers/targets';
import { applyEdit, workspaceEdit } from '../editor/applyEdit';
import { errorMessage } from '../editor/errorMessage';
import { signalOf } from '../editor/cancellation';
import { showFailure } from '../present/failureMessage';
import type { GitHub } from '../../github/client';
import { MARKDOWN } from '../editor/markdown';
import type { NoteStore } from '../workspace/noteStore';
import { toRange } from '../editor/positions';
import { showError } from '../editor/messages';

/** An act on a reference whose edit may have to wait for GitHub. */
class ReferenceAction extends vscode.CodeAction {
  /** Of the document in which the reference was found. */
  readonly version: number;

  constructor(
    title: string,
    readonly document: vscode.TextDocument,
    readonly reference: Resolved,
    edit: TextEdit | null,
  ) {
    super(title, vscode.CodeActionKind.QuickFix);
    this.version = document.version;
    if (edit) this.edit = workspaceEdit(document, edit);
  }
}

/** Offers other forms of the reference at the cursor, and its title. */
export function registerReferenceActions(notes: NoteStore, gitHub: GitHub): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(MARKDOWN, new ReferenceActions(notes, gitHub), {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  });
}

class ReferenceActions implements vscode.CodeActionProvider<ReferenceAction> {
  readonly #notes: NoteStore;
  readonly #gitHub: GitHub;

  constructor(notes: NoteStore, gitHub: GitHub) {
    this.#notes = notes;
    this.#gitHub = gitHub;
  }

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { only }: vscode.CodeActionContext,
  ): ReferenceAction[] {
    if (only && !only.contains(vscode.CodeActionKind.QuickFix)) return [];
    if (!this.#notes.isNote(document)) return [];
    const reading = this.#notes.readingOf(document);
    const { note, text } = reading;
    const reference = note.references.find((one) => toRange(one.range).intersection(range) !== undefined);
    const target = reference?.target;
    if (!target) return [];
    const resolved: Resolved = { ...reference, target };
    const known = this.#gitHub.issues.peek(target);
    const link = turnIntoLink(text, resolved, note, known?.ok ? known.value.kind : null);
    const short = shortenReference(reading, resolved);
    const title = known?.ok ? addTitle(text, reference, known.value.title) : null;
    const act = (name: string, edit: TextEdit | null) => new ReferenceAction(name, document, resolved, edit);
    return [
      ...(link ? [act(vscode.l10n.t('Turn into Link'), link)] : []),
      ...(short ? [act(vscode.l10n.t('Shorten to {0}', short.newText), short)] : []),
      // Known already, it may stand there.
      ...(title || !known?.ok ? [act(addTheTitle(), title)] : []),
    ];
  }

  async resolveCodeAction(
    action: ReferenceAction,
    token: vscode.CancellationToken,
  ): Promise<ReferenceAction> {
    if (action.title !== addTheTitle() || action.edit) return action;
    const { document, reference, version } = action;
    try {
      const answer = await this.#gitHub.issues.get(reference.target, signalOf(token));
      if (token.isCancellationRequested) return action;
      const now = document.version === version ? reference : this.#again(document, reference);
      const edit = this.#titleEdit(document, reference, now, answer);
      if (edit) action.edit = workspaceEdit(document, edit);
    } catch (error) {
      if (!token.isCancellationRequested) throw error;
    }
    return action;
  }

  /** The edit that adds a title; null if there is none, which a message explains. */
  #titleEdit(
    document: vscode.TextDocument,
    reference: Resolved,
    now: Reference | undefined,
    answer: Answer<Issue>,
  ): TextEdit | null {
    const name = formatTarget(reference.target);
    if (!answer.ok) {
      void showFailure(vscode.l10n.t('The title of {0} was not added.', name), answer.failure, {
        signedIn: this.#gitHub.accounts.status(reference.target.repository.host)?.signedIn ?? false,
        retry: () => this.#retry(document, reference),
        url: targetUrl(reference.target),
      });
      return null;
    }
    if (!now) {
      void showError(
        vscode.l10n.t(
          'The title of {0} was not added: the note has changed in the meantime. Try again.',
          name,
        ),
      );
      return null;
    }
    const edit = addTitle(document.getText(), now, answer.value.title);
    if (!edit) showNotice(vscode.l10n.t('The title is already there'));
    return edit;
  }

  async #retry(document: vscode.TextDocument, reference: Resolved): Promise<void> {
    if (!this.#again(document, reference)) return;
    const answer = await this.#gitHub.issues.get(reference.target);
    const edit = this.#titleEdit(document, reference, this.#again(document, reference), answer);
    try {
      if (edit) await applyEdit(document, edit, null);
    } catch (error) {
      const words = vscode.l10n.t('The title of {0} was not added.', formatTarget(reference.target));
      void showError(`${words} ${errorMessage(error)}`);
    }
  }

  /** The reference as the note has it now; undefined where that is not certain. */
  #again(document: vscode.TextDocument, { text, target }: Resolved) {
    const alike = this.#notes
      .noteFor(document)
      .references.filter((one) => one.text === text && one.target && sameTarget(one.target, target));
    return alike.length === 1 ? alike[0] : undefined;
  }
}

const addTheTitle = (): string => vscode.l10n.t('Add the Title');
