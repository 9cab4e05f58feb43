import vscode = require('vscode');
import { meetingSeries } from '../../notes/notebook/meetings';
import { seriesOf } from '../../notes/notebook/trackedItems';
import { readName } from '../../notes/series/noteName';
import { parentOf } from '../editor/files';
import type { Notebook } from '../workspace/notebook';
import { escapeIcons } from '../editor/untrusted';

/** The folder chosen, else that of the `active` file, else the only series there is, else the user's pick. */
export async function chooseSeriesFolder(
  notebook: Notebook,
  active: vscode.Uri | null,
  chosen: vscode.Uri | undefined,
): Promise<vscode.Uri | undefined> {
  if (chosen) return (await isFolder(chosen)) ? chosen : parentOf(chosen);
  if (active && readName(active.path)) return parentOf(active);
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  if (folders.length === 0)
    throw new Error(vscode.l10n.t('no folder is open; open the folder that holds your notes'));
  const series = await seriesFolders(notebook);
  const [only, ...others] =
    series.length > 0 ? series : folders.map((uri) => ({ uri, key: null, last: null }));
  // A README suggests no series but that of its folder.
  const around = active && seriesOf(notebook.pathOf(active));
  const own = around === null ? undefined : series.find(({ key }) => key === around);
  if (own || others.length === 0) return (own ?? only)?.uri;
  const picked = await vscode.window.showQuickPick(
    [only, ...others].flatMap((each) => {
      if (!each) return [];
      const description = each.last === null ? '' : vscode.l10n.t('last on {0}', each.last);
      return [{ label: escapeIcons(nameOf(each)), description, uri: each.uri }];
    }),
    {
      title: vscode.l10n.t('New Meeting Note'),
      placeHolder: vscode.l10n.t('Which series?'),
      matchOnDescription: true,
    },
  );
  return picked?.uri;
}

interface SeriesFolder {
  /** The folder of its latest note. */
  readonly uri: vscode.Uri;
  /** Its path without years and the like; null for a folder without notes. */
  readonly key: string | null;
  readonly last: string | null;
}

/** The series of all notes, however many years' folders they are spread over, those that met last first. */
async function seriesFolders(notebook: Notebook): Promise<SeriesFolder[]> {
  return meetingSeries(await notebook.all()).flatMap(({ key, meetings: [latest] }) =>
    latest ? { uri: parentOf(latest.at.uri), key, last: latest.at.note.date } : [],
  );
}

/** Notes at the top are called by their workspace folder. */
function nameOf({ uri, key }: SeriesFolder): string {
  if (key) return key;
  return vscode.workspace.getWorkspaceFolder(uri)?.name ?? vscode.workspace.asRelativePath(uri);
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  return Boolean((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory);
}
