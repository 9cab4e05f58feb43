import type * as vscode from 'vscode';
import { anyOf, at, build, flag, mapped, member, oneOf, orElse, textUpTo, validOf } from '../../decoder';
import { TIMES, VIEW_FILTER, type ItemFilter } from '../../notes/notebook/itemFilter';
import { GROUPINGS, type Grouping } from '../../notes/notebook/groupings';
import { MINE } from '../../notes/notebook/itemGroups';

const KEY = 'meetingNotes.actionItems';
/** Groups that are gone need not be remembered for ever. */
const MAX_GROUPS = 500;
const MAX_TEXT_LENGTH = 1_000;

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
    const stored = memento.get<unknown>(KEY);
    this.#grouping = at('grouping', orElse(readGrouping, 'meeting'))(stored);
    this.#filter = readFilter(member(stored, 'filter'));
    this.#isFromBefore =
      member(stored, 'filter') !== undefined && at('filter.time', readTime)(stored) === undefined;
    this.#closed = new Map([
      ...at('closed', texts)(stored).map((id) => [id, true] as const),
      ...at('opened', texts)(stored).map((id) => [id, false] as const),
    ]);
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

/** A way of grouping, as a command's argument or what is stored names it. */
export const readGrouping = oneOf(...GROUPINGS);
const readTime = oneOf(...TIMES);
const shortText = textUpTo(MAX_TEXT_LENGTH);
const texts = orElse(validOf(shortText), []);

const readFilter = build({
  // Before, there were only mine and everybody's, and one series at a time.
  people: (filter) => (member(filter, 'mine') === true ? [MINE] : at('people', texts)(filter)),
  series: anyOf<readonly string[]>(
    at(
      'series',
      mapped(shortText, (one) => [one]),
    ),
    at('series', texts),
  ),
  time: at('time', orElse(readTime, VIEW_FILTER.time)),
  state: at('state', orElse(oneOf('done', 'all'), 'open')),
  isIssueClosed: at('isIssueClosed', orElse(flag, false)),
  text: at('text', orElse(shortText, '')),
}) as (value: unknown) => ItemFilter; // each member has something to fall back on
