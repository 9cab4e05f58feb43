import { meetingAt } from '../heldMeetings';
import type { Note } from '../note';
import { slugsOf } from './headingSlug';

const known = new WeakMap<Note, ReadonlyMap<number, string>>();

/** What links call the heading of a line's meeting by; null in a note of one meeting, and outside those of one of several. */
export function meetingSlug(note: Note, line: number): string | null {
  const heading = meetingAt(note, line)?.heading;
  const slug = heading ? slugsByLine(note).get(heading.start.line) : undefined;
  // Where a line below tells the day, the heading may be called as any other.
  return slug !== undefined && /\d/.test(slug) && !/^l\d+$/.test(slug) ? slug : null;
}

function slugsByLine(note: Note): ReadonlyMap<number, string> {
  let slugs = known.get(note);
  if (!slugs) {
    const all = slugsOf(note.sections.map(({ title }) => title));
    slugs = new Map(note.sections.map(({ heading }, index) => [heading.start.line, all[index] ?? '']));
    known.set(note, slugs);
  }
  return slugs;
}
