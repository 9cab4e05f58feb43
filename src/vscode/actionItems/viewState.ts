import type * as vscode from 'vscode';
import { TIMES, VIEW_FILTER, type ItemFilter, type Time } from '../../notes/notebook/itemFilter';
import { GROUPINGS, MINE, type Grouping } from '../../notes/notebook/itemGroups';

const KEY = 'meetingNotes.actionItems';
/** Groups that are gone need not be remembered for ever. */
const MAX_GROUPS = 500;
const LONGEST = 1_000;

/** The user's filter, grouping and folded groups in the view "Action Items", kept across reloads. */
export class ViewState {
  readonly #memento: vscode.Memento;
  #grouping: Grouping;
  #filter: ItemFilter;
  #isFromBefore: boolean;
  /** The groups that the user has closed or opened, by id, the last one at the end. */
  readonly #closed: Map<string, boolean>;

  constructor(memento: vscode.Memento) {
    this.#memento = memento;
    const kept = asRecord(memento.get<unknown>(KEY));
    this.#grouping = readGrouping(kept.grouping) ?? 'meeting';
    this.#filter = readFilter(kept.filter);
    this.#isFromBefore = 'filter' in kept && readTime(asRecord(kept.filter).time) === null;
    this.#closed = new Map([...readIds(kept.closed, true), ...readIds(kept.opened, false)]);
  }

  get grouping(): Grouping {
    return this.#grouping;
  }

  set grouping(grouping: Grouping) {
    this.#grouping = grouping;
    this.#persist();
  }

  get filter(): ItemFilter {
    return this.#filter;
  }

  set filter(filter: ItemFilter) {
    this.#filter = filter;
    this.#isFromBefore = false;
    this.#persist();
  }

  /** Whether it was kept when items of all times were shown: the user has not chosen what is shown now. */
  get isFromBefore(): boolean {
    return this.#isFromBefore;
  }

  /** Whether more is hidden than what is old and what is done. */
  get isFiltered(): boolean {
    const { people, series, time, state, isIssueClosed, text } = this.#filter;
    const isUsual = state === VIEW_FILTER.state && (time === VIEW_FILTER.time || time === 'all');
    return !isUsual || isIssueClosed || people.length + series.length > 0 || text.trim() !== '';
  }

  /** What is shown once the filter is cleared: all that is usual; all times stay all. */
  get cleared(): ItemFilter {
    return { ...VIEW_FILTER, ...(this.#filter.time === 'all' && { time: 'all' }) };
  }

  /** Whether a group is closed; null where the user has neither closed nor opened it. */
  isClosed(group: string): boolean | null {
    return this.#closed.get(group) ?? null;
  }

  fold(group: string, isClosed: boolean): void {
    this.#closed.delete(group);
    this.#closed.set(group, isClosed);
    const [oldest] = this.#closed.keys();
    if (this.#closed.size > MAX_GROUPS && oldest !== undefined) this.#closed.delete(oldest);
    this.#persist();
  }

  #persist(): void {
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
  const { mine, people, state, series, time, isIssueClosed, text } = asRecord(value);
  return {
    // Before, there were only mine and everybody's, and one series at a time.
    people: mine === true ? [MINE] : readTexts(people),
    series: isText(series) ? [series] : readTexts(series),
    time: readTime(time) ?? VIEW_FILTER.time,
    state: state === 'done' || state === 'all' ? state : 'open',
    isIssueClosed: isIssueClosed === true,
    text: isText(text) ? text : '',
  };
}

/** Which items are wanted by their time, as a command's argument or a kept state names it; null for anything else. */
function readTime(value: unknown): Time | null {
  return TIMES.find((time) => time === value) ?? null;
}

function readIds(value: unknown, isClosed: boolean): [id: string, isClosed: boolean][] {
  return readTexts(value).map((id) => [id, isClosed]);
}

function readTexts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(isText) : [];
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST;
}
