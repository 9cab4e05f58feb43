import { isMine, NO_FILTER, type ItemFilter } from '../../notes/notebook/itemFilter';
import { MINE } from '../../notes/notebook/itemGroups';
import type { Target } from '../../notes/note';
import { Pages, type MoreNode } from '../editor/pages';
import type { ActionItems, ItemView } from './actionItems';
import type { ActionItemNode, ActionNode, GroupNode, HiddenNode } from './itemNode';
import { pictureOf } from './itemRows';
import type { Ticks } from './ticks';
import type { ViewState } from './viewState';
import { filterParts, viewMessage } from './viewWords';
import type { WhoIAm } from './whoIAm';

type Item = ReturnType<ActionItems['filtered']>[number];

interface Dependencies {
  readonly items: ActionItems;
  readonly state: ViewState;
  readonly who: WhoIAm;
  readonly ticks: Ticks;
}

type TopRow = GroupNode | MoreNode | HiddenNode;

/** What the view "Action Items" shows: rows in groups, rows in place of hidden items, and its message. */
export class ShownItems {
  readonly #dependencies: Dependencies;
  /** Of a group by its id, of all of them by the grouping. */
  readonly #pages = new Pages();
  #today = '';
  #shown: ReturnType<ActionItems['filtered']> = [];
  /** All groups, whether on display or not. */
  #groups: readonly GroupNode[] = [];
  #hidden: readonly HiddenNode[] = [];

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  /** Applies the current filter and grouping. `today`: ISO date. */
  choose(today: string): void {
    const { items, state } = this.#dependencies;
    this.#today = today;
    this.#shown = items.filtered(state.filter, this.#viewpoint());
    const isClosed = (id: string) => state.isClosed(id);
    this.#groups = items.groups(this.#shown, state.grouping, this.#viewpoint(), isClosed);
    this.#hidden = this.#hiddenBeside();
  }

  /** Shows a page more of a group, or of all groups. */
  more(of: string): void {
    this.#pages.more(of);
  }

  topRows(): TopRow[] {
    const shown = this.#groupsOnDisplay();
    const rest = this.#pages.rest(this.#dependencies.state.grouping, this.#groups.length - shown.length);
    return [...shown, ...rest, ...this.#hidden];
  }

  /** The rows below a row. */
  rowsBelow(node: ActionNode): ActionNode[] {
    if (node.kind === 'group') return this.#rowsOf(this.#groups.find(({ id }) => id === node.id) ?? node);
    return node.kind === 'item' ? this.#dependencies.items.issuesOf(node) : [];
  }

  /** Equal where nothing needs to be drawn anew. */
  picture(): string {
    return JSON.stringify(this.topRows().map((row) => [pictureOf(row), this.#picturesBelow(row)]));
  }

  /** The issues that open groups on display name. */
  targets(): Target[] {
    const { items, state } = this.#dependencies;
    const open = this.#groupsOnDisplay().filter(({ id, isFar }) => !(state.isClosed(id) ?? isFar));
    return items.targetsOf(open);
  }

  /** The open items that the filter lets through, each once, whether on display or not. */
  openItems(): ActionItemNode[] {
    const view = this.#viewpoint();
    const all = this.#groups.flatMap((group) => this.#dependencies.items.itemsOf(group, view));
    const open = all.filter(({ state }) => state === 'open');
    return [...new Map(open.map((node) => [node.item.id, node])).values()];
  }

  /** How many items a filter lets through. */
  countOf(filter: ItemFilter): number {
    return this.#dependencies.items.filtered(filter, this.#viewpoint()).length;
  }

  /** How many are left out because they are old. */
  get older(): number {
    return this.#hidden.find(({ by }) => by === 'time')?.count ?? 0;
  }

  /** How many of the shown items are open, those of series that have ended left out; only the user's own if it is known who they are. */
  countOpen(): number {
    const { items, who, ticks } = this.#dependencies;
    const { me } = who;
    const isToDo = (item: Item) => ticks.stateOf(item) === 'open' && !items.hasEnded(item);
    return this.#shown.filter((item) => isToDo(item) && (me.size === 0 || isMine(item, me))).length;
  }

  /** Which welcome text fits where there is no row, or `some`. */
  situation(notes: number, isReading: boolean): string {
    const { items, state, who } = this.#dependencies;
    if (this.#shown.length > 0) return 'some';
    if (isReading) return 'reading';
    if (notes === 0) return 'noNotes';
    if (this.#hidden.length > 0) return 'some';
    if (state.filter.people.includes(MINE) && who.me.size === 0) return 'noMe';
    return items.all.length === 0 ? 'none' : 'allDone';
  }

  /** The message above the rows; undefined for none. */
  message(isReading: boolean): string | undefined {
    const { items, state, who } = this.#dependencies;
    const nameOf = (part: 'people' | 'series', key: string) =>
      items[part]().find((choice) => choice.key === key)?.name ?? null;
    const shown = this.#shown.length;
    return viewMessage({
      isReading,
      isMine: state.filter.people.includes(MINE),
      isNobody: who.me.size === 0,
      parts: filterParts(state.filter, nameOf).map(({ words, without }) => ({
        words,
        without: shown > 0 ? 0 : this.countOf(without),
      })),
      shown,
      all: items.all.length,
    });
  }

  #viewpoint(): ItemView {
    const { who, ticks } = this.#dependencies;
    return {
      today: this.#today,
      me: who.me,
      isDone: (item) => ticks.wasDone(item),
      stateOf: (item) => ticks.stateOf(item),
    };
  }

  #groupsOnDisplay(): readonly GroupNode[] {
    return this.#groups.slice(0, this.#pages.most(this.#dependencies.state.grouping));
  }

  #rowsOf(group: GroupNode): ActionNode[] {
    const shown = this.#dependencies.items.itemsOf(group, this.#viewpoint(), this.#pages.most(group.id));
    return [...shown, ...this.#pages.rest(group.id, group.group.items.length - shown.length)];
  }

  #picturesBelow(row: TopRow): unknown[] {
    return row.kind === 'group' && !row.isClosed ? this.#rowsOf(row).map(pictureOf) : [];
  }

  /** What leads to the items that are hidden because they are old, or by all of the filter. */
  #hiddenBeside(): HiddenNode[] {
    const { filter, isFiltered, cleared } = this.#dependencies.state;
    const shown = this.#shown.length;
    const older = filter.time === 'recent' ? this.countOf({ ...filter, time: 'all' }) - shown : 0;
    if (older > 0) return [{ kind: 'hidden', id: 'hidden\ntime', by: 'time', count: older }];
    if (shown > 0 || !isFiltered) return [];
    const isAny = this.countOf({ ...NO_FILTER, state: 'all' }) > 0;
    return isAny
      ? [{ kind: 'hidden', id: 'hidden\nfilter', by: 'filter', count: this.countOf(cleared) }]
      : [];
  }
}
