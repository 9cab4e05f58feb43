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
import {
  applyEdit,
  checkWritable,
  NoteChangedError,
  readFile,
  snapshotOf,
  type Snapshot,
} from '../editor/applyEdit';
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

/** Is told which items were changed as was wanted, and what has changed in their notes. */
type Tell = (changed: readonly ItemNode[], changes: readonly NoteChange[]) => void;

/** An item that could not be changed, and why. */
interface Failure {
  readonly node: ItemNode;
  readonly cause: string;
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

  /** Throws where none of the notes of items can be written: nobody is asked in vain what is to become of them. */
  async checkWritable(nodes: readonly ItemNode[]): Promise<void> {
    const uris = new Map(nodes.map(({ stored: { uri } }) => [uri.toString(), uri]));
    const causes = new Set<string>();
    for (const uri of uris.values())
      try {
        await checkWritable(await openDocument(uri));
        return;
      } catch (error) {
        causes.add(errorMessage(error));
      }
    throw new Error([...causes].join('; '));
  }

  /**
   * Changes items, those of one note in one undo step; `plan` sees the items of a note when it is their turn. Throws where not all could
   * be changed, telling why, once `tell` knows of the others.
   */
  async change(
    nodes: readonly ItemNode[],
    plan: (actions: readonly ActionItem[]) => ItemEdit,
    unfit: string,
    tell: Tell,
  ): Promise<void> {
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
        return own.map((node) => ({ node, cause: errorMessage(error) }));
      }
    });
    const failures = (await Promise.all(acts)).flat();
    const failed = new Set(failures.map(({ node }) => node));
    if (changes.length > 0)
      tell(
        nodes.filter((node) => !failed.has(node)),
        changes,
      );
    if (failures.length === 0) return;
    const causes = [...new Set(failures.map(({ cause }) => cause))].join('; ');
    throw new Error(
      nodes.length === 1 ? causes : vscode.l10n.t('{0} of {1}: {2}', failures.length, nodes.length, causes),
    );
  }

  /** Changes items of one note; tells which were not. */
  async #changeIn(
    nodes: readonly ItemNode[],
    plan: (actions: readonly ActionItem[]) => ItemEdit,
    unfit: string,
    changes: NoteChange[],
  ): Promise<Failure[]> {
    const [first] = nodes;
    if (!first) return [];
    const { uri } = first.stored;
    const key = uri.toString();
    const compute = ({ reading }: OpenNote) => {
      const failures: Failure[] = [];
      const found = new Map<ActionItem, ItemNode>();
      for (const node of nodes) {
        const action = this.findIn(reading, node);
        if (action) found.set(action, node);
        else failures.push({ node, cause: new ItemLostError().message });
      }
      const edit = plan([...found.keys()]);
      const { edits, refused } = editAll(reading, [...found.keys()], (now, action) =>
        edit(now, action, { uri, back: this.#history.wayBack(key, now, action) }),
      );
      for (const [action, reason] of refused) {
        const node = found.get(action);
        if (node) failures.push({ node, cause: reason === 'unfit' ? unfit : changesMore() });
      }
      return { edits, result: failures };
    };
    return this.write(uri, compute, changes);
  }

  /** Makes notes what they were before an act, the last change first. Throws where some say something else by now; the others are. */
  async takeBack(changes: readonly NoteChange[]): Promise<void> {
    const causes = new Set<string>();
    for (const { uri, after, back } of [...changes].reverse())
      try {
        await this.write(uri, ({ reading }) => {
          if (reading.text === after) return { edits: back, result: undefined };
          const path = vscode.workspace.asRelativePath(uri);
          throw new Error(vscode.l10n.t('{0} has changed since; please edit the note', path));
        });
      } catch (error) {
        causes.add(errorMessage(error));
      }
    if (causes.size > 0) throw new Error([...causes].join('; '));
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
