import vscode = require('vscode');
import type { Note } from '../../notes/note';
import { definedAddresses, type DefinedAddress } from '../../notes/references/definedAddresses';
import { indexOfAddress, renamedAddress } from '../../notes/references/renamedAddress';
import { checkWritable } from '../editor/applyEdit';
import { pathBelow } from '../editor/files';
import { toRange } from '../editor/positions';
import { within } from '../editor/within';
import { mayLeadTo, type LinkedFiles } from '../workspace/linkedFiles';
import type { NoteStore } from '../workspace/noteStore';

interface Dependencies {
  readonly notes: NoteStore;
  readonly linkedFiles: LinkedFiles;
  readonly log: vscode.LogOutputChannel;
}

type Moved = vscode.FileRenameEvent['files'][number];

/** Milliseconds that moving a file waits for the notes to be read. */
const READING_TIMEOUT_MS = 5_000;

/**
 * When files are moved, notes that name them by their address on GitHub name them anew. Relative links, those of carried items among
 * them, are VS Code's own to update; its setting is heeded: `prompt` shows the changes before they are made.
 */
export function registerRenamedAddresses(dependencies: Dependencies): vscode.Disposable {
  return vscode.workspace.onWillRenameFiles((event) => {
    const setting = vscode.workspace
      .getConfiguration('markdown')
      .get<string>('updateLinksOnFileMove.enabled', 'never');
    if (setting !== 'always' && setting !== 'prompt') return;
    event.waitUntil(
      editsFor(dependencies, event.files, setting === 'prompt').catch((error: unknown) => {
        dependencies.log.warn('The addresses of moved files were not updated:', error);
        return new vscode.WorkspaceEdit();
      }),
    );
  });
}

async function editsFor(
  { notes, linkedFiles }: Dependencies,
  files: readonly Moved[],
  needsConfirmation: boolean,
): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const metadata = { needsConfirmation, label: vscode.l10n.t('Update addresses of moved files') };
  await within(READING_TIMEOUT_MS, notes.all());
  for (const { uri, note } of notes.known) {
    if (!note.fileLinks.some(({ address }) => mayBeMoved(linkedFiles, uri, address, files))) continue;
    const document = await vscode.workspace.openTextDocument(uri);
    if (!(await canBeWritten(document))) continue;
    // What was just typed may have moved the links.
    for (const { address, source, from } of writtenAddresses(document, notes.noteFor(document))) {
      const renamed = await newAddress(linkedFiles, uri, address, files);
      if (renamed === null) continue;
      const range = new vscode.Range(document.positionAt(from), document.positionAt(from + source.length));
      edit.replace(uri, range, renamed, metadata);
    }
  }
  return edit;
}

/** The addresses of a note's links, where they are written: in the link, or in a definition. */
function writtenAddresses(document: vscode.TextDocument, { fileLinks }: Note): DefinedAddress[] {
  const inLinks = fileLinks.flatMap(({ range, address }): DefinedAddress[] => {
    const index = indexOfAddress(document.getText(toRange(range)), address);
    return index < 0
      ? []
      : [{ address, source: address, from: document.offsetAt(toRange(range).start) + index }];
  });
  return inLinks.length === fileLinks.length
    ? inLinks
    : [...inLinks, ...definedAddresses(document.getText())];
}

/** Whether an address on GitHub may lead to something that is moved: told from its words alone. */
function mayBeMoved(
  linkedFiles: LinkedFiles,
  uri: vscode.Uri,
  address: string,
  files: readonly Moved[],
): boolean {
  return (
    /^https?:/i.test(address) &&
    files.some(({ oldUri }) => mayLeadTo(address, oldUri)) &&
    linkedFiles.candidates(uri, address).some((file) => files.some(({ oldUri }) => isIn(oldUri, file.uri)))
  );
}

async function newAddress(
  linkedFiles: LinkedFiles,
  uri: vscode.Uri,
  address: string,
  files: readonly Moved[],
): Promise<string | null> {
  if (!mayBeMoved(linkedFiles, uri, address, files)) return null;
  // Files are still where they were.
  const meant = (await linkedFiles.find(uri, address))?.uri;
  const moved = meant && files.find(({ oldUri }) => isIn(oldUri, meant));
  if (!moved) return null;
  const target = vscode.Uri.joinPath(moved.newUri, pathBelow(moved.oldUri, meant) ?? '');
  for (const root of linkedFiles.rootsOf(address)) {
    const [from, to] = [pathBelow(root, meant), pathBelow(root, target)];
    if (from !== null && to !== null) return renamedAddress(address, from, to);
  }
  return null;
}

const isIn = (folder: vscode.Uri, uri: vscode.Uri): boolean =>
  folder.toString() === uri.toString() || pathBelow(folder, uri) !== null;

const canBeWritten = (document: vscode.TextDocument): Promise<boolean> =>
  checkWritable(document).then(
    () => true,
    () => false,
  );
