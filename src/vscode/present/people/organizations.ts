import type { Note } from '../../../notes/note';

/** The organisations that the settings name, and the owners of what notes speak of. */
export function organizationsOf(notes: readonly Note[], configured: readonly string[]): string[] {
  const owners = notes.flatMap(({ references }) =>
    references.flatMap(({ target }) => target?.repository.owner ?? []),
  );
  return [...new Map([...configured, ...owners].map((each) => [each.toLowerCase(), each])).values()];
}
