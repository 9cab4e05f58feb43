import type * as vscode from 'vscode';
import { NO_FILTER, type ItemFilter } from '../../notes/notebook/itemFilter';
import { GROUPINGS, type Grouping } from '../../notes/notebook/itemGroups';

const KEY = 'meetingNotes.actionItems';
/** Groups that are gone need not be remembered for ever. */
const MOST_GROUPS = 500;
const LONGEST = 1_000;

/** How the user wants the view "Action Items", across reloads. */
export class ViewState {
  readonly #memento: vscode.Memento;
  #grouping: Grouping;
  #filter: ItemFilter;
  /** The groups that the user has closed or opened, by id, the last one at the end. */
  readonly #closed: Map<string, boolean>;

  constructor(memento: vscode.Memento) {
    this.#memento = memento;
    const kept = asRecord(memento.get<unknown>(KEY));
    this.#grouping = readGrouping(kept.grouping) ?? 'meeting';
    this.#filter = readFilter(kept.filter);
    this.#closed = new Map([...readIds(kept.closed, true), ...readIds(kept.opened, false)]);
  }

  get grouping(): Grouping {
    return this.#grouping;
  }

  set grouping(grouping: Grouping) {
    this.#grouping = grouping;
    this.#keep();
  }

  get filter(): ItemFilter {
    return this.#filter;
  }

  set filter(filter: ItemFilter) {
    this.#filter = filter;
    this.#keep();
  }

  get isFiltered(): boolean {
    const { mine, state, series, text } = this.#filter;
    return mine || state !== NO_FILTER.state || series !== null || text.trim() !== '';
  }

  /** Whether a group is closed; null where the user has neither closed nor opened it. */
  isClosed(group: string): boolean | null {
    return this.#closed.get(group) ?? null;
  }

  fold(group: string, isClosed: boolean): void {
    this.#closed.delete(group);
    this.#closed.set(group, isClosed);
    const [oldest] = this.#closed.keys();
    if (this.#closed.size > MOST_GROUPS && oldest !== undefined) this.#closed.delete(oldest);
    this.#keep();
  }

  #keep(): void {
    const idsOf = (state: boolean) =>
      [...this.#closed].flatMap(([id, isClosed]) => (isClosed === state ? id : []));
    const kept = {
      grouping: this.#grouping,
      filter: this.#filter,
      closed: idsOf(true),
      opened: idsOf(false),
    };
    void this.#memento.update(KEY, kept);
  }
}

/** A way of grouping, as a command's argument or a kept state names it; null for anything else. */
export function readGrouping(value: unknown): Grouping | null {
  return GROUPINGS.find((grouping) => grouping === value) ?? null;
}

function readFilter(value: unknown): ItemFilter {
  const { mine, state, series, text } = asRecord(value);
  return {
    mine: mine === true,
    state: state === 'done' || state === 'all' ? state : 'open',
    series: isText(series) ? series : null,
    text: isText(text) ? text : '',
  };
}

function readIds(value: unknown, isClosed: boolean): [id: string, isClosed: boolean][] {
  return Array.isArray(value) ? value.filter(isText).map((id) => [id, isClosed]) : [];
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST;
}
