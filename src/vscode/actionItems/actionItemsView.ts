import vscode = require('vscode');
import { TIMES, type ItemFilter } from '../../notes/notebook/itemFilter';
import { GROUPINGS, MINE } from '../../notes/notebook/itemGroups';
import { targetKey } from '../../notes/references/referenceGroups';
import type { GitHub } from '../../github/client';
import { countOpenActions } from '../editor/counts';
import type { NoteStore } from '../workspace/noteStore';
import { ThrottledRender } from '../editor/throttledRender';
import { BackgroundRequests } from '../present/backgroundRequests';
import { today, watchDay } from '../editor/today';
import { ActionItems } from './actionItems';
import { registerItemAppearance } from './itemAppearance';
import { pickFilter } from './filterPick';
import { chooseGrouping } from './groupingPick';
import type { ActionNode, MoreNode } from './itemNode';
import { actionRow, itemTooltip, SHOW_MORE } from './itemRows';
import { ShownItems } from './shownItems';
import { Ticks, type Tick } from './ticks';
import { readGrouping, ViewState } from './viewState';
import { countOwn, viewDescription } from './viewWords';
import { WhoIAm } from './whoIAm';

const VIEW = 'meetingNotes.actionItems';
/** What the view shows, for its welcome texts: `reading`, `noNotes`, `none`, `noMe`, `allDone` or `some`. */
const CONTEXT = 'meetingNotes.actionItems';
/** Nobody looks at more issues at once. */
const MAX_TARGETS = 300;

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
    command('meetingNotes.tickFocused', () => view.tickFocused()),
    command(SHOW_MORE, (node: MoreNode) => view.showMore(node)),
    command('meetingNotes.clearFilter', () => view.clearFilter()),
    command('meetingNotes.showMine', () => view.filter({ people: [MINE] })),
    command('meetingNotes.showEverybody', () => view.filter({ people: [] })),
    ...TIMES.map((time) => command(`meetingNotes.show.${time}`, () => view.filter({ time }))),
  );
}

class ActionItemsView implements vscode.TreeDataProvider<ActionNode>, vscode.Disposable {
  readonly #notes: NoteStore;
  readonly #gitHub: GitHub;
  readonly #items: ActionItems;
  readonly #state: ViewState;
  readonly #who: WhoIAm;
  readonly #requests: BackgroundRequests;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #view: vscode.TreeView<ActionNode>;
  readonly #listeners: vscode.Disposable;
  #isReading = true;
  /** Null until somebody sees the view, or all notes are read for something else. */
  #reading: Promise<void> | null = null;
  /** The notes are others than those whose items are held. */
  #isStale = true;
  readonly #ticks: Ticks;
  readonly #shown: ShownItems;
  /** All that is shown, to tell whether something differs. */
  #picture = '';
  /** What the rows on display speak of. */
  #targets = new Set<string>();
  readonly #render = new ThrottledRender(() => this.#draw());

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(notes: NoteStore, gitHub: GitHub, memento: vscode.Memento) {
    this.#notes = notes;
    this.#gitHub = gitHub;
    this.#items = new ActionItems(notes, gitHub.issues);
    this.#state = new ViewState(memento);
    this.#who = new WhoIAm(gitHub);
    this.#requests = new BackgroundRequests(gitHub.issues);
    this.#ticks = new Ticks(notes, () => this.#render.now());
    this.#shown = new ShownItems({
      items: this.#items,
      state: this.#state,
      who: this.#who,
      ticks: this.#ticks,
    });
    this.#view = vscode.window.createTreeView(VIEW, {
      treeDataProvider: this,
      showCollapseAll: true,
      manageCheckboxStateManually: true,
    });
    this.#listeners = vscode.Disposable.from(
      this.#changed,
      this.#view,
      this.#who,
      this.#requests,
      this.#render,
      this.#ticks,
      ...this.#listen(),
    );
    this.#onVisibility();
  }

  getChildren(node?: ActionNode): ActionNode[] {
    return node ? this.#shown.rowsBelow(node) : this.#shown.topRows();
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
    this.#render.now();
  }

  async chooseFilter(): Promise<void> {
    await this.#begin();
    const filter = await pickFilter(this.#state.filter, {
      people: this.#items.people(),
      series: this.#items.series(),
      isKnown: this.#who.me.size > 0,
      countOf: (wanted) => this.#shown.countOf(wanted),
    });
    if (filter) this.filter(filter);
  }

  filter(changed: Partial<ItemFilter>): void {
    this.#state.filter = { ...this.#state.filter, ...changed };
    this.#render.now();
  }

  clearFilter(): void {
    this.filter(this.#state.cleared);
  }

  /** Marks the row at the keyboard done or open; opens or closes a group. */
  async tickFocused(): Promise<void> {
    const before = this.#view.selection;
    // No stable API tells which row has the focus: it is the one that this takes into the selection or out of it.
    await vscode.commands.executeCommand('list.toggleSelection');
    const after = this.#view.selection;
    await vscode.commands.executeCommand('list.toggleSelection');
    const [focused] = [...after, ...before].filter((node) => after.includes(node) !== before.includes(node));
    if (focused?.kind !== 'item') return void vscode.commands.executeCommand('list.toggleExpansion');
    const now = this.#items.all.find(({ id }) => id === focused.item.id) ?? focused.item;
    await this.#tick([{ node: focused, done: !this.#ticks.isDone(now) }]);
  }

  showMore({ of }: MoreNode): void {
    this.#shown.more(of);
    this.#render.now();
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  #listen(): Pick<vscode.Disposable, 'dispose'>[] {
    const askAgain = () => {
      if (this.#view.visible) this.#requests.again();
    };
    const fold = (node: ActionNode, isClosed: boolean) => {
      if (node.kind !== 'group') return;
      this.#state.fold(node.id, isClosed);
      this.#ask();
    };
    return [
      this.#view.onDidChangeVisibility(() => this.#onVisibility()),
      this.#view.onDidCollapseElement(({ element }) => fold(element, true)),
      this.#view.onDidExpandElement(({ element }) => fold(element, false)),
      this.#view.onDidChangeCheckboxState(({ items }) =>
        this.#tick(
          items.flatMap(([node, state]) =>
            node.kind === 'item' ? { node, done: state === vscode.TreeItemCheckboxState.Checked } : [],
          ),
        ),
      ),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) askAgain(); // who comes back may have closed an issue on GitHub
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        if (this.#reading) this.#reading = this.#read();
      }),
      new vscode.Disposable(watchDay(() => this.#render.soon())),
      this.#who.onDidChange(() => this.#render.soon()),
      this.#notes.onDidChange(() => {
        this.#isStale = true;
        if (this.#notes.isRead) void this.#begin();
        this.#render.soon();
      }),
      this.#gitHub.accounts.onDidChangeStatus(() => this.#render.soon()),
      this.#gitHub.accounts.onDidEndSession(() => {
        this.#picture = ''; // rows that are folded, and their tooltips, are not part of it
        this.#render.now();
      }),
      this.#gitHub.accounts.onDidChangeIssues((targets) => {
        if (targets.length === 0) askAgain();
        if (targets.length === 0 || targets.some((target) => this.#targets.has(targetKey(target))))
          this.#render.soon();
      }),
    ];
  }

  async #tick(ticks: readonly Tick[]): Promise<void> {
    const areWritten = await this.#ticks.take(ticks);
    // Boxes that are still on their way must not jump back.
    if (!areWritten) return;
    this.#picture = ''; // a box that could not be ticked shows its true state again
    this.#render.soon();
  }

  #onVisibility(): void {
    if (this.#view.visible) void this.#begin();
    this.#render.now();
  }

  #begin(): Promise<void> {
    return (this.#reading ??= this.#read());
  }

  /** Until all notes are read, fewer are shown than there are. */
  async #read(): Promise<void> {
    this.#isReading = true;
    await this.#notes.all();
    this.#isReading = false;
    this.#isStale = true;
    this.#render.now();
    if (this.#state.isFromBefore) await this.#sayThatOldOnesAreHidden();
  }

  /** Once: to those who have seen all of them here before. */
  async #sayThatOldOnesAreHidden(): Promise<void> {
    const { older } = this.#shown;
    this.filter({}); // keeps that it was said
    if (older === 0) return;
    const showAll = vscode.l10n.t('Show All');
    const chosen = await vscode.window.showInformationMessage(
      older === 1
        ? vscode.l10n.t('The Action Items view now shows recent items; 1 older item is hidden.')
        : vscode.l10n.t('The Action Items view now shows recent items; {0} older items are hidden.', older),
      showAll,
    );
    if (chosen === showAll) this.filter({ time: 'all' });
  }

  #draw(): void {
    // The badge would count some of the items only.
    if (!this.#reading) return;
    const { known } = this.#notes;
    if (this.#isStale) this.#items.take(known);
    this.#ticks.taken();
    this.#isStale = false;
    if (this.#items.all.length > 0) this.#who.ask();
    this.#shown.choose(today());
    const { filter, grouping, isFiltered } = this.#state;
    // Its type does not say so, but none at all is what VS Code begins with.
    const view: { message?: string | undefined } = this.#view;
    view.message = this.#shown.message(this.#isReading);
    this.#view.description = viewDescription(filter.time, grouping);
    this.#count();
    setContext(CONTEXT, this.#shown.situation(known.length, this.#isReading));
    setContext(`${CONTEXT}.isFiltered`, isFiltered);
    setContext(`${CONTEXT}.isMine`, filter.people.includes(MINE));
    setContext('meetingNotes.groupBy', grouping);
    const picture = this.#shown.picture();
    if (picture !== this.#picture) this.#changed.fire();
    this.#picture = picture;
    this.#ask();
  }

  /** GitHub is asked about what can be seen only. */
  #ask(): void {
    const targets = this.#shown.targets();
    this.#targets = new Set(targets.map(targetKey));
    this.#requests.want(this.#view.visible ? targets.slice(0, MAX_TARGETS) : []);
  }

  #count(): void {
    const count = this.#shown.countOpen();
    const tooltip = this.#who.me.size > 0 ? countOwn(count) : countOpenActions(count);
    this.#view.badge = count > 0 ? { value: count, tooltip } : undefined;
  }
}

function setContext(key: string, value: string | boolean): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
