import type * as vscode from 'vscode';
import type { Note } from '../../notes/note';

/** The other notes of a note's series among those that are known, newest first. */
export function otherNotesOfSeries(
  known: readonly { readonly uri: vscode.Uri; readonly note: Note }[],
  uri: vscode.Uri,
  { series }: Pick<Note, 'series'>,
): Note[] {
  const own = uri.toString();
  return known
    .filter((stored) => stored.note.series === series && stored.uri.toString() !== own)
    .map(({ note }) => note)
    .sort((one, other) => (other.date ?? '').localeCompare(one.date ?? ''));
}
