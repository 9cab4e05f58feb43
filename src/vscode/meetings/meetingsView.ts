import vscode = require('vscode');
import { isOfSeveral } from '../../notes/heldMeetings';
import { heldTime } from '../../notes/notebook/heldTime';
import type { MeetingSeries } from '../../notes/notebook/meetings';
import type { LastingRow } from '../editor/lastRows';
import { LiveTree, type TreeContent, type TreeState } from '../editor/liveTree';
import type { ActiveNote } from '../editor/activeNote';
import { today, watchDay } from '../editor/today';
import {
  childrenOf,
  rootNodes,
  type EndedNode,
  type MeetingNode,
  type MeetingsNode,
  type SeriesNode,
} from './meetingItems';
import {
  idOf,
  lastingRow,
  meetingsItem,
  meetingTooltip,
  openMeeting,
  registerMissingRows,
} from './meetingRows';
import { linesOf } from './meetingTexts';
import { nameOf } from '../workspace/seriesName';
import type { NoteFile } from '../workspace/noteFile';
import type { Notebook } from '../workspace/notebook';

const VIEW = 'meetingNotes.meetings';
/** What the view knows, for its welcome texts: `reading`, `none` or `some`. */
const CONTEXT = 'meetingNotes.meetings';

/** Shows the series and their meetings in the view "Meetings", the note in front selected. */
export function registerMeetingsView(
  notebook: Notebook,
  activeNote: ActiveNote,
  memento: vscode.Memento,
): vscode.Disposable {
  return vscode.Disposable.from(
    new MeetingsView(notebook, activeNote, memento),
    registerMissingRows(),
    vscode.commands.registerCommand('meetingNotes.openMeeting', (node: MeetingNode) => openMeeting(node)),
    vscode.commands.registerCommand('meetingNotes.openMeetingToSide', (node: MeetingNode) =>
      openMeeting(node, vscode.ViewColumn.Beside),
    ),
  );
}

class MeetingsView implements TreeContent<MeetingsNode>, vscode.Disposable {
  readonly #notebook: Notebook;
  readonly #activeNote: ActiveNote;
  readonly #tree: LiveTree<MeetingsNode>;
  readonly #listeners: vscode.Disposable;
  #roots: readonly (SeriesNode | EndedNode)[] = [];
  #today = today();
  #isRead = false;
  #hasBegun = false;

  constructor(notebook: Notebook, activeNote: ActiveNote, memento: vscode.Memento) {
    this.#notebook = notebook;
    this.#activeNote = activeNote;
    this.#tree = new LiveTree(VIEW, this, { memento });
    this.#listeners = vscode.Disposable.from(
      this.#tree,
      notebook.onDidChange(() => this.#tree.drawSoon()),
      activeNote.onDidChange(() => this.#reveal()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#followCursor(textEditor)),
      new vscode.Disposable(watchDay(() => this.#tree.drawSoon())),
    );
    this.#tree.draw();
  }

  children(node?: MeetingsNode): MeetingsNode[] {
    return node ? childrenOf(node) : [...this.#roots];
  }

  parent(node: MeetingsNode): MeetingsNode | undefined {
    return node.kind === 'ended' ? undefined : (node.parent ?? undefined);
  }

  item(node: MeetingsNode): vscode.TreeItem {
    return meetingsItem(node, nameOf, this.#today);
  }

  lasting(node: MeetingsNode): LastingRow | null {
    return lastingRow(node, this.item(node));
  }

  async tooltip(node: MeetingsNode): Promise<vscode.MarkdownString | undefined> {
    if (node.kind !== 'meeting') return undefined;
    // The file may be gone or too large by now; the rest is known.
    const lines = await linesOf(node.meeting).catch(() => []);
    return meetingTooltip(node, heldTime(lines));
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  /** The notes are read once the view is visible. */
  onVisible(): void {
    if (this.#hasBegun) return;
    this.#hasBegun = true;
    void this.#awaitNotes();
  }

  update(): TreeState | null {
    if (!this.#tree.view.visible) return null;
    const { series } = this.#notebook;
    this.#today = today();
    const hasEnded = this.#notebook.hasEnded.bind(this.#notebook);
    this.#roots = rootNodes(series, { today: this.#today, hasEnded });
    return {
      picture: pictureOf(this.#roots, this.#today),
      context: { [CONTEXT]: series.length > 0 ? 'some' : this.#isRead ? 'none' : 'reading' },
      isRead: this.#isRead,
    };
  }

  onDrawn(): void {
    this.#reveal();
  }

  /** Draws once the first reading has ended, also if it failed. */
  async #awaitNotes(): Promise<void> {
    try {
      await this.#notebook.all();
    } finally {
      this.#isRead = true;
      this.#tree.draw();
    }
  }

  /** In a note of several meetings another one may be selected. */
  #followCursor({ document }: vscode.TextEditor): void {
    const isShown = document === this.#activeNote.note && this.#tree.view.visible;
    if (isShown && isOfSeveral(this.#notebook.noteFileFor(document).note)) this.#reveal();
  }

  /** Selects the meeting of the note in front; a view that is not shown stays so. */
  #reveal(): void {
    const { document } = this.#activeNote;
    if (!document || !this.#tree.view.visible) return;
    const node = this.#nodeOf(document);
    const [selected] = this.#tree.view.selection;
    if (!node || (selected && idOf(selected) === idOf(node))) return;
    // The tree may have changed meanwhile; then it is selected with the next update.
    this.#tree.view.reveal(node, { select: true, focus: false }).then(undefined, () => undefined);
  }

  /** The row of a note, in one of several meetings that of the line at the cursor. */
  #nodeOf(document: vscode.TextDocument): MeetingsNode | undefined {
    const wanted = document.uri.toString();
    const editor = vscode.window.activeTextEditor;
    const line = editor?.document === document ? editor.selection.active.line : null;
    const isNote = (node: MeetingsNode): node is MeetingNode =>
      node.kind === 'meeting' && node.meeting.at.uri.toString() === wanted;
    const { key } = this.#notebook.seriesAt(document.uri);
    const root = this.#roots.find((node) => node.kind === 'series' && node.series.key === key);
    const rows = root ? childrenOf(root) : [];
    const nodes = [...rows, ...rows.flatMap(childrenOf)].filter(isNote);
    const isThere = ({ meeting: { held } }: MeetingNode): boolean =>
      line !== null && held.from <= line && line < held.to;
    return nodes.find(isThere) ?? nodes[0];
  }
}

function pictureOf(roots: readonly (SeriesNode | EndedNode)[], today: string): string {
  return roots
    .map((root) => {
      if (root.kind === 'ended') return `ended\n${root.series.map(pictureOfSeries).join('\n\n')}`;
      return `${pictureOfSeries(root.series)}\n${root.missing.join()}${root.missing.includes(today) ? ' today' : ''}`;
    })
    .join('\n\n');
}

function pictureOfSeries({ key, name, meetings }: MeetingSeries<NoteFile>): string {
  const rows = meetings.map(
    ({ at, held, open, decisions }) =>
      `${at.path}#${held.from} ${held.date ?? ''} ${held.title ?? ''} ${open} ${decisions}`,
  );
  return [key, name, ...rows].join('\n');
}
