import * as vscode from 'vscode';
import { readName } from '../../notes/series/noteName';
import { parentOf } from '../files';
import type { NoteStore } from '../noteStore';

/** The folder chosen, else that of the `active` file, else the only series there is, else the user's pick. */
export async function chooseSeriesFolder(
  notes: NoteStore,
  active: vscode.Uri | null,
  chosen: vscode.Uri | undefined,
): Promise<vscode.Uri | undefined> {
  if (chosen) return (await isFolder(chosen)) ? chosen : parentOf(chosen);
  if (active && readName(active.path)) return parentOf(active);
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  if (folders.length === 0)
    throw new Error(vscode.l10n.t('no folder is open; open the folder that holds your notes'));
  const series = await seriesFolders(notes);
  const around = active && parentOf(active).toString();
  const [only, ...others] = series.length > 0 ? series : folders.map((uri) => ({ uri, last: null }));
  // A README in front tells no series.
  const own = series.find(({ uri }) => uri.toString() === around);
  if (own || others.length === 0) return (own ?? only)?.uri;
  const picked = await vscode.window.showQuickPick(
    [only, ...others].flatMap((each) => {
      if (!each) return [];
      const description = each.last === null ? '' : vscode.l10n.t('last on {0}', each.last);
      return [{ label: vscode.workspace.asRelativePath(each.uri), description, uri: each.uri }];
    }),
    {
      title: vscode.l10n.t('New Meeting Note'),
      placeHolder: vscode.l10n.t('Which series?'),
      matchOnDescription: true,
    },
  );
  return picked?.uri;
}

/** The folders that hold notes, those of the latest meetings first. */
async function seriesFolders(notes: NoteStore): Promise<{ uri: vscode.Uri; last: string | null }[]> {
  const found = new Map<string, { uri: vscode.Uri; last: string | null }>();
  for (const { uri, note } of await notes.all()) {
    const folder = parentOf(uri);
    const known = found.get(folder.toString());
    const isLater = note.date !== null && (known?.last ?? '') < note.date;
    if (!known || isLater) found.set(folder.toString(), { uri: folder, last: note.date });
  }
  return [...found.values()].sort((one, other) => ((one.last ?? '' < (other.last ?? '')) ? 1 : -1));
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  return Boolean((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory);
}
