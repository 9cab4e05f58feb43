import vscode = require('vscode');
import { errorMessage } from '../editor/errorMessage';
import { editAll } from '../../notes/edits/editAll';
import { EditHistory } from '../../notes/edits/editHistory';
import type { ItemEdits } from '../../notes/edits/itemEdit';
import { readEdited } from '../../notes/edits/readEdited';
import { inverseOf } from '../../notes/edits/textEdits';
import type { ActionItem, TextEdit } from '../../notes/note';
import { isTooLarge } from '../../notes/noteSize';
import type { Reading } from '../../notes/reading';
import { applyEdit, NoteChangedError, readFile, snapshotOf, type Snapshot } from '../editor/applyEdit';
import type { NoteStore } from '../workspace/noteStore';
import { TooLargeError } from '../editor/tooLargeError';
import type { Rewrites } from '../editor/rewrites';
import type { WindowTurns } from '../editor/windowTurns';
import type { ItemNode } from './itemNode';

/** A note with its current text. */
export interface OpenNote {
  readonly snapshot: Snapshot;
  readonly reading: Reading;
}

/** It is not certain any more which item was meant. */
export class ItemLostError extends Error {
  constructor() {
    super(vscode.l10n.t('its note has changed in the meantime, and it is not certain which item is meant'));
  }
}

/** What is to become of an item of a note. */
type ItemEdit = (reading: Reading, action: ActionItem, context: EditContext) => ItemEdits;

/** What is known of an item besides its note's text. */
interface EditContext {
  readonly uri: vscode.Uri;
  /** What makes its line what it was before an earlier act of this window; none where there was none. */
  readonly back: readonly TextEdit[];
}

/** What an act made of a note, and what takes it back. */
export interface NoteChange {
  readonly uri: vscode.Uri;
  readonly after: string;
  readonly back: readonly TextEdit[];
}

interface ItemEditorParts {
  readonly notes: NoteStore;
  readonly turns: WindowTurns;
  readonly rewrites: Rewrites;
}

/** Computes an action's edits to the current text of a note. */
type Compute<T> = (note: OpenNote) => { readonly edits: readonly TextEdit[]; readonly result: T };

/** How often a note is read again that changes while it is to be edited. */
const ATTEMPTS = 3;

/** Edits items where they stand now, one act after the other. */
export class ItemEditor {
  readonly #notes: NoteStore;
  readonly #turns: WindowTurns;
  readonly #rewrites: Rewrites;
  readonly #history = new EditHistory();
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
    if (isTooLarge(snapshot.text)) throw new TooLargeError();
    return { snapshot, reading: this.#notes.readingOf(snapshot.document) };
  }

  /** Reads a note from the editor if it has unsaved changes, else from disk. */
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

  /** The item that was shown in a reading of its note; what we have changed since is no other item. null where that is not certain. */
  findIn({ note }: Reading, { stored, action }: ItemNode): ActionItem | null {
    return this.#history.find(stored.uri.toString(), stored.note, action, note);
  }

  /**
   * Changes items, those of one note in one undo step; `plan` sees the items of a note when it is their turn. Returns what has changed.
   * Throws where not all could be changed, telling why; the others are.
   */
  async change(
    nodes: readonly ItemNode[],
    plan: (actions: readonly ActionItem[]) => ItemEdit,
    unfit: string,
  ): Promise<NoteChange[]> {
    const changes: NoteChange[] = [];
    const byNote = new Map<string, ItemNode[]>();
    for (const node of nodes) {
      const key = node.stored.uri.toString();
      byNote.set(key, [...(byNote.get(key) ?? []), node]);
    }
    // All wait from now on: what is asked for later comes later in each note.
    const acts = Array.from(byNote.values(), async (own) => {
      try {
        return await this.#changeIn(own, plan, unfit, changes);
      } catch (error) {
        return own.map(() => errorMessage(error));
      }
    });
    const failures = (await Promise.all(acts)).flat();
    if (failures.length === 0) return changes;
    const causes = [...new Set(failures)].join('; ');
    throw new Error(
      nodes.length === 1 ? causes : vscode.l10n.t('{0} of {1}: {2}', failures.length, nodes.length, causes),
    );
  }

  /** Changes items of one note; why some were not, a message each. */
  async #changeIn(
    nodes: readonly ItemNode[],
    plan: (actions: readonly ActionItem[]) => ItemEdit,
    unfit: string,
    changes: NoteChange[],
  ): Promise<string[]> {
    const [first] = nodes;
    if (!first) return [];
    const { uri } = first.stored;
    const key = uri.toString();
    const compute = ({ reading }: OpenNote) => {
      const found = nodes.flatMap((node) => this.findIn(reading, node) ?? []);
      const edit = plan(found);
      const { edits, refused } = editAll(reading, [...new Set(found)], (now, action) =>
        edit(now, action, { uri, back: this.#history.wayBack(key, now, action) }),
      );
      const lost = nodes.slice(found.length).map(() => new ItemLostError().message);
      const reasons = refused.map((reason) => (reason === 'unfit' ? unfit : changesMore()));
      return { edits, result: [...lost, ...reasons] };
    };
    return this.write(uri, compute, changes);
  }

  /** Makes notes what they were before an act, the last change first. Throws where one says something else by now. */
  async takeBack(changes: readonly NoteChange[]): Promise<void> {
    for (const { uri, after, back } of [...changes].reverse())
      await this.write(uri, ({ reading }) => {
        if (reading.text === after) return { edits: back, result: undefined };
        const path = vscode.workspace.asRelativePath(uri);
        throw new Error(vscode.l10n.t('{0} has changed since; please edit the note', path));
      });
  }

  /**
   * Edits a note while no other command edits it, here or in another window; `compute` is called again if the note changes
   * meanwhile. What has changed is added to `changes`.
   */
  async write<T>(uri: vscode.Uri, compute: Compute<T>, changes: NoteChange[] = []): Promise<T> {
    const key = uri.toString();
    const before = this.#acts.get(key) ?? Promise.resolve();
    const act = before
      .catch(() => undefined)
      .then(() => this.#turns.take(uri, () => this.#write(uri, compute, changes)));
    this.#acts.set(key, act);
    try {
      return await act;
    } finally {
      if (this.#acts.get(key) === act) this.#acts.delete(key);
    }
  }

  async #write<T>(uri: vscode.Uri, compute: Compute<T>, changes: NoteChange[]): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const note = await this.open(uri);
      const { edits, result } = compute(note);
      if (edits.length === 0) return result;
      try {
        await applyEdit(note.snapshot, edits, this.#rewrites);
        const now = readEdited(note.reading, edits);
        this.#history.add(uri.toString(), note.reading, edits, now);
        changes.push({ uri, after: now.text, back: inverseOf(note.reading.text, edits) });
        this.#notes.takeUp(uri);
        return result;
      } catch (error) {
        if (!(error instanceof NoteChangedError) || attempt === ATTEMPTS) throw error;
      }
    }
  }
}

const isNotFound = (error: unknown): boolean =>
  error instanceof vscode.FileSystemError && error.code === 'FileNotFound';

export const changesMore = (): string =>
  vscode.l10n.t('something else in the note would be lost or change its meaning; please edit the note');

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
