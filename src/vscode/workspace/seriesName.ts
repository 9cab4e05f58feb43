import vscode = require('vscode');
import type { MeetingSeries } from '../../notes/notebook/meetings';
import { seriesNameOf } from '../../notes/notebook/seriesKeys';
import type { SeriesPlace } from './endedSeries';
import type { NoteFile } from './noteFile';
import type { Notebook } from './notebook';

/** What a series is called everywhere. The notes of the topmost folder are called by it: by the one in which `at` is where several are open. */
export function nameOf({ name }: Pick<MeetingSeries<NoteFile>, 'name'>, at?: vscode.Uri): string {
  if (name !== '') return name;
  const [first] = vscode.workspace.workspaceFolders ?? [];
  return ((at && vscode.workspace.getWorkspaceFolder(at)) ?? first)?.name ?? vscode.l10n.t('Notes');
}

/** What the views call a series. */
export function nameOfSeries({ series }: Notebook, { key, uri }: SeriesPlace): string {
  return nameOf(series.find((each) => each.key === key) ?? { name: seriesNameOf(key) }, uri);
}
