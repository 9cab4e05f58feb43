import type { Note } from './note';
import { readName } from './series/noteName';
import { any } from './words/patterns';

/** What minutes call themselves, beside their date. */
const TITLE = new RegExp(`\\b${any('meetings')}\\b`, 'i');

/**
 * Whether a Markdown file shows that it is minutes: a task handed to somebody with `AI` or the like, several who attended, a
 * file named by its day, a meeting's title; or two lesser signs, of which a README may have one.
 */
export function isMinutes(note: Note, path = ''): boolean {
  const { date, title, participants, actions, agenda } = note;
  const marked = actions.filter(({ form }) => form === 'marker');
  const lesser = [date !== null, participants.length > 0, marked.length > 0];
  const isDated = readName(path.slice(path.lastIndexOf('/') + 1)) !== null;
  return (
    participants.length > 1 ||
    marked.some(({ owners }) => owners.length > 0) ||
    lesser.filter(Boolean).length > 1 ||
    (date !== null && (actions.length > 0 || isDated || TITLE.test(title ?? ''))) ||
    (isDated && agenda.length > 0)
  );
}
