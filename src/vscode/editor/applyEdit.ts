import vscode = require('vscode');
import { applyEdits } from '../../notes/edits/textEdits';
import type { TextEdit } from '../../notes/note';
import { toRange } from './positions';
import type { Rewrites } from './rewrites';

/** A document as it was read. */
export interface Snapshot {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly text: string;
}

/** The document has changed since it was read, so it has to be read again. */
export class NoteChangedError extends Error {
  constructor() {
    super(vscode.l10n.t('the note has changed in the meantime; please try again'));
  }
}

/** Milliseconds in which an editor reloads a file that has changed on disk, if it is notified at all. */
const RELOADING = 5_000;

export function snapshotOf(document: vscode.TextDocument): Snapshot {
  return { document, version: document.version, text: document.getText() };
}

/**
 * Makes edits as one undo step in a document that still is as it was read. A document without unsaved changes is saved
 * afterwards, so that ticking in the sidebar leaves no half-done files behind; one with unsaved changes stays the user's to save.
 * Throws where nothing may be written or another character than those of the edits would be lost.
 * `rewrites`: null where the edit is one of the user's own in the editor, who saves it.
 */
export async function applyEdit(
  read: vscode.TextDocument | Snapshot,
  edits: TextEdit | readonly TextEdit[],
  rewrites: Rewrites | null,
): Promise<void> {
  const { document, version, text } = 'document' in read ? read : snapshotOf(read);
  const all: readonly TextEdit[] = 'range' in edits ? [edits] : edits;
  if (all.length === 0) return;
  // A document that has no file yet would ask for one.
  const isSettled = !document.isDirty && !document.isUntitled;
  await checkWritable(document);
  const file = isSettled && rewrites ? await readFile(document) : null;
  if (document.isClosed || document.version !== version || document.getText() !== text)
    throw new NoteChangedError();
  // Saving would make all line endings the same.
  if (file?.isMixed && rewrites) return write(document, applyEdits(file.text, all), rewrites);
  if (!(await vscode.workspace.applyEdit(workspaceEdit(document, ...all))))
    throw new Error(vscode.l10n.t('the editor did not accept the change'));
  if (!file || !rewrites) return;
  const wanted = applyEdits(file.text, all);
  const saved = await save(document);
  if (saved === null) return saveOver(document, { was: file.text, wanted }, rewrites);
  // A formatter that runs on saving has changed more than was asked for. What the user has changed since then stays.
  const isOther = unified(saved) !== unified(wanted);
  if (isOther && !document.isDirty && document.getText() === saved) await write(document, wanted, rewrites);
}

/** What an action hands to VS Code to be applied. */
export function workspaceEdit(
  { uri }: vscode.TextDocument,
  ...edits: readonly TextEdit[]
): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of edits) edit.replace(uri, toRange(range), newText);
  return edit;
}

/** Makes a file; whether it was made, which it is not where there is one already or nothing can be written. */
export async function createFile(uri: vscode.Uri, text: string): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(text) });
  return vscode.workspace.applyEdit(edit);
}

/**
 * Makes edits that belong to what the user is typing, and are undone with it; false where the editor refuses them because the
 * document has changed meanwhile.
 */
export async function editWhileTyping(
  editor: vscode.TextEditor,
  edits: (builder: vscode.TextEditorEdit) => void,
  options?: Parameters<vscode.TextEditor['edit']>[1],
): Promise<boolean> {
  try {
    return await editor.edit(edits, options);
  } catch {
    return false;
  }
}

/** Saves a document: the text that was saved, which may have been undone or edited by now; null where it was not saved. */
async function save(document: vscode.TextDocument): Promise<string | null> {
  const saved: string[] = [];
  const listener = vscode.workspace.onDidSaveTextDocument((each) => {
    if (each === document) saved.push(each.getText());
  });
  try {
    return (await document.save()) ? (saved[0] ?? document.getText()) : null;
  } finally {
    listener.dispose();
  }
}

/**
 * Saves what the editor refused to save. Where the file was written while the editor read it, the editor takes its own text for an
 * older one; the file is compared once more, written, and saving it then finds that both hold the same.
 */
async function saveOver(
  document: vscode.TextDocument,
  { was, wanted }: { readonly was: string; readonly wanted: string },
  rewrites: Rewrites,
): Promise<void> {
  const { uri, encoding } = document;
  const text = await vscode.workspace.decode(await vscode.workspace.fs.readFile(uri), { encoding });
  if (withoutMark(text) === was && document.getText() === wanted) {
    await rewrites.write(uri, await vscode.workspace.encode(wanted, { encoding }));
    if (await document.save()) return;
    // What the editor will not save is not left in the file either.
    await rewrites.write(uri, await vscode.workspace.encode(text, { encoding }));
  }
  throw new Error(vscode.l10n.t('the file could not be saved; the change is in the editor, unsaved'));
}

/** Writes a document's file past the editor, which then takes it up; `text` is without a byte order mark. */
async function write(document: vscode.TextDocument, text: string, rewrites: Rewrites): Promise<void> {
  const bytes = await vscode.workspace.encode(text, { encoding: document.encoding });
  const change = nextChange(document);
  await rewrites.write(document.uri, bytes);
  await change;
}

/**
 * The file of a document without unsaved changes, its byte order mark aside; it may hold more than the editor shows. Throws where
 * the editor has not reloaded the file yet.
 */
export async function readFile(document: vscode.TextDocument): Promise<{ text: string; isMixed: boolean }> {
  const { uri, encoding } = document;
  const bytes = await vscode.workspace.fs.readFile(uri);
  const text = await vscode.workspace.decode(bytes, { encoding });
  const shown = document.getText();
  if (unified(text) !== unified(shown)) {
    if (await nextChange(document)) throw new NoteChangedError();
    throw new Error(
      vscode.l10n.t(
        'its file has changed on disk and the editor does not show that yet; run “File: Revert File” there and try again',
      ),
    );
  }
  const again = await vscode.workspace.encode(text, { encoding });
  if (!isSameBytes(bytes, again))
    throw new Error(
      vscode.l10n.t(
        'its file contains bytes that are not valid {0}, and saving it would lose them',
        encoding,
      ),
    );
  // The editor counts characters behind the byte order mark.
  return { text: withoutMark(text), isMixed: withoutMark(text) !== withoutMark(shown) };
}

/** Throws where the file of a document cannot be written; one with unsaved changes is the user's to save. */
export async function checkWritable(document: vscode.TextDocument): Promise<void> {
  const { uri, isDirty, isUntitled } = document;
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false || isReadonlyBySettings(document))
    throw new Error(vscode.l10n.t('its file is read-only'));
  // A document without a file cannot be asked for its rights.
  if (isDirty || isUntitled) return;
  try {
    const { permissions } = await vscode.workspace.fs.stat(uri);
    if (permissions === undefined || !(permissions & vscode.FilePermission.Readonly)) return;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound')
      throw new Error(vscode.l10n.t('its file is no longer there'), { cause: error });
    throw error;
  }
  throw new Error(vscode.l10n.t('its file is read-only'));
}

/** Whether the settings make the editor of a document read-only; VS Code tells that to nobody. */
function isReadonlyBySettings(document: vscode.TextDocument): boolean {
  const settings = vscode.workspace.getConfiguration('files', document.uri);
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  const isIn = (key: string): boolean => {
    const value = settings.get<unknown>(key);
    if (typeof value !== 'object' || value === null) return false;
    return Object.entries(value).some(([glob, isOn]) => {
      if (isOn !== true) return false;
      const patterns = folder ? [glob, new vscode.RelativePattern(folder, glob)] : [glob];
      return patterns.some((pattern) => vscode.languages.match({ pattern }, document) > 0);
    });
  };
  return isIn('readonlyInclude') && !isIn('readonlyExclude');
}

const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '');
const unified = (text: string): string => withoutMark(text).replace(/\r\n?/g, '\n');

/** Whether both hold the same, a byte order mark in front aside. */
function isSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  const [longer, shorter] = one.length >= other.length ? [one, other] : [other, one];
  const more = longer.length - shorter.length;
  return more <= 3 && shorter.every((byte, at) => longer[at + more] === byte);
}

/** Resolves once the document has changed; false where it does not within the time that an editor takes. */
async function nextChange(document: vscode.TextDocument): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (hasChanged: boolean) => {
      clearTimeout(timer);
      listener.dispose();
      resolve(hasChanged);
    };
    const timer = setTimeout(() => end(false), RELOADING);
    const listener = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document && event.contentChanges.length > 0) end(true);
    });
  });
}
