import * as vscode from 'vscode';
import type { NoteStore, StoredNote } from '../noteStore';
import type { ItemNode } from './itemNode';

/** A meeting with open items, or one of them. */
type ActionNode = MeetingNode | ActionItemNode;

interface MeetingNode {
  readonly kind: 'meeting';
  readonly stored: StoredNote;
}

interface ActionItemNode extends ItemNode {
  readonly kind: 'item';
}

const VIEW = 'meetingNotes.actionItems';

/** The open action items of all notes, by meeting, newest first. `tick` is told which boxes the user changed. */
export function registerActionItemsView(
  notes: NoteStore,
  tick: (node: ItemNode) => Promise<void>,
): vscode.Disposable {
  const provider = new ActionItems(notes);
  const view = vscode.window.createTreeView(VIEW, {
    treeDataProvider: provider,
    showCollapseAll: true,
    manageCheckboxStateManually: true,
  });
  return vscode.Disposable.from(
    view,
    provider,
    view.onDidChangeCheckboxState(async ({ items }) => {
      for (const [node] of items) if (node.kind === 'item') await tick(node);
      provider.refresh(); // a box that could not be ticked shows its true state again
    }),
    provider.onDidCount((count) => {
      view.badge = count ? { value: count, tooltip: `${count} open action items` } : undefined;
    }),
  );
}

class ActionItems implements vscode.TreeDataProvider<ActionNode>, vscode.Disposable {
  readonly #notes: NoteStore;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #counted = new vscode.EventEmitter<number>();
  readonly #listener: vscode.Disposable;

  readonly onDidChangeTreeData = this.#changed.event;
  readonly onDidCount = this.#counted.event;

  constructor(notes: NoteStore) {
    this.#notes = notes;
    this.#listener = notes.onDidChange(() => this.refresh());
  }

  refresh(): void {
    this.#changed.fire();
  }

  async getChildren(node?: ActionNode): Promise<ActionNode[]> {
    if (node) return node.kind === 'meeting' ? openItems(node.stored) : [];
    const meetings = (await this.#notes.all()).filter((stored) => openItems(stored).length > 0);
    this.#counted.fire(meetings.reduce((sum, stored) => sum + openItems(stored).length, 0));
    await vscode.commands.executeCommand('setContext', 'meetingNotes.read', true);
    return meetings.sort(newestFirst).map((stored) => ({ kind: 'meeting', stored }));
  }

  getTreeItem(node: ActionNode): vscode.TreeItem {
    return node.kind === 'meeting' ? meetingItem(node) : actionItem(node);
  }

  dispose(): void {
    vscode.Disposable.from(this.#listener, this.#changed, this.#counted).dispose();
  }
}

function openItems(stored: StoredNote): ActionItemNode[] {
  const open = stored.note.actions.filter((action) => !action.done);
  return open.map((action) => ({ kind: 'item', stored, action }));
}

/** By date, those without one last; of one day by path. */
function newestFirst(a: StoredNote, b: StoredNote): number {
  return (b.note.date ?? '').localeCompare(a.note.date ?? '') || a.uri.path.localeCompare(b.uri.path);
}

function meetingItem({ stored }: MeetingNode): vscode.TreeItem {
  const path = vscode.workspace.asRelativePath(stored.uri);
  const item = new vscode.TreeItem(stored.note.date ?? path, vscode.TreeItemCollapsibleState.Expanded);
  item.id = stored.uri.toString();
  item.description = stored.note.date ? path : '';
  item.tooltip = stored.note.title ?? path;
  item.iconPath = new vscode.ThemeIcon('calendar');
  item.contextValue = 'meeting';
  return item;
}

function actionItem(node: ActionItemNode): vscode.TreeItem {
  const { action, stored } = node;
  const owners = action.owners.join(', ');
  const item = new vscode.TreeItem(action.text);
  item.id = `${stored.uri.toString()}#${action.range.start.line}:${action.range.start.character}`;
  item.description = [owners, action.due ? `due ${action.due}` : ''].filter(Boolean).join(' · ');
  item.tooltip = new vscode.MarkdownString().appendText(
    [action.text, owners && `Owners: ${owners}`, action.due && `Due: ${action.due}`]
      .filter(Boolean)
      .join('\n'),
  );
  item.accessibilityInformation = {
    label: `${action.text}, ${owners || 'nobody named'}, meeting of ${stored.note.date ?? 'unknown date'}`,
  };
  item.checkboxState = {
    state: vscode.TreeItemCheckboxState.Unchecked,
    tooltip: 'Mark done in the note',
  };
  item.contextValue = 'action';
  item.command = {
    command: 'meetingNotes.revealAction',
    title: 'Open Note at Action Item',
    arguments: [node],
  };
  return item;
}
