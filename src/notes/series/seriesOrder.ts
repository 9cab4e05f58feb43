import type { DayOrder } from '../dates/dayOrder';
import type { Meeting, Note } from '../note';
import { seriesFolderOf } from './place';

/** In which order the notes of each series write day and month, by those that tell it. */
export class SeriesOrders {
  /** By what tells a file from all others: its series and the order that it tells. */
  readonly #files = new Map<string, { readonly series: string; readonly order: DayOrder | null }>();
  /** Notes as they read in the order of their series. */
  readonly #ordered = new WeakMap<Note, { readonly order: DayOrder | null; readonly note: Note }>();
  /** How many files of a series tell which order. */
  readonly #counts = new Map<string, Readonly<Record<DayOrder, number>>>();

  /** Takes up what the note of a file tells, null for none. Gives whether the order of a series is another one since then. */
  set(id: string, path: string, order: DayOrder | null): boolean {
    const series = seriesFolderOf(path);
    const before = this.#files.get(id);
    if (before?.order === order && before.series === series) return false;
    const isOther = before !== undefined && this.#count(before, -1);
    this.#files.set(id, { series, order });
    return this.#count({ series, order }, 1) || isOther;
  }

  /** Forgets a file; gives the same. */
  delete(id: string): boolean {
    const before = this.#files.get(id);
    this.#files.delete(id);
    return before !== undefined && this.#count(before, -1);
  }

  /** The note of a file as it reads in the order of its series: the same object as long as both are the same. */
  inOrder(id: string, note: Note): Note {
    const order = this.orderOf(id);
    const known = this.#ordered.get(note);
    if (known?.order === order) return known.note;
    const ordered = inSeriesOrder(note, order);
    this.#ordered.set(note, { order, note: ordered });
    return ordered;
  }

  /** The order of the series of a file; null where no note tells it, or they differ. */
  orderOf(id: string): DayOrder | null {
    return orderBy(this.#counts.get(this.#files.get(id)?.series ?? ''));
  }

  #count(
    { series, order }: { readonly series: string; readonly order: DayOrder | null },
    by: number,
  ): boolean {
    if (order === null) return false;
    const before = this.#counts.get(series) ?? { dayFirst: 0, monthFirst: 0 };
    const now = { ...before, [order]: before[order] + by };
    if (now.dayFirst + now.monthFirst > 0) this.#counts.set(series, now);
    else this.#counts.delete(series);
    return orderBy(before) !== orderBy(now);
  }
}

function orderBy(counts: Readonly<Record<DayOrder, number>> | undefined): DayOrder | null {
  if (!counts || counts.dayFirst > 0 === counts.monthFirst > 0) return null;
  return counts.dayFirst > 0 ? 'dayFirst' : 'monthFirst';
}

/** A note as it reads in an order that others of its series tell; the same note where that makes no difference. */
export function inSeriesOrder(note: Note, order: DayOrder | null): Note {
  if (order === null || note.dayOrder !== null) return note;
  const isOpen = note.dateByOrder !== null || note.actions.some(({ dueByOrder }) => dueByOrder !== null);
  if (!isOpen) return note;
  const date = note.dateByOrder?.[order] ?? note.date;
  return {
    ...note,
    date,
    dateByOrder: null,
    meetings: note.meetings.length > 0 || date === null ? note.meetings : [meetingOf(note, date)],
    actions: note.actions.map((action) => ({
      ...action,
      meeting: action.meeting ?? date,
      due: action.dueByOrder ? action.dueByOrder[order] : action.due,
      dueByOrder: null,
    })),
  };
}

function meetingOf({ title, sections: [first] }: Note, date: string): Meeting {
  const start = { line: 0, character: 0 };
  return { date, title, range: first?.heading ?? { start, end: start } };
}
