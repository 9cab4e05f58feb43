import vscode = require('vscode');
import type { MeetingSeries } from '../../notes/notebook/meetings';
import { seriesNameOf } from '../../notes/notebook/seriesKeys';
import type { SeriesPlace } from '../workspace/endedSeries';
import type { NoteFile } from '../workspace/noteFile';
import type { Notebook } from '../workspace/notebook';

/** The notes of the topmost folder are called by it. */
export function nameOf({ name }: Pick<MeetingSeries<NoteFile>, 'name'>): string {
  return name === '' ? (vscode.workspace.workspaceFolders?.[0]?.name ?? vscode.l10n.t('Notes')) : name;
}

/** What the view calls a series. */
export function nameOfSeries({ series }: Notebook, { key }: SeriesPlace): string {
  return nameOf(series.find((each) => each.key === key) ?? { name: seriesNameOf(key) });
}
