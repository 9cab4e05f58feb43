import type { NoteContext } from '../note';
import { read, type Reading } from '../reading';
import { declaredIn } from '../recognisers/assembly';
import type { Section } from './meetingOrder';
import { linesIn } from './outline';

/** Some meetings of a note of several as notes of their own. */
export function readSections(reading: Reading, sections: readonly Section[]): Reading[] {
  const lines = linesIn(reading.text);
  const ending = endingOf(reading);
  const context = contextWithin(reading);
  return sections.map(({ from, end, date }) => {
    const section = read(`${lines.slice(from, end).join(ending)}${ending}`, context);
    // The year may stand above it.
    return { ...section, note: { ...section.note, date } };
  });
}

/** Where a meeting stands: `#12` is of the repository that the front matter names, which stands above. */
export const contextWithin = ({ front, context }: Reading): NoteContext => ({
  ...context,
  repository: declaredIn(front) ?? context.repository,
});

/** The line ending of a note. */
export const endingOf = ({ text }: Pick<Reading, 'text'>): string => /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
