import vscode = require('vscode');
import { linesOf } from '../../notes/references/fileAddress';
import { sectionOf } from '../../notes/references/headingSlug';
import { errorMessage } from '../editor/errorMessage';
import { toRange } from '../editor/positions';
import type { NoteStore } from '../workspace/noteStore';
import { showError } from '../editor/messages';

/** Opens files that links of notes lead to. Not for the palette: its arguments are a URI and a fragment. */
const OPEN_FILE_LINK = 'meetingNotes.openFileLink';

export function registerOpenFileLink(notes: NoteStore): vscode.Disposable {
  return vscode.commands.registerCommand(OPEN_FILE_LINK, (uri?: unknown, fragment?: unknown) =>
    typeof uri === 'string' && typeof fragment === 'string'
      ? // Without `..`, which may lead out of the workspace.
        open(notes, vscode.Uri.joinPath(vscode.Uri.parse(uri, true), '.'), fragment)
      : undefined,
  );
}

/** The address of a link that opens a file of the workspace at what a fragment means. */
export function openFileUri(uri: vscode.Uri, fragment: string): vscode.Uri {
  const query = JSON.stringify([uri.toString(), fragment]);
  return vscode.Uri.from({ scheme: 'command', path: OPEN_FILE_LINK, query });
}

async function open(notes: NoteStore, uri: vscode.Uri, fragment: string): Promise<void> {
  try {
    // A command may be called by anybody with anything: only what the workspace holds is opened.
    if (!vscode.workspace.getWorkspaceFolder(uri))
      throw new Error(vscode.l10n.t('it is not in this workspace'));
    const { type } = await vscode.workspace.fs.stat(uri);
    if (type & vscode.FileType.Directory) {
      await vscode.commands.executeCommand('revealInExplorer', uri);
      return;
    }
    const selection = await selectionOf(notes, uri, fragment);
    await vscode.commands.executeCommand('vscode.open', uri, selection ? { selection } : undefined);
  } catch (error) {
    const cause = errorMessage(error).replace(/\.$/, '');
    const path = vscode.workspace.asRelativePath(uri);
    void showError(vscode.l10n.t('{0} could not be opened: {1}.', path, cause));
  }
}

/** Lines, or the heading of a Markdown file. */
async function selectionOf(
  notes: NoteStore,
  uri: vscode.Uri,
  fragment: string,
): Promise<vscode.Range | null> {
  const lines = linesOf(fragment);
  if (lines)
    return new vscode.Range(lines[0], 0, lines[1], lines[1] > lines[0] ? Number.MAX_SAFE_INTEGER : 0);
  if (fragment === '' || !isMarkdown(uri)) return null;
  const { sections } = notes.noteFor(await vscode.workspace.openTextDocument(uri));
  const heading = sectionOf(sections, fragment)?.heading;
  if (!heading) return null;
  const { start } = toRange(heading);
  return new vscode.Range(start.line, 0, start.line, 0);
}

/** Whether a file has headings that an address may mean. */
export const isMarkdown = ({ path }: vscode.Uri): boolean => /\.(?:md|markdown)$/i.test(path);
