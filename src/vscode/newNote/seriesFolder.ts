import vscode = require('vscode');
import { readName } from '../../notes/series/noteName';
import { parentOf } from '../editor/files';
import type { Notebook } from '../workspace/notebook';
import { nameOf } from '../workspace/seriesName';
import { dotted } from '../editor/hoverMarkdown';
import { escapeIcons } from '../editor/untrusted';

/** Where the next note of a series goes. */
export interface SeriesChoice {
  readonly folder: vscode.Uri;
  /** A note of the series, which tells it from others in the folder; null where none is known. */
  readonly note: vscode.Uri | null;
}

/** The folder chosen, else that of the `active` file, else the only series there is, else the user's pick; all notes have been read. */
export async function chooseSeries(
  notebook: Notebook,
  active: vscode.Uri | null,
  chosen: Partial<SeriesChoice>,
): Promise<SeriesChoice | undefined> {
  const { folder, note = active } = chosen;
  if (folder) return { folder: (await isFolder(folder)) ? folder : parentOf(folder), note };
  if (active && readName(active.path)) return { folder: parentOf(active), note: active };
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  if (folders.length === 0)
    throw new Error(vscode.l10n.t('no folder is open; open the folder that holds your notes'));
  const series = knownSeries(notebook);
  const [only, ...others] =
    series.length > 0
      ? series
      : folders.map((uri) => ({ folder: uri, note: null, key: null, name: '', last: null }));
  // A README suggests no series but that of its folder.
  const around = active && notebook.seriesAt(active).key;
  const own = around === null ? undefined : series.find(({ key }) => key === around);
  if (own || others.length === 0) return own ?? only;
  const picked = await vscode.window.showQuickPick(
    [only, ...others].flatMap((each) => {
      if (!each) return [];
      const last = each.last === null ? '' : vscode.l10n.t('last on {0}', each.last);
      const description = dotted(each.name === each.key ? '' : escapeIcons(each.key ?? ''), last);
      return [{ label: escapeIcons(nameOf(each, each.folder)), description, series: each }];
    }),
    {
      title: vscode.l10n.t('New Meeting Note'),
      placeHolder: vscode.l10n.t('Which series?'),
      matchOnDescription: true,
    },
  );
  return picked?.series;
}

interface KnownSeries extends SeriesChoice {
  /** Its key; null for a folder without notes. */
  readonly key: string | null;
  readonly name: string;
  readonly last: string | null;
}

/** The series that go on, however many years' folders they are spread over, those that met last first. */
function knownSeries(notebook: Notebook): KnownSeries[] {
  return notebook.series.flatMap(({ key, name, meetings: [latest] }) => {
    if (!latest || notebook.hasEnded({ key, uri: latest.at.uri })) return [];
    const { uri } = latest.at;
    return [{ folder: parentOf(uri), note: uri, key, name, last: latest.held.date }];
  });
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  return Boolean((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory);
}
