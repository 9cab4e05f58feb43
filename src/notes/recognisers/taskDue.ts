import { isoDate } from '../dates/dates';
import type { DayOrder } from '../dates/dayOrder';
import { findShortDays } from '../dates/findDays';
import { rangeOf, type Prose } from '../markdown/prose';
import type { DueWords } from '../note';
import { locateDue, STRUCK, type Due } from './due';
import type { ItemDue, Line } from './passages';
import type { Settings } from './state';

/** The deadline that the words between two indices give a task. */
export function dueOfTask(prose: Prose, from: number, to: number, settings: Settings): ItemDue {
  const line = withoutStruck(prose, from, to);
  return readBy(settings, line, (meeting, order) => {
    const due = locateDue(line, meeting, order);
    return due && { date: due.date, words: wordsIn(prose, from + due.from, from + due.to) };
  });
}

/** The same for what holds a deadline without a word in front: a table's cell, or what stands behind a label. */
export function dueOfCell(
  cell: Prose,
  settings: Settings,
  [from, to]: Line = [0, cell.matchText.length],
): ItemDue {
  const text = withoutStruck(cell, from, to);
  return readBy(settings, text, (meeting, order) => {
    const due = dayInCell(text, meeting, order);
    return due && { date: due.date, words: wordsIn(cell, from + due.from, from + due.to) };
  });
}

const BY = 'by ';

function dayInCell(text: string, meeting: string | null, order: DayOrder | null): Due | null {
  const [day] = findShortDays(text.slice(0, 60), order);
  if (day?.year)
    return {
      date: isoDate(day.year, day.month, day.day),
      from: day.index,
      to: day.index + day.length,
    };
  const start = text.length - text.trimStart().length;
  const due = locateDue(BY + text.slice(start), meeting, order);
  const moved = start - BY.length;
  return due && { date: due.date, from: due.from + moved, to: due.to + moved };
}

function wordsIn(prose: Prose, from: number, to: number): DueWords {
  return { text: prose.visibleText.slice(from, to).replace(/\s+/g, ' '), range: rangeOf(prose, from, to) };
}

/** A deadline and its words. */
interface Located {
  readonly date: string;
  readonly words: DueWords;
}

/** The deadline as far as the note's order of day and month and its date are known, else what it would be by either order. */
function readBy(
  { date, order, dateByOrder }: Settings,
  text: string,
  locate: (meeting: string | null, order: DayOrder | null) => Located | null,
): ItemDue {
  const said = locate(date, order);
  const isOpen = order === null && (dateByOrder !== null || /\d ?[/-] ?\d/.test(text));
  if (!isOpen) return { due: said?.date ?? null, dueWords: said?.words ?? null, dueByOrder: null };
  const dayFirst = locate(date ?? dateByOrder?.dayFirst ?? null, 'dayFirst');
  const monthFirst = locate(date ?? dateByOrder?.monthFirst ?? null, 'monthFirst');
  if (dayFirst?.date === monthFirst?.date)
    return { due: dayFirst?.date ?? null, dueWords: dayFirst?.words ?? null, dueByOrder: null };
  return {
    due: null,
    dueWords: (dayFirst ?? monthFirst)?.words ?? null,
    dueByOrder: { dayFirst: dayFirst?.date ?? null, monthFirst: monthFirst?.date ?? null },
  };
}

/** Words in which what is struck out is not to be read, unless all is. */
function withoutStruck(prose: Prose, from: number, to: number): string {
  let text = prose.matchText.slice(from, to);
  for (const span of prose.spans) {
    if (span.kind !== 'delete' || span.from < from || span.to > to) continue;
    if (span.to - span.from > (to - from) / 2 && !/\d/.test(text.slice(span.to - from))) continue;
    text = text.slice(0, span.from - from) + STRUCK.repeat(span.to - span.from) + text.slice(span.to - from);
  }
  return text;
}
