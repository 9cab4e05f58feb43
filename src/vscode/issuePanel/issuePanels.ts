import vscode = require('vscode');
import type { Target } from '../../notes/note';
import { member } from '../../decoder';
import { visit, type History } from '../../webview/history';
import { readHistory } from '../../webview/panelMessages';
import { IssuePanel, type Surroundings } from './issuePanel';
import { knownHosts } from '../editor/settings';
import { learn } from '../editor/lessons';

const VIEW_TYPE = 'meetingNotes.issue';
/** Identifies a restored tab of ours that VS Code has not asked us to fill yet. */
const TAB_TYPE = new RegExp(`(?:^|-)${VIEW_TYPE.replace('.', '\\.')}$`);

/** The one panel that shows issues, also after a window reload. */
export class IssuePanels implements vscode.Disposable, vscode.WebviewPanelSerializer {
  readonly #surroundings: Surroundings;
  readonly #listeners: vscode.Disposable;
  #open: IssuePanel | null = null;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    const { registerCommand } = vscode.commands;
    this.#listeners = vscode.Disposable.from(
      vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, this),
      // The title of a tab that is not filled yet reveals the issue.
      surroundings.gitHub.accounts.onDidEndSession(() => {
        if (!this.#open) void closeRestored();
      }),
      registerCommand('meetingNotes.panelBack', () => this.#open?.go(-1)),
      registerCommand('meetingNotes.panelForward', () => this.#open?.go(1)),
    );
  }

  /** Shows an issue beside the note; with `preserveFocus` the cursor stays there. */
  async show(target: Target, preserveFocus: boolean): Promise<void> {
    learn('hasSeenIssue');
    const viewColumn = this.#open ? null : await closeRestored();
    if (this.#open) {
      this.#open.show(target, preserveFocus);
      return;
    }
    const panel = vscode.window.createWebviewPanel(
      VIEW_TYPE,
      vscode.l10n.t('Issue'),
      { viewColumn: viewColumn ?? vscode.ViewColumn.Beside, preserveFocus },
      { enableFindWidget: true },
    );
    this.#take(panel, visit(null, target));
  }

  deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const history = readHistory(member(state, 'history'), knownHosts());
    if (history && !this.#open) this.#take(panel, history);
    else panel.dispose();
    return Promise.resolve();
  }

  dispose(): void {
    this.#open?.dispose();
    this.#listeners.dispose();
  }

  #take(panel: vscode.WebviewPanel, history: History): void {
    const open = new IssuePanel(panel, history, this.#surroundings);
    this.#open = open;
    const update = () => void this.#tellKeyBindings();
    open.onDidMove(update);
    panel.onDidDispose(() => {
      open.dispose();
      this.#open = null;
      update();
    });
    update();
  }

  /** Alt+Left is ours only where there is something to go back to. */
  async #tellKeyBindings(): Promise<void> {
    for (const [name, step] of [
      ['back', -1],
      ['forward', 1],
    ] as const) {
      const can = this.#open?.isActive === true && this.#open.can(step);
      await vscode.commands.executeCommand('setContext', `meetingNotes.panel.${name}`, can);
    }
  }
}

/** Closes a tab that was restored without its content yet, so that there are not two. Returns its column. */
async function closeRestored(): Promise<vscode.ViewColumn | null> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const restored = tabs.filter(
    ({ input }) => input instanceof vscode.TabInputWebview && TAB_TYPE.test(input.viewType),
  );
  const column = restored[0]?.group.viewColumn ?? null;
  // A group that only holds this tab would go with it.
  const group = restored[0]?.group.tabs.length === 1 ? null : column;
  await vscode.window.tabGroups.close(restored, true);
  return group;
}
