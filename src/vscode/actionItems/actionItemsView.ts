import * as vscode from 'vscode';
import { NO_FILTER, type ItemFilter } from '../../notes/notebook/itemFilter';
import { GROUPINGS } from '../../notes/notebook/itemGroups';
import { targetKey } from '../../notes/references/referenceGroups';
import type { GitHub } from '../github/gitHub';
import { countOpenActions } from '../counts';
import type { NoteStore } from '../noteStore';
import { Redrawing } from '../redrawing';
import { BackgroundQuestions } from '../states/backgroundQuestions';
import { today, watchDay } from '../today';
import { ActionItems } from './actionItems';
import { registerItemAppearance } from './itemAppearance';
import { chooseFilter, chooseGrouping, groupedBy } from './itemChoices';
import type { ActionNode, GroupNode, MoreNode } from './itemNode';
import { actionRow, itemTooltip, pictureOf, SHOW_MORE } from './itemRows';
import { Pages } from './pages';
import { readGrouping, ViewState } from './viewState';
import { countOwn, viewMessage } from './viewWords';
import { WhoIAm } from './whoIAm';

const VIEW = 'meetingNotes.actionItems';
/** What the view shows, for its welcome texts: `reading`, `noNotes`, `none`, `allDone`, `noMatch` or `some`. */
const CONTEXT = 'meetingNotes.actionItems';
/** Nobody looks at more issues at once. */
const MOST_TARGETS = 300;
/** Milliseconds after which the view fills further while the notes are read. */
const READING_PAUSE = 1_000;

/** Shows the action items of all notes in the view "Action Items", with the acts on the view. */
export function registerActionItemsView(
  notes: NoteStore,
  gitHub: GitHub,
  memento: vscode.Memento,
): vscode.Disposable {
  const view = new ActionItemsView(notes, gitHub, memento);
  const command = vscode.commands.registerCommand;
  return vscode.Disposable.from(
    view,
    registerItemAppearance(),
    command('meetingNotes.groupBy', (grouping?: unknown) => view.groupBy(grouping)),
    ...GROUPINGS.map((grouping) => command(`meetingNotes.groupBy.${grouping}`, () => view.groupBy(grouping))),
    command('meetingNotes.filter', () => view.chooseFilter()),
    command(SHOW_MORE, (node: MoreNode) => view.showMore(node)),
    command('meetingNotes.clearFilter', () => view.filter(NO_FILTER)),
    command('meetingNotes.showMine', () => view.filter({ mine: true })),
    command('meetingNotes.showEverybody', () => view.filter({ mine: false })),
  );
}

class ActionItemsView implements vscode.TreeDataProvider<ActionNode>, vscode.Disposable {
  readonly #notes: NoteStore;
  readonly #gitHub: GitHub;
  readonly #items: ActionItems;
  readonly #state: ViewState;
  readonly #who: WhoIAm;
  readonly #questions: BackgroundQuestions;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #view: vscode.TreeView<ActionNode>;
  readonly #listeners: vscode.Disposable;
  #isReading = true;
  /** The notes are others than those whose items are held. */
  #isStale = true;
  /** How many ticks of the user are being written. */
  #ticking = 0;
  /** All groups, whether shown or not. */
  #groups: readonly GroupNode[] = [];
  /** All that is shown, to tell whether something differs. */
  #picture = '';
  /** Of a group by its id, of all of them by the grouping. */
  readonly #pages = new Pages();
  #today = today();
  /** What the rows on display speak of. */
  #targets = new Set<string>();
  readonly #drawing = new Redrawing(() => this.#draw());

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(notes: NoteStore, gitHub: GitHub, memento: vscode.Memento) {
    this.#notes = notes;
    this.#gitHub = gitHub;
    this.#items = new ActionItems(gitHub);
    this.#state = new ViewState(memento);
    this.#who = new WhoIAm(gitHub);
    this.#questions = new BackgroundQuestions(gitHub);
    this.#view = vscode.window.createTreeView(VIEW, {
      treeDataProvider: this,
      showCollapseAll: true,
      manageCheckboxStateManually: true,
    });
    this.#listeners = vscode.Disposable.from(
      this.#changed,
      this.#view,
      this.#who,
      this.#questions,
      this.#drawing,
      ...this.#listen(),
    );
    void this.#read();
    this.#drawing.now();
  }

  getChildren(node?: ActionNode): ActionNode[] {
    if (!node) return this.#topRows();
    if (node.kind === 'group') return this.#rowsOf(this.#groups.find(({ id }) => id === node.id) ?? node);
    return node.kind === 'item' ? this.#items.issuesOf(node) : [];
  }

  getTreeItem(node: ActionNode): vscode.TreeItem {
    return actionRow(node);
  }

  resolveTreeItem(row: vscode.TreeItem, node: ActionNode): vscode.TreeItem {
    if (node.kind === 'item') row.tooltip = itemTooltip(node);
    return row;
  }

  /** Groups as told, else as the user chooses. */
  async groupBy(told: unknown): Promise<void> {
    const grouping = readGrouping(told) ?? (await chooseGrouping(this.#state.grouping));
    if (!grouping) return;
    this.#state.grouping = grouping;
    this.#drawing.now();
  }

  async chooseFilter(): Promise<void> {
    const filter = await chooseFilter(
      this.#state.filter,
      this.#items.series(),
      this.#who.me.size > 0,
      (wanted) => this.#items.filtered(wanted, this.#who.me).length,
    );
    if (filter) this.filter(filter);
  }

  filter(changed: Partial<ItemFilter>): void {
    this.#state.filter = { ...this.#state.filter, ...changed };
    this.#drawing.now();
  }

  showMore({ of }: MoreNode): void {
    this.#pages.more(of);
    this.#drawing.now();
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  #listen(): vscode.Disposable[] {
    const askAgain = () => {
      if (this.#view.visible) this.#questions.again();
    };
    const fold = (node: ActionNode, isClosed: boolean) => {
      if (node.kind !== 'group') return;
      this.#state.fold(node.id, isClosed);
      this.#ask();
    };
    return [
      this.#view.onDidChangeVisibility(() => this.#drawing.now()),
      this.#view.onDidCollapseElement(({ element }) => fold(element, true)),
      this.#view.onDidExpandElement(({ element }) => fold(element, false)),
      this.#view.onDidChangeCheckboxState(({ items }) => this.#tick(items)),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) askAgain(); // who comes back may have closed an issue on GitHub
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.#read()),
      new vscode.Disposable(watchDay(() => this.#drawing.soon())),
      this.#who.onDidChange(() => this.#drawing.soon()),
      this.#notes.onDidChange(() => {
        this.#isStale = true;
        this.#drawing.soon(this.#isReading ? READING_PAUSE : undefined);
      }),
      this.#gitHub.onDidChangeStatus(() => this.#drawing.soon()),
      this.#gitHub.onDidEnd(() => {
        this.#picture = ''; // rows that are folded, and their tooltips, are not part of it
        this.#drawing.now();
      }),
      this.#gitHub.onDidLearn((targets) => {
        if (targets.length === 0) askAgain();
        if (targets.length === 0 || targets.some((target) => this.#targets.has(targetKey(target))))
          this.#drawing.soon();
      }),
    ];
  }

  async #tick(items: readonly [ActionNode, vscode.TreeItemCheckboxState][]): Promise<void> {
    this.#ticking++;
    try {
      // All at once: who ticks again before they are through comes behind them.
      await Promise.all(
        items.map(([node, state]) => {
          const done = state === vscode.TreeItemCheckboxState.Checked;
          return vscode.commands.executeCommand('meetingNotes.toggleDone', node, undefined, { done });
        }),
      );
      await this.#notes.all();
    } finally {
      this.#ticking--;
    }
    // Boxes that are still on their way must not jump back.
    if (this.#ticking > 0) return;
    this.#picture = ''; // a box that could not be ticked shows its true state again
    this.#drawing.soon();
  }

  /** Until all notes are read, fewer are shown than there are. */
  async #read(): Promise<void> {
    this.#isReading = true;
    await this.#notes.all();
    this.#isReading = false;
    this.#isStale = true;
    this.#drawing.soon();
  }

  #draw(): void {
    const { known } = this.#notes;
    if (this.#isStale) this.#items.take(known);
    this.#isStale = false;
    if (this.#items.all.length > 0) this.#who.ask();
    this.#today = today();
    const { me } = this.#who;
    const { filter, grouping, isFiltered } = this.#state;
    const shown = this.#items.filtered(filter, me);
    const isClosed = (id: string) => this.#state.isClosed(id);
    this.#groups = this.#items.groups(shown, grouping, { today: this.#today, me }, isClosed);
    // Its type does not say so, but none at all is what VS Code begins with.
    const view: { message?: string | undefined } = this.#view;
    view.message = this.#message(shown.length);
    this.#view.description = groupedBy(grouping);
    this.#count();
    setContext(CONTEXT, this.#situation(known.length, shown.length));
    setContext(`${CONTEXT}.isFiltered`, isFiltered);
    setContext(`${CONTEXT}.isMine`, filter.mine);
    setContext('meetingNotes.groupBy', grouping);
    const picture = JSON.stringify(this.#topRows().map((row) => this.#pictureOf(row)));
    if (picture !== this.#picture) this.#changed.fire();
    this.#picture = picture;
    this.#ask();
  }

  #shownGroups(): readonly GroupNode[] {
    return this.#groups.slice(0, this.#pages.most(this.#state.grouping));
  }

  #topRows(): (GroupNode | MoreNode)[] {
    const shown = this.#shownGroups();
    return [...shown, ...this.#pages.rest(this.#state.grouping, this.#groups.length - shown.length)];
  }

  #rowsOf(group: GroupNode): ActionNode[] {
    const shown = this.#items.itemsOf(group, this.#today, this.#pages.most(group.id));
    return [...shown, ...this.#pages.rest(group.id, group.group.items.length - shown.length)];
  }

  #pictureOf(row: GroupNode | MoreNode): unknown {
    const isOpen = row.kind === 'group' && !row.isClosed;
    return [pictureOf(row), isOpen ? this.#rowsOf(row).map(pictureOf) : []];
  }

  /** GitHub is asked about what can be seen only. */
  #ask(): void {
    const open = this.#shownGroups().filter(({ id, isFar }) => !(this.#state.isClosed(id) ?? isFar));
    const targets = this.#items.targetsOf(open);
    this.#targets = new Set(targets.map(targetKey));
    this.#questions.want(this.#view.visible ? targets.slice(0, MOST_TARGETS) : []);
  }

  #count(): void {
    const { me } = this.#who;
    const isKnown = me.size > 0;
    const count = this.#items.countOpen(isKnown ? me : null);
    const tooltip = isKnown ? countOwn(count) : countOpenActions(count);
    this.#view.badge = count > 0 ? { value: count, tooltip } : undefined;
  }

  #situation(notes: number, shown: number): string {
    if (shown > 0) return 'some';
    if (this.#isReading) return 'reading';
    if (notes === 0) return 'noNotes';
    if (this.#state.filter.mine && this.#who.me.size === 0) return 'noMe';
    if (this.#state.isFiltered && this.#items.all.length > 0) return 'noMatch';
    return this.#items.all.length === 0 ? 'none' : 'allDone';
  }

  #message(shown: number): string | undefined {
    const { filter, isFiltered } = this.#state;
    // Only a filter speaks of a series.
    const series = filter.series === null ? [] : this.#items.series();
    return viewMessage({
      isReading: this.#isReading,
      isFiltered,
      filter,
      series: series.find(({ key }) => key === filter.series)?.name ?? null,
      isNobody: this.#who.me.size === 0,
      shown,
      all: this.#items.all.length,
    });
  }
}

function setContext(key: string, value: string | boolean): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
