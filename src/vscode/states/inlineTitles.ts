import * as vscode from 'vscode';
import { referencesIn } from '../../notes/references/referenceGroups';
import { oneLine, shorten } from '../../notes/references/untrusted';
import type { GitHub } from '../github/gitHub';
import { MARKDOWN } from '../markdown';
import type { NoteStore } from '../noteStore';

const TITLE_LENGTH = 50;

/**
 * Shows the titles of issues behind their references. As hints, for only these count when the editor wraps a line: titles as
 * decorations would push what is written there out of sight.
 */
export class InlineTitles implements vscode.InlayHintsProvider, vscode.Disposable {
  readonly #notes: NoteStore;
  readonly #gitHub: GitHub;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable;

  readonly onDidChangeInlayHints = this.#changed.event;

  constructor(notes: NoteStore, gitHub: GitHub) {
    this.#notes = notes;
    this.#gitHub = gitHub;
    this.#listeners = vscode.Disposable.from(
      this.#changed,
      gitHub.onDidLearn(() => this.#changed.fire()),
      vscode.languages.registerInlayHintsProvider(MARKDOWN, this),
    );
  }

  async provideInlayHints(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.InlayHint[]> {
    if (!isInEditor(document) || !(await this.#notes.isNoteByNeighbours(document))) return [];
    return referencesIn(this.#notes.of(document).references, [range]).flatMap(
      ({ target, range: { end } }) => {
        const answer = target && this.#gitHub.known(target);
        if (!answer?.ok) return [];
        const title = titleBehind(answer.value.title, document.lineAt(end.line).text);
        if (title === '') return [];
        const hint = new vscode.InlayHint(new vscode.Position(end.line, end.character), title);
        hint.paddingLeft = true;
        return [hint];
      },
    );
  }

  dispose(): void {
    this.#listeners.dispose();
  }
}

/** Not in a diff editor: a comparison is of the texts alone. */
function isInEditor(document: vscode.TextDocument): boolean {
  return vscode.window.visibleTextEditors.some(
    (editor) => editor.document === document && editor.viewColumn !== undefined,
  );
}

/** What is shown of a title: nothing where somebody has written it on the line already. */
function titleBehind(title: string, line: string): string {
  const text = oneLine(title);
  return line.toLowerCase().includes(text.toLowerCase()) ? '' : shorten(text, TITLE_LENGTH);
}
