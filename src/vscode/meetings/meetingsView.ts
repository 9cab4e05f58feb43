import vscode = require('vscode');
import type { MeetingSeries } from '../../notes/notebook/meetings';
import { seriesOf } from '../../notes/notebook/trackedItems';
import { ThrottledRender } from '../editor/throttledRender';
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
import type { KeptNote, Notebook } from '../workspace/notebook';

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

class MeetingsView implements vscode.TreeDataProvider<MeetingsNode>, vscode.Disposable {
  readonly #notebook: Notebook;
  readonly #activeNote: ActiveNote;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #view: vscode.TreeView<MeetingsNode>;
  readonly #listeners: vscode.Disposable;
  #roots: SeriesNode[] = [];
  /** All that is shown, to tell whether something differs. */
  #picture = '';
  #isRead = false;
  #hasBegun = false;
  readonly #render = new ThrottledRender(() => this.#draw());

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(notebook: Notebook, activeNote: ActiveNote) {
    this.#notebook = notebook;
    this.#activeNote = activeNote;
    this.#view = vscode.window.createTreeView(VIEW, { treeDataProvider: this, showCollapseAll: true });
    this.#listeners = vscode.Disposable.from(
      this.#changed,
      this.#view,
      this.#render,
      notebook.onDidChange(() => this.#render.soon()),
      this.#view.onDidChangeVisibility(() => this.#onVisibility()),
      activeNote.onDidChange(() => this.#reveal()),
    );
    this.#onVisibility();
  }

  getChildren(node?: MeetingsNode): MeetingsNode[] {
    return node ? childrenOf(node) : this.#roots;
  }

  getParent(node: MeetingsNode): MeetingsNode | undefined {
    return node.kind === 'series' ? undefined : node.parent;
  }

  getTreeItem(node: MeetingsNode): vscode.TreeItem {
    return meetingsItem(node, nameOf);
  }

  resolveTreeItem(item: vscode.TreeItem, node: MeetingsNode): vscode.TreeItem {
    if (node.kind === 'meeting') item.tooltip = meetingTooltip(node);
    return item;
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  /** The notes are read for whoever sees the view. */
  #onVisibility(): void {
    if (this.#view.visible && !this.#hasBegun) {
      this.#hasBegun = true;
      void this.#awaitNotes();
    }
    this.#render.now();
  }

  /** Tells when the first reading is through, whatever came of it. */
  async #awaitNotes(): Promise<void> {
    try {
      await this.#notebook.all();
    } finally {
      this.#isRead = true;
      this.#render.now();
    }
  }

  #draw(): void {
    if (!this.#view.visible) return;
    const { series } = this.#notebook;
    const context = series.length > 0 ? 'some' : this.#isRead ? 'none' : 'reading';
    const picture = pictureOf(series) + context;
    if (picture !== this.#picture) {
      this.#picture = picture;
      this.#roots = seriesNodes(series);
      void vscode.commands.executeCommand('setContext', CONTEXT, context);
      this.#changed.fire();
    }
    this.#reveal();
  }

  /** Selects the meeting of the note in front; a view that is not shown stays so. */
  #reveal(): void {
    const { document } = this.#activeNote;
    if (!document || !this.#view.visible) return;
    const node = this.#nodeOf(document.uri);
    const [selected] = this.#view.selection;
    if (!node || (selected && idOf(selected) === idOf(node))) return;
    // The tree may have changed meanwhile; then it is selected with the next update.
    this.#view.reveal(node, { select: true, focus: false }).then(undefined, () => undefined);
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
function nameOf({ name }: MeetingSeries<KeptNote>): string {
  return name === '' ? (vscode.workspace.workspaceFolders?.[0]?.name ?? vscode.l10n.t('Notes')) : name;
}

function idOf(node: MeetingsNode): string | undefined {
  return meetingsItem(node, nameOf).id;
}

function pictureOf(all: readonly MeetingSeries<KeptNote>[]): string {
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
