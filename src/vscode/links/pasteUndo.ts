import vscode = require('vscode');
import { editWhileTyping } from '../editor/applyEdit';
import { insertions, moveStretch, removals, type Change, type Stretch } from '../../notes/markdown/stretches';

/** A paste that was written otherwise than it was copied. */
interface Paste {
  readonly document: vscode.TextDocument;
  /** What was copied. */
  readonly copied: string;
  /** What may have been written for it. */
  readonly written: () => readonly string[];
}

interface Pasted extends Paste {
  readonly stretches: readonly Stretch[];
}

interface Undone {
  readonly pasted: Paste;
  readonly starts: readonly number[];
}

const MAX_PASTES = 20;
/** Milliseconds. Choosing another paste option also undoes the first one; the other follows within one or two. */
const PAUSE = 80;

/**
 * Gives back what was copied when a paste is undone: VS Code writes a paste option as one step, so that undoing it would
 * leave nothing.
 */
export class PasteUndo implements vscode.Disposable {
  #expected: Paste | null = null;
  #pasted: readonly Pasted[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;
  readonly #listeners = vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument((event) => this.#onChange(event)),
    vscode.workspace.onDidCloseTextDocument((document) => {
      this.#pasted = this.#pasted.filter((pasted) => pasted.document !== document);
      if (this.#expected?.document === document) this.#expected = null;
    }),
  );

  /** A paste is about to be written. */
  expect(paste: Paste): void {
    this.#expected = paste;
  }

  /** Another option is about to be written in the place of the one that was undone. */
  goOn(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  dispose(): void {
    this.goOn();
    this.#listeners.dispose();
  }

  #onChange({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
    if (contentChanges.length === 0) return;
    this.goOn();
    const undone =
      reason === vscode.TextDocumentChangeReason.Undo ? this.#undone(document, contentChanges) : null;
    if (undone) this.#timer = setTimeout(() => void giveBack(undone.pasted, undone.starts), PAUSE);
    this.#pasted = this.#pasted.flatMap((pasted) => {
      if (pasted.document !== document) return [pasted];
      const stretches = pasted.stretches.map((stretch) => moveStretch(stretch, contentChanges));
      return stretches.every((stretch) => stretch !== null) ? [{ ...pasted, stretches }] : [];
    });
    const inserted = reason === undefined ? this.#insertedPaste(document, contentChanges) : null;
    if (inserted) this.#pasted = [inserted, ...this.#pasted].slice(0, MAX_PASTES);
  }

  /** The paste that changes have taken away as a whole, and where it stood. */
  #undone(document: vscode.TextDocument, changes: readonly Change[]): Undone | null {
    for (const pasted of this.#pasted) {
      const starts = pasted.document === document ? removals(changes, pasted.stretches) : null;
      if (starts) return { pasted, starts };
    }
    return null;
  }

  /** The paste that changes have written. */
  #insertedPaste(document: vscode.TextDocument, changes: readonly Change[]): Pasted | null {
    const expected = this.#expected;
    if (expected?.document !== document) return null;
    const text = expected.written().find((one) => insertions(changes, one) !== null);
    const stretches = text === undefined ? null : insertions(changes, text);
    return stretches && { ...expected, stretches };
  }
}

async function giveBack({ document, copied }: Paste, starts: readonly number[]): Promise<void> {
  const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
  if (!editor) return;
  await editWhileTyping(editor, (edit) => {
    for (const start of starts) edit.insert(document.positionAt(start), copied);
  });
}
