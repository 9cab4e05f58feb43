import type { Note } from '../notes/note';

/** The organisations that the settings name, and the owners of what the note speaks of. */
export function organizationsOf(note: Note, configured: readonly string[]): string[] {
  const owners = note.references.flatMap(({ target }) => target?.repository.owner ?? []);
  return [...new Map([...configured, ...owners].map((each) => [each.toLowerCase(), each])).values()];
}
