import * as vscode from 'vscode';
import { isMine, NO_FILTER, TIMES, VIEW_FILTER, type ItemFilter } from '../../notes/notebook/itemFilter';
import { GROUPINGS, MINE } from '../../notes/notebook/itemGroups';
import { targetKey } from '../../notes/references/referenceGroups';
import type { GitHub } from '../github/gitHub';
import { countOpenActions } from '../counts';
import type { NoteStore } from '../noteStore';
import { Redrawing } from '../redrawing';
import { BackgroundQuestions } from '../states/backgroundQuestions';
import { today, watchDay } from '../today';
import { ActionItems, type ItemView } from './actionItems';
import { registerItemAppearance } from './itemAppearance';
import { pickFilter } from './filterPick';
import { chooseGrouping } from './groupingPick';
import type { ActionNode, GroupNode, HiddenNode, MoreNode } from './itemNode';
import { actionRow, itemTooltip, pictureOf, SHOW_MORE } from './itemRows';
import { Pages } from './pages';
import { Ticks, type Tick } from './ticks';
import { readGrouping, ViewState } from './viewState';
import { countOwn, filterParts, viewDescription, viewMessage } from './viewWords';
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
  readonly #questions: BackgroundQuestions;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #view: vscode.TreeView<ActionNode>;
  readonly #listeners: vscode.Disposable;
  #isReading = true;
  /** Null until somebody sees the view, or all notes are read for something else. */
  #reading: Promise<void> | null = null;
  /** The notes are others than those whose items are held. */
  #isStale = true;
  readonly #ticks: Ticks;
  /** All groups, whether shown or not. */
  #groups: readonly GroupNode[] = [];
  /** What stands below them for what is not shown. */
  #hidden: readonly HiddenNode[] = [];
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
    this.#items = new ActionItems(notes, gitHub);
    this.#state = new ViewState(memento);
    this.#who = new WhoIAm(gitHub);
    this.#questions = new BackgroundQuestions(gitHub);
    this.#ticks = new Ticks(notes, () => this.#drawing.now());
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
      this.#ticks,
      ...this.#listen(),
    );
    this.#onVisibility();
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
    await this.#begin();
    const filter = await pickFilter(this.#state.filter, {
      people: this.#items.people(),
      series: this.#items.series(),
      isKnown: this.#who.me.size > 0,
      countOf: (wanted) => this.#countOf(wanted),
    });
    if (filter) this.filter(filter);
  }

  filter(changed: Partial<ItemFilter>): void {
    this.#state.filter = { ...this.#state.filter, ...changed };
    this.#drawing.now();
  }

  /** Shows all again that is usual; all times stay all. */
  clearFilter(): void {
    const { time } = this.#state.filter;
    this.filter({ ...VIEW_FILTER, ...(time === 'all' && { time }) });
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
      new vscode.Disposable(watchDay(() => this.#drawing.soon())),
      this.#who.onDidChange(() => this.#drawing.soon()),
      this.#notes.onDidChange(() => {
        this.#isStale = true;
        if (this.#notes.isRead) void this.#begin();
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

  async #tick(ticks: readonly Tick[]): Promise<void> {
    const areWritten = await this.#ticks.take(ticks);
    // Boxes that are still on their way must not jump back.
    if (!areWritten) return;
    this.#picture = ''; // a box that could not be ticked shows its true state again
    this.#drawing.soon();
  }

  #onVisibility(): void {
    if (this.#view.visible) void this.#begin();
    this.#drawing.now();
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
    this.#drawing.now();
    if (this.#state.isFromBefore) await this.#sayThatOldOnesAreHidden();
  }

  /** Once: to those who have seen all of them here before. */
  async #sayThatOldOnesAreHidden(): Promise<void> {
    const [hidden] = this.#hidden;
    this.filter({}); // keeps that it was said
    if (hidden?.by !== 'time') return;
    const showAll = vscode.l10n.t('Show All');
    const chosen = await vscode.window.showInformationMessage(
      hidden.count === 1
        ? vscode.l10n.t('The view “Action Items” shows what is recent now; 1 older item is hidden.')
        : vscode.l10n.t(
            'The view “Action Items” shows what is recent now; {0} older items are hidden.',
            hidden.count,
          ),
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
    this.#today = today();
    const { filter, grouping, isFiltered } = this.#state;
    const shown = this.#items.filtered(filter, this.#viewpoint());
    const isClosed = (id: string) => this.#state.isClosed(id);
    this.#groups = this.#items.groups(shown, grouping, this.#viewpoint(), isClosed);
    this.#hidden = this.#hiddenBeside(shown.length);
    // Its type does not say so, but none at all is what VS Code begins with.
    const view: { message?: string | undefined } = this.#view;
    view.message = this.#message(shown.length);
    this.#view.description = viewDescription(filter.time, grouping);
    this.#count(shown);
    setContext(CONTEXT, this.#situation(known.length, shown.length));
    setContext(`${CONTEXT}.isFiltered`, isFiltered);
    setContext(`${CONTEXT}.isMine`, filter.people.includes(MINE));
    setContext('meetingNotes.groupBy', grouping);
    const picture = JSON.stringify(this.#topRows().map((row) => this.#pictureOf(row)));
    if (picture !== this.#picture) this.#changed.fire();
    this.#picture = picture;
    this.#ask();
  }

  #shownGroups(): readonly GroupNode[] {
    return this.#groups.slice(0, this.#pages.most(this.#state.grouping));
  }

  #topRows(): (GroupNode | MoreNode | HiddenNode)[] {
    const shown = this.#shownGroups();
    const rest = this.#pages.rest(this.#state.grouping, this.#groups.length - shown.length);
    return [...shown, ...rest, ...this.#hidden];
  }

  #viewpoint(): ItemView {
    return { today: this.#today, me: this.#who.me, isDone: (item) => this.#ticks.wasDone(item) };
  }

  #countOf(filter: ItemFilter): number {
    return this.#items.filtered(filter, this.#viewpoint()).length;
  }

  /** What leads to the items that are hidden because they are old, or by all of the filter. */
  #hiddenBeside(shown: number): HiddenNode[] {
    const { filter, isFiltered } = this.#state;
    const older = filter.time === 'recent' ? this.#countOf({ ...filter, time: 'all' }) - shown : 0;
    if (older > 0) return [{ kind: 'hidden', id: 'hidden\ntime', by: 'time', count: older }];
    if (shown > 0 || !isFiltered) return [];
    const all = this.#countOf({ ...NO_FILTER, state: 'all' });
    return all > 0 ? [{ kind: 'hidden', id: 'hidden\nfilter', by: 'filter', count: all }] : [];
  }

  #rowsOf(group: GroupNode): ActionNode[] {
    const shown = this.#items.itemsOf(group, this.#today, this.#pages.most(group.id));
    return [...shown, ...this.#pages.rest(group.id, group.group.items.length - shown.length)];
  }

  #pictureOf(row: GroupNode | MoreNode | HiddenNode): unknown {
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

  /** The badge counts what is open of mine among what is shown; of all where nobody knows who looks. */
  #count(shown: ReturnType<ActionItems['filtered']>): void {
    const { me } = this.#who;
    const isKnown = me.size > 0;
    const isCounted = (item: (typeof shown)[number]) =>
      !item.now.action.done && (!isKnown || isMine(item, me));
    const count = shown.filter(isCounted).length;
    const tooltip = isKnown ? countOwn(count) : countOpenActions(count);
    this.#view.badge = count > 0 ? { value: count, tooltip } : undefined;
  }

  #situation(notes: number, shown: number): string {
    if (shown > 0) return 'some';
    if (this.#isReading) return 'reading';
    if (notes === 0) return 'noNotes';
    if (this.#hidden.length > 0) return 'some';
    if (this.#state.filter.people.includes(MINE) && this.#who.me.size === 0) return 'noMe';
    return this.#items.all.length === 0 ? 'none' : 'allDone';
  }

  #message(shown: number): string | undefined {
    const { filter } = this.#state;
    const nameOf = (part: 'people' | 'series', key: string) =>
      this.#items[part]().find((choice) => choice.key === key)?.name ?? null;
    const parts = filterParts(filter, nameOf);
    return viewMessage({
      isReading: this.#isReading,
      isMine: filter.people.includes(MINE),
      isNobody: this.#who.me.size === 0,
      parts: parts.map(({ words, without }) => ({ words, without: shown > 0 ? 0 : this.#countOf(without) })),
      shown,
      all: this.#items.all.length,
    });
  }
}

function setContext(key: string, value: string | boolean): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
