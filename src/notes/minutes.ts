import type { Note } from './note';

/** Whether a Markdown file shows signs of being minutes: a date, people who attended, or tasks marked with `AI` or the like. */
export function isMinutes(note: Note): boolean {
  const signs = [
    note.date !== null,
    note.participants.length > 0,
    note.actions.some(({ form }) => form === 'marker'),
  ];
  return (
    note.participants.length > 1 ||
    signs.filter(Boolean).length > 1 ||
    (note.date !== null && note.actions.length > 0)
  );
}
