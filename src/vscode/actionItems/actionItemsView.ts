import vscode = require('vscode');
import { TIMES, type ItemFilter } from '../../notes/notebook/itemFilter';
import { GROUPINGS } from '../../notes/notebook/groupings';
import { MINE } from '../../notes/notebook/itemGroups';
import { targetKey } from '../../notes/references/referenceGroups';
import type { GitHub } from '../../github/client';
import { countOpenActions } from '../editor/counts';
import type { NoteFile } from '../workspace/noteFile';
import type { Notebook } from '../workspace/notebook';
import type { NoteStore } from '../workspace/noteStore';
import type { LastingRow } from '../editor/lastRows';
import { LiveTree, type TreeContent, type TreeState } from '../editor/liveTree';
import type { MoreNode } from '../editor/pages';
import { BackgroundRequests } from '../present/backgroundRequests';
import { requestAgain } from '../present/requestAgain';
import { today, watchDay } from '../editor/today';
import { ActionItems } from './actionItems';
import { chooseClosed } from './closedIssues';
import { registerItemAppearance } from './itemAppearance';
import { pickFilter } from './filterPick';
import { chooseGrouping } from './groupingPick';
import type { ActionItemNode, ActionNode } from './itemNode';
import { lastingRow, actionRow, itemTooltip, SHOW_MORE } from './itemRows';
import { ShownItems } from './shownItems';
import { Ticks, type Tick } from './ticks';
import { readGrouping, ViewState } from './viewState';
import { countOwn, viewDescription } from './viewWords';
import { WhoIAm } from './whoIAm';
import { showInformation } from '../editor/messages';

const VIEW = 'meetingNotes.actionItems';
/** What the view shows, for its welcome texts: `reading`, `noNotes`, `none`, `noMe`, `allDone` or `some`. */
const CONTEXT = 'meetingNotes.actionItems';
/** So often the row at the keyboard is looked for. */
const FOCUS_ATTEMPTS = 5;
/** More issues do not fit on the screen. */
const MAX_TARGETS = 300;

/** Shows the action items of all notes in the view "Action Items", with the acts on the view. */
export function registerActionItemsView(
  notes: NoteStore,
  gitHub: GitHub,
  memento: vscode.Memento,
  notebook: Notebook,
): vscode.Disposable {
  const view = new ActionItemsView(notes, gitHub, memento, notebook);
  const command = vscode.commands.registerCommand;
  return vscode.Disposable.from(
    view,
    registerItemAppearance(),
    command('meetingNotes.groupBy', (grouping?: unknown) => view.groupBy(grouping)),
    ...GROUPINGS.map((grouping) => command(`meetingNotes.groupBy.${grouping}`, () => view.groupBy(grouping))),
    command('meetingNotes.filter', () => view.chooseFilter()),
    command('meetingNotes.tickFocused', () => view.tickFocused()),
    command('meetingNotes.markClosedDone', () => view.markClosedDone()),
    command(SHOW_MORE, (node: MoreNode) => view.showMore(node)),
    command('meetingNotes.clearFilter', () => view.clearFilter()),
    command('meetingNotes.showMine', () => view.filter({ people: [MINE] })),
    command('meetingNotes.showEverybody', () => view.filter({ people: [] })),
    ...TIMES.map((time) => command(`meetingNotes.show.${time}`, () => view.filter({ time }))),
  );
}

class ActionItemsView implements TreeContent<ActionNode>, vscode.Disposable {
  readonly #notes: NoteStore;
  readonly #gitHub: GitHub;
  readonly #items: ActionItems;
  readonly #state: ViewState;
  readonly #who: WhoIAm;
  readonly #requests: BackgroundRequests;
  readonly #ticks: Ticks;
  readonly #shown: ShownItems;
  readonly #tree: LiveTree<ActionNode>;
  readonly #listeners: vscode.Disposable;
  #isReading = true;
  /** Null until the view is visible, or all notes are read for something else. */
  #reading: Promise<void> | null = null;
  /** The notes of which the items were collected; null for none, or where they are to be collected again. */
  #collected: readonly NoteFile[] | null = null;
  #preparing: Promise<void> | null = null;
  /** The issues that the rows on display name. */
  #targets = new Set<string>();

  constructor(notes: NoteStore, gitHub: GitHub, memento: vscode.Memento, notebook: Notebook) {
    this.#notes = notes;
    this.#gitHub = gitHub;
    const facts = {
      changedAt: (uri: vscode.Uri) => notes.changedAt(uri),
      hasEnded: (at: NoteFile) => notebook.hasEnded(notebook.seriesOf(at)),
    };
    this.#items = new ActionItems(facts, gitHub.issues);
    this.#state = new ViewState(memento);
    this.#who = new WhoIAm(gitHub);
    this.#requests = new BackgroundRequests(gitHub.issues);
    this.#ticks = new Ticks(notes, () => this.#tree.draw());
    this.#shown = new ShownItems({
      items: this.#items,
      state: this.#state,
      who: this.#who,
      ticks: this.#ticks,
    });
    this.#tree = new LiveTree(VIEW, this, {
      memento,
      manageCheckboxStateManually: true,
      canSelectMany: true,
    });
    this.#listeners = vscode.Disposable.from(
      this.#tree,
      this.#who,
      this.#requests,
      this.#ticks,
      requestAgain(this.#requests, gitHub),
      ...this.#listen(gitHub),
      notebook.onDidChangeEnded(() => {
        this.#collected = null;
        this.#tree.drawSoon();
      }),
    );
    this.#tree.draw();
  }

  children(node?: ActionNode): ActionNode[] {
    return node ? this.#shown.rowsBelow(node) : this.#shown.topRows();
  }

  item(node: ActionNode): vscode.TreeItem {
    return actionRow(node);
  }

  lasting(node: ActionNode): LastingRow | null {
    // Since it was drawn, the user may have closed or opened it.
    return node.kind === 'group'
      ? lastingRow({ ...node, isClosed: this.#state.isClosed(node.id) ?? node.isFar })
      : lastingRow(node);
  }

  tooltip(node: ActionNode): vscode.TreeItem['tooltip'] {
    return node.kind === 'item' ? itemTooltip(node) : undefined;
  }

  /** Groups by `told` if that is a grouping, else as the user chooses. */
  async groupBy(told: unknown): Promise<void> {
    const grouping = readGrouping(told) ?? (await chooseGrouping(this.#state.grouping));
    if (!grouping) return;
    this.#state.grouping = grouping;
    this.#tree.draw();
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
    this.#tree.draw();
  }

  clearFilter(): void {
    this.filter(this.#state.cleared);
  }

  /** Marks the row at the keyboard done or open, with the others that are selected; opens or closes a group. */
  async tickFocused(): Promise<void> {
    const { focused, before } = await this.#findFocused();
    if (focused?.kind !== 'item') return void vscode.commands.executeCommand('list.toggleExpansion');
    const nodes = before.includes(focused) ? before.filter((node) => node.kind === 'item') : [focused];
    const known = new Map(this.#items.all.map((item) => [item.id, item]));
    const isOpen = ({ item }: ActionItemNode) => this.#ticks.stateOf(known.get(item.id) ?? item) === 'open';
    const done = nodes.some(isOpen);
    await this.#tick(nodes.filter((node) => isOpen(node) === done).map((node) => ({ node, done })));
  }

  /** The row at the keyboard, and the rows that are selected. While rows are replaced VS Code tells of no selection: then it is looked at again. */
  async #findFocused(): Promise<{ focused?: ActionNode | undefined; before: readonly ActionNode[] }> {
    for (let attempt = 1; ; attempt++) {
      const before = this.#tree.view.selection;
      // No stable API knows the focused row: it is the one that this adds to the selection or removes from it.
      await vscode.commands.executeCommand('list.toggleSelection');
      const after = this.#tree.view.selection;
      await vscode.commands.executeCommand('list.toggleSelection');
      const [focused] = [...after, ...before].filter(
        (node) => after.includes(node) !== before.includes(node),
      );
      if (focused || attempt === FOCUS_ATTEMPTS) return { focused, before };
    }
  }

  /** Marks done which the user chooses of the shown open items whose issues are all closed. */
  async markClosedDone(): Promise<void> {
    await this.#begin();
    const nodes = await chooseClosed(this.#gitHub.issues, () => this.#shown.openItems());
    if (nodes.length > 0) await this.#tick(nodes.map((node) => ({ node, done: true })));
  }

  showMore({ of }: MoreNode): void {
    this.#shown.more(of);
    this.#tree.draw();
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  #listen(gitHub: GitHub): Pick<vscode.Disposable, 'dispose'>[] {
    const drawSoon = () => this.#tree.drawSoon();
    const fold = (node: ActionNode, isClosed: boolean) => {
      if (node.kind !== 'group') return;
      this.#state.fold(node.id, isClosed);
      this.#request();
    };
    const { view } = this.#tree;
    return [
      view.onDidCollapseElement(({ element }) => fold(element, true)),
      view.onDidExpandElement(({ element }) => fold(element, false)),
      view.onDidChangeCheckboxState(({ items }) =>
        this.#tick(
          items.flatMap(([node, state]) =>
            node.kind === 'item' ? { node, done: state === vscode.TreeItemCheckboxState.Checked } : [],
          ),
        ),
      ),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        if (this.#reading) this.#reading = this.#read();
      }),
      new vscode.Disposable(watchDay(drawSoon)),
      this.#who.onDidChange(drawSoon),
      this.#notes.onDidChange(() => {
        if (this.#notes.isRead) void this.#begin();
        drawSoon();
      }),
      gitHub.accounts.onDidChangeStatus(drawSoon),
      gitHub.accounts.onDidEndSession(() => this.#tree.redraw()),
      gitHub.accounts.onDidChangeIssues((targets) => {
        if (targets.length === 0 || targets.some((target) => this.#targets.has(targetKey(target))))
          drawSoon();
      }),
    ];
  }

  async #tick(ticks: readonly Tick[]): Promise<void> {
    const writing = this.#ticks.take(ticks);
    this.#tree.draw(); // as it will be: to write may take a while
    const areWritten = await writing;
    // Boxes that are still on their way must not jump back.
    if (!areWritten) return;
    // A box that could not be ticked shows its true state again; the rows of the others stay.
    this.#tree.drawSoon();
  }

  onVisible(): void {
    void this.#begin();
  }

  #begin(): Promise<void> {
    return (this.#reading ??= this.#read());
  }

  /** Until all notes are read, fewer are shown than there are. */
  async #read(): Promise<void> {
    this.#isReading = true;
    await this.#notes.all();
    this.#isReading = false;
    this.#tree.draw();
    if (this.#state.isFromBefore) await this.#sayThatOldOnesAreHidden();
  }

  /** Once, to users who saw all items here in an earlier version. */
  async #sayThatOldOnesAreHidden(): Promise<void> {
    const { older } = this.#shown;
    this.filter({}); // keeps that it was said
    if (older === 0) return;
    const showAll = vscode.l10n.t('Show All');
    const chosen = await showInformation(
      older === 1
        ? vscode.l10n.t('The Action Items view now shows recent items; 1 older item is hidden.')
        : vscode.l10n.t('The Action Items view now shows recent items; {0} older items are hidden.', older),
      showAll,
    );
    if (chosen === showAll) this.filter({ time: 'all' });
  }

  update(): TreeState | null {
    // The badge would count some of the items only.
    if (!this.#reading) return null;
    const { known } = this.#notes;
    if (known !== this.#collected) {
      if (!this.#preparing && this.#items.isPrepared(known)) this.#collect(known);
      else void (this.#preparing ??= this.#prepare(known));
    }
    if (this.#items.all.length > 0) this.#who.ask();
    this.#shown.choose(today());
    this.#request();
    const { filter, grouping, isFiltered } = this.#state;
    const isReading = this.#isReading || this.#preparing !== null;
    return {
      picture: this.#shown.picture(),
      context: {
        [CONTEXT]: this.#shown.situation(known.length, isReading),
        [`${CONTEXT}.isFiltered`]: isFiltered,
        [`${CONTEXT}.isMine`]: filter.people.includes(MINE),
        'meetingNotes.groupBy': grouping,
      },
      message: this.#shown.message(isReading),
      description: viewDescription(filter.time, grouping),
      badge: this.#badge(),
      isRead: !isReading,
    };
  }

  #collect(notes: readonly NoteFile[]): void {
    this.#items.take(notes);
    this.#ticks.taken();
    this.#collected = notes;
  }

  /** Until the items of many notes are collected, those of before are shown. */
  async #prepare(notes: readonly NoteFile[]): Promise<void> {
    await this.#items.prepare(notes);
    this.#collect(notes);
    this.#preparing = null;
    this.#tree.draw();
  }

  /** GitHub is asked about what can be seen only. */
  #request(): void {
    const targets = this.#shown.targets();
    this.#targets = new Set(targets.map(targetKey));
    this.#requests.want(this.#tree.view.visible ? targets.slice(0, MAX_TARGETS) : []);
  }

  #badge(): vscode.ViewBadge | undefined {
    const value = this.#shown.countOpen();
    const tooltip = this.#who.me.size > 0 ? countOwn(value) : countOpenActions(value);
    return value > 0 ? { value, tooltip } : undefined;
  }
}
