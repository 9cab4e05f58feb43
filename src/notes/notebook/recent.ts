import { addDays } from '../dates/dates';
import { findCadence, usualGap } from '../series/cadence';
import { seriesKeys } from './seriesKeys';
import type { FiledNote, TrackedItem } from './trackedItems';

/** So many meetings of a series count as recent. */
const MEETINGS = 3;
/** A series is alive for so many times its usual gap after its newest meeting, and for so many days whatever its gap. */
const GAPS = 3;
const ALIVE_DAYS = 90;
/** Days before and after today within which a deadline counts as near. */
const DUE_DAYS = 30;
/** Days for which a change of a note makes its items recent. */
const CHANGED_DAYS = 14;
/** More notes that change in one minute were checked out or copied, not written. */
const MAX_WRITTEN_NOTES = 10;

const DAY = 86_400_000;
const MINUTE = 60_000;

/** What tells which items matter now. */
export interface Present<N extends FiledNote> {
  /** ISO date. */
  readonly today: string;
  /** When a note's file was last changed, in milliseconds since 1970; null where that is not known. */
  readonly changed: (at: N) => number | null;
  /** Whether the series of a note has ended: nothing of it is recent. None has where left out. */
  readonly hasEnded?: (at: N) => boolean;
}

/**
 * Tells which items are recent: those of the last three meetings of each series that is alive, those that are due within 30 days either
 * way, and those whose note was changed in the last 14 days. Where no series is alive, the newest meeting of each counts; of a series
 * whose notes have no dates, all do.
 */
export function recentTest<N extends FiledNote>(
  notes: readonly N[],
  { today, changed, hasEnded = () => false }: Present<N>,
): (item: TrackedItem<N>) => boolean {
  const keyOf = seriesKeys(notes);
  const since = firstDays(
    notes.filter((at) => !hasEnded(at)),
    { today, keyOf },
  );
  const [earliest, latest] = [addDays(today, -DUE_DAYS), addDays(today, DUE_DAYS)];
  const written = writtenLately(notes, Date.parse(today) - CHANGED_DAYS * DAY, changed);
  return ({ now: { at, action } }) => {
    const { due, meeting } = action;
    if (hasEnded(at)) return false;
    if (due !== null && due >= earliest && due <= latest) return true;
    if (written.has(at)) return true;
    const first = since.get(keyOf(at));
    if (first === undefined) return false;
    const date = meeting ?? at.note.date;
    return first === null || (date !== null && date >= first);
  };
}

/** The first day of each series that counts; null where its notes have no dates, none for a series that is over. */
function firstDays(
  notes: readonly FiledNote[],
  { today, keyOf }: { readonly today: string; readonly keyOf: (at: FiledNote) => string },
): Map<string, string | null> {
  const days = daysOfSeries(notes, keyOf);
  const first = new Map<string, string | null>();
  let someAreAlive = false;
  for (const [series, all] of days) {
    if (all.length === 0) first.set(series, null);
    else if (isAlive(all, today)) {
      someAreAlive = true;
      const met = all.filter((day) => day <= today);
      // Meetings to come count beside them.
      first.set(series, met.at(-MEETINGS) ?? met[0] ?? all[0] ?? null);
    }
  }
  if (!someAreAlive)
    for (const [series, all] of days) {
      const newest = all.at(-1);
      if (newest !== undefined) first.set(series, newest);
    }
  return first;
}

/** The days (ISO) of each series' meetings, oldest first. */
function daysOfSeries(notes: readonly FiledNote[], keyOf: (at: FiledNote) => string): Map<string, string[]> {
  const days = new Map<string, Set<string>>();
  for (const at of notes) {
    const { note } = at;
    const series = keyOf(at);
    const known = days.get(series) ?? new Set();
    days.set(series, known);
    if (note.date !== null) known.add(note.date);
    for (const { date } of note.meetings) known.add(date);
  }
  return new Map(Array.from(days, ([series, all]) => [series, [...all].sort()]));
}

function isAlive(days: readonly string[], today: string): boolean {
  const cadence = findCadence(days);
  const reach = Math.max(ALIVE_DAYS, cadence === null ? 0 : GAPS * usualGap(cadence));
  const [from, to] = [addDays(today, -reach), addDays(today, reach)];
  // A year that somebody mistyped says nothing of the others.
  return days.some((day) => day >= from && day <= to);
}

/** The notes that somebody wrote into since then; a checkout changes many at once. */
function writtenLately<N extends FiledNote>(
  notes: readonly N[],
  since: number,
  changed: (at: N) => number | null,
): ReadonlySet<N> {
  const byMinute = new Map<number, N[]>();
  for (const at of notes) {
    const time = changed(at);
    if (time === null || time < since) continue;
    const minute = Math.floor(time / MINUTE);
    const others = byMinute.get(minute);
    if (others) others.push(at);
    else byMinute.set(minute, [at]);
  }
  return new Set([...byMinute.values()].filter(({ length }) => length <= MAX_WRITTEN_NOTES).flat());
}
