import vscode = require('vscode');
import type { MeetingSeries } from '../../notes/notebook/meetings';
import { seriesOf } from '../../notes/notebook/trackedItems';
import { LiveTree, type TreeContent, type TreeState } from '../editor/liveTree';
import type { ActiveNote } from '../editor/activeNote';
import {
  childrenOf,
  meetingsItem,
  meetingTooltip,
  seriesNodes,
  type MeetingNode,
  type MeetingsNode,
  type SeriesNode,
} from './meetingItems';
import type { NoteFile } from '../workspace/noteFile';
import type { Notebook } from '../workspace/notebook';

const VIEW = 'meetingNotes.meetings';
/** What the view knows, for its welcome texts: `reading`, `none` or `some`. */
const CONTEXT = 'meetingNotes.meetings';

/** Shows the series and their meetings in the view "Meetings", the note in front selected. */
export function registerMeetingsView(notebook: Notebook, activeNote: ActiveNote): vscode.Disposable {
  const open = (beside: boolean) => (node: MeetingNode) =>
    vscode.commands.executeCommand(
      'vscode.open',
      node.meeting.at.uri,
      beside ? vscode.ViewColumn.Beside : undefined,
    );
  return vscode.Disposable.from(
    new MeetingsView(notebook, activeNote),
    vscode.commands.registerCommand('meetingNotes.openMeeting', open(false)),
    vscode.commands.registerCommand('meetingNotes.openMeetingToSide', open(true)),
  );
}

class MeetingsView implements TreeContent<MeetingsNode>, vscode.Disposable {
  readonly #notebook: Notebook;
  readonly #activeNote: ActiveNote;
  readonly #tree: LiveTree<MeetingsNode>;
  readonly #listeners: vscode.Disposable;
  #roots: readonly SeriesNode[] = [];
  #isRead = false;
  #hasBegun = false;

  constructor(notebook: Notebook, activeNote: ActiveNote) {
    this.#notebook = notebook;
    this.#activeNote = activeNote;
    this.#tree = new LiveTree(VIEW, this);
    this.#listeners = vscode.Disposable.from(
      this.#tree,
      notebook.onDidChange(() => this.#tree.drawSoon()),
      activeNote.onDidChange(() => this.#reveal()),
    );
    this.#tree.draw();
  }

  children(node?: MeetingsNode): MeetingsNode[] {
    return node ? childrenOf(node) : [...this.#roots];
  }

  parent(node: MeetingsNode): MeetingsNode | undefined {
    return node.kind === 'series' ? undefined : node.parent;
  }

  item(node: MeetingsNode): vscode.TreeItem {
    return meetingsItem(node, nameOf);
  }

  tooltip(node: MeetingsNode): vscode.MarkdownString | undefined {
    return node.kind === 'meeting' ? meetingTooltip(node) : undefined;
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
    this.#roots = seriesNodes(series);
    return {
      picture: pictureOf(series),
      context: { [CONTEXT]: series.length > 0 ? 'some' : this.#isRead ? 'none' : 'reading' },
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

  /** Selects the meeting of the note in front; a view that is not shown stays so. */
  #reveal(): void {
    const { document } = this.#activeNote;
    if (!document || !this.#tree.view.visible) return;
    const node = this.#nodeOf(document.uri);
    const [selected] = this.#tree.view.selection;
    if (!node || (selected && idOf(selected) === idOf(node))) return;
    // The tree may have changed meanwhile; then it is selected with the next update.
    this.#tree.view.reveal(node, { select: true, focus: false }).then(undefined, () => undefined);
  }

  #nodeOf(uri: vscode.Uri): MeetingsNode | undefined {
    const wanted = uri.toString();
    const key = seriesOf(this.#notebook.pathOf(uri));
    const root = this.#roots.find(({ series }) => series.key === key);
    const rows = root ? childrenOf(root) : [];
    return [...rows, ...rows.flatMap(childrenOf)].find(
      (node) => node.kind === 'meeting' && node.meeting.at.uri.toString() === wanted,
    );
  }
}

/** The notes of the topmost folder are called by it. */
function nameOf({ name }: MeetingSeries<NoteFile>): string {
  return name === '' ? (vscode.workspace.workspaceFolders?.[0]?.name ?? vscode.l10n.t('Notes')) : name;
}

function idOf(node: MeetingsNode): string | undefined {
  return meetingsItem(node, nameOf).id;
}

function pictureOf(all: readonly MeetingSeries<NoteFile>[]): string {
  return all
    .map(({ key, name, meetings }) =>
      [
        key,
        name,
        ...meetings.map(
          ({ at, open, decisions }) =>
            `${at.path} ${at.note.date ?? ''} ${at.note.title ?? ''} ${open} ${decisions}`,
        ),
      ].join('\n'),
    )
    .join('\n\n');
}
