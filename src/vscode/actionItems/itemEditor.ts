import * as vscode from 'vscode';
import { editAll } from '../../notes/edits/editAll';
import { findAgain } from '../../notes/edits/findAgain';
import type { ActionItem, TextEdit } from '../../notes/note';
import { read, type Reading } from '../../notes/reading';
import { applyEdit, NoteChangedError, readFile, snapshotOf, type Snapshot } from '../applyEdit';
import type { NoteStore } from '../noteStore';
import type { Rewrites } from '../rewrites';
import type { WindowTurns } from '../windowTurns';
import type { ItemNode } from './itemNode';

/** A note as it stands now. */
export interface OpenNote {
  readonly snapshot: Snapshot;
  readonly reading: Reading;
}

/** It is not certain any more which item was meant. */
export class ItemLostError extends Error {
  constructor() {
    super(vscode.l10n.t('its note has changed meanwhile, and it is not certain which item is meant'));
  }
}

/** What is to become of an item of the note at `uri`; null where that cannot be. */
type ItemEdit = (reading: Reading, action: ActionItem, uri: vscode.Uri) => readonly TextEdit[] | null;

interface ItemEditorParts {
  readonly notes: NoteStore;
  readonly turns: WindowTurns;
  readonly rewrites: Rewrites;
}

/** How often a note is read again that changes while it is to be edited. */
const ATTEMPTS = 3;

/** Edits items where they stand now, one act after the other. */
export class ItemEditor {
  readonly #notes: NoteStore;
  readonly #turns: WindowTurns;
  readonly #rewrites: Rewrites;
  /** The last act on each note. */
  readonly #acts = new Map<string, Promise<unknown>>();

  constructor({ notes, turns, rewrites }: ItemEditorParts) {
    this.#notes = notes;
    this.#turns = turns;
    this.#rewrites = rewrites;
  }

  /** Reads a note as the editor has it. */
  async open(uri: vscode.Uri): Promise<OpenNote> {
    const snapshot = snapshotOf(await openDocument(uri));
    return { snapshot, reading: read(snapshot.text, this.#notes.contextOf(uri)) };
  }

  /** Reads a note as it stands on disk, unsaved changes going before. */
  async current(uri: vscode.Uri): Promise<OpenNote> {
    for (let attempt = 1; ; attempt++) {
      const note = await this.open(uri);
      const { document } = note.snapshot;
      if (document.isDirty || document.isUntitled) return note;
      try {
        await readFile(document);
        // Meanwhile the editor may have taken up what has changed.
        if (document.version !== note.snapshot.version) throw new NoteChangedError();
        return note;
      } catch (error) {
        if (isNotFound(error))
          throw new Error(vscode.l10n.t('its file is no longer there'), { cause: error });
        if (!(error instanceof NoteChangedError) || attempt === ATTEMPTS) throw error;
      }
    }
  }

  /**
   * Changes items, those of one note in one undo step. Throws where not all could be changed, telling why; the others are.
   */
  async change(nodes: readonly ItemNode[], edit: ItemEdit, refusal: string): Promise<void> {
    const byNote = new Map<string, ItemNode[]>();
    for (const node of nodes) {
      const key = node.stored.uri.toString();
      byNote.set(key, [...(byNote.get(key) ?? []), node]);
    }
    const failures: string[] = [];
    let failed = 0;
    for (const own of byNote.values()) {
      try {
        const refused = await this.#changeIn(own, edit);
        failed += refused.lost + refused.unfit;
        if (refused.lost > 0) failures.push(new ItemLostError().message);
        if (refused.unfit > 0) failures.push(refusal);
      } catch (error) {
        failed += own.length;
        failures.push(error instanceof Error ? error.message : String(error));
      }
    }
    if (failed === 0) return;
    const causes = [...new Set(failures)].join('; ');
    throw new Error(
      nodes.length === 1 ? causes : vscode.l10n.t('{0} of {1}: {2}', failed, nodes.length, causes),
    );
  }

  async #changeIn(nodes: readonly ItemNode[], edit: ItemEdit): Promise<{ lost: number; unfit: number }> {
    const [first] = nodes;
    if (!first) return { lost: 0, unfit: 0 };
    return this.write(first.stored.uri, ({ reading }) => {
      const found = nodes.flatMap(({ stored, action }) => findAgain(stored.note, action, reading.note) ?? []);
      const { edits, refused } = editAll(reading, found, (...item) => edit(...item, first.stored.uri));
      return { edits, result: { lost: nodes.length - found.length, unfit: refused.length } };
    });
  }

  /** Edits a note as it stands when nobody else of us edits it, here or in another window; `compute` is called again where it changes meanwhile. */
  async write<T>(
    uri: vscode.Uri,
    compute: (note: OpenNote) => { readonly edits: readonly TextEdit[]; readonly result: T },
  ): Promise<T> {
    const key = uri.toString();
    const before = this.#acts.get(key) ?? Promise.resolve();
    const act = before
      .catch(() => undefined)
      .then(() => this.#turns.take(uri, () => this.#write(uri, compute)));
    this.#acts.set(key, act);
    try {
      return await act;
    } finally {
      if (this.#acts.get(key) === act) this.#acts.delete(key);
    }
  }

  async #write<T>(
    uri: vscode.Uri,
    compute: (note: OpenNote) => { readonly edits: readonly TextEdit[]; readonly result: T },
  ): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const note = await this.open(uri);
      const { edits, result } = compute(note);
      try {
        await applyEdit(note.snapshot, edits, this.#rewrites);
        return result;
      } catch (error) {
        if (!(error instanceof NoteChangedError) || attempt === ATTEMPTS) throw error;
      }
    }
  }
}

const isNotFound = (error: unknown): boolean =>
  error instanceof vscode.FileSystemError && error.code === 'FileNotFound';

async function openDocument(uri: vscode.Uri): Promise<vscode.TextDocument> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    throw new Error(
      vscode.l10n.t(
        '{0} cannot be opened; it may have been deleted or moved',
        vscode.workspace.asRelativePath(uri),
      ),
    );
  }
}
