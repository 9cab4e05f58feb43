import { heldMeetings, type HeldMeeting } from '../heldMeetings';
import type { Note } from '../note';
import type { Reading } from '../reading';
import { linesIn } from './outline';

/** A meeting of a note of several, and where its own words end. */
export interface Section extends HeldMeeting {
  /** The line behind its last one that is neither blank nor divides it from the next one. */
  readonly end: number;
}

const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;

/** The meetings of a note as it adds them. */
export interface Sections {
  /** In the order of the lines. */
  readonly all: readonly Section[];
  readonly isNewestFirst: boolean;
  /** The lines between two of them: blank ones, and `---` where that divides them. */
  readonly between: readonly string[];
}

/** How a note of several meetings adds them. */
export function sectionsOf({ note, text }: Pick<Reading, 'note' | 'text'>): Sections {
  const lines = linesIn(text);
  const all = heldMeetings(note).map((held): Section => {
    let end = Math.min(held.to, lines.length);
    while (end > held.from + 1 && isBetween(lines[end - 1] ?? '')) end--;
    return { ...held, end };
  });
  return { all, isNewestFirst: isNewestFirst(note), between: usualBetween(all, lines) };
}

const isBetween = (line: string): boolean => line.trim() === '' || RULE.test(line);

/** Whether most meetings stand above those before them. A note of one meeting, or none, does not tell: it goes on below. */
function isNewestFirst(note: Note): boolean {
  const dates = heldMeetings(note).map(({ date }) => date ?? '');
  let balance = 0;
  for (const [index, date] of dates.entries()) {
    const next = dates[index + 1];
    if (next !== undefined && next !== date) balance += next < date ? 1 : -1;
  }
  return balance > 0;
}

/** What stands between most of the meetings, the nearest to the newest of several that are as frequent. */
function usualBetween(all: readonly Section[], lines: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const [index, { end, to }] of all.entries()) {
    const next = all[index + 1];
    if (next?.from !== to) continue;
    const gap = lines
      .slice(end, to)
      .map((line) => `${line.trimEnd()}\n`)
      .join('');
    counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  const [usual] = [...counts].find(([, count]) => count === most) ?? [];
  return usual === undefined ? [''] : usual.split('\n').slice(0, -1);
}
