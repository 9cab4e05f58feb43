import vscode = require('vscode');
import type { Issue } from '../../github/model';
import { placesOf } from '../../notes/notebook/discussed';
import { meetingsOf, type DiscussedMeeting } from '../../notes/notebook/discussedMeetings';
import { seriesOf } from '../../notes/notebook/trackedItems';
import type { Target } from '../../notes/note';
import { sameTarget } from '../../notes/recognisers/targets';
import { targetKey } from '../../notes/references/referenceGroups';
import type { Discussed } from '../../webview/messages';
import { discussedIn } from '../present/discussedLine';
import type { NoteFile } from '../workspace/noteFile';
import type { Notebook } from '../workspace/notebook';
import { toRange } from '../editor/positions';

type Meeting = DiscussedMeeting<NoteFile>;

/** The meetings that discussed what the panel shows. */
export class PanelMeetings implements vscode.Disposable {
  readonly #notebook: Notebook;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listener: vscode.Disposable;
  /** What was found last, for what. */
  #found: { readonly key: string; readonly meetings: readonly Meeting[] } | null = null;
  #isAsked = false;

  readonly onDidChange = this.#changed.event;

  constructor(notebook: Notebook) {
    this.#notebook = notebook;
    this.#listener = notebook.onDidChange(() => this.#onChange());
  }

  /** null where there are none, or not all notes are read. */
  shown(target: Target, issue: Issue | null): Discussed | null {
    const meetings = this.#meetingsFor(target, issue);
    if (meetings.length === 0) return null;
    return {
      title: discussedIn(meetings.length),
      meetings: meetings.map(({ at, date, range }) => ({
        text: nameOf(at, date),
        detail: vscode.l10n.t('{0}, line {1}', at.path, range.start.line + 1),
        note: at.uri.toString(),
        line: range.start.line,
      })),
      earlier: vscode.l10n.t('Earlier meetings'),
    };
  }

  /** Opens one of the listed meetings where it mentions the issue; requests for any other note are ignored. */
  async open(
    [target, issue]: readonly [Target, Issue | null],
    wanted: { readonly note: string; readonly line: number },
    column: vscode.ViewColumn | undefined,
  ): Promise<void> {
    const meeting = this.#meetingsFor(target, issue).find(
      ({ at, range }) => at.uri.toString() === wanted.note && range.start.line === wanted.line,
    );
    if (!meeting) return;
    const { start } = toRange(meeting.range);
    await vscode.window.showTextDocument(meeting.at.uri, {
      viewColumn: columnOf(meeting.at.uri, column),
      selection: new vscode.Range(start, start),
    });
  }

  dispose(): void {
    this.#listener.dispose();
    this.#changed.dispose();
  }

  #onChange(): void {
    this.#found = null;
    this.#changed.fire();
  }

  /** Newest first. An issue that has moved may be called by either name. */
  #meetingsFor(target: Target, issue: Issue | null): readonly Meeting[] {
    if (!this.#notebook.isRead) {
      if (!this.#isAsked) void this.#notebook.all().then(() => this.#onChange());
      this.#isAsked = true;
      return [];
    }
    const names: Target[] = issue && !sameTarget(issue, target) ? [target, issue] : [target];
    const key = names.map(targetKey).join(' ');
    if (this.#found?.key !== key) {
      const notes = this.#notebook.known;
      const places = names.flatMap((name) => placesOf({ kind: 'target', target: name }, notes));
      this.#found = { key, meetings: meetingsOf(places) };
    }
    return this.#found.meetings;
  }
}

/** `2026-11-04 beacon-weekly` */
function nameOf({ path, note: { title } }: NoteFile, date: string | null): string {
  const series = lastOf(seriesOf(path));
  if (date !== null) return [date, series].filter(Boolean).join(' ');
  const named = title?.trim() ?? '';
  return named === '' ? lastOf(path) : named;
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Where a note shows already, else where another text does, else beside the panel, which stays in sight. */
function columnOf(uri: vscode.Uri, panel: vscode.ViewColumn | undefined): vscode.ViewColumn {
  const others = vscode.window.visibleTextEditors.filter(
    ({ viewColumn }) => viewColumn !== undefined && viewColumn !== panel,
  );
  const own = others.find(({ document }) => document.uri.toString() === uri.toString());
  return (
    (own ?? others[0])?.viewColumn ??
    (panel === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One)
  );
}
