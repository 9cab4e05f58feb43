import type { Position, Range } from '../note';
import type { Reading } from '../reading';
import { readEdited } from './readEdited';
import { lineOf } from './textEdits';

/**
 * The range of the mention that is being typed before `position`, from its `@` on; null where none is: in code, URLs and
 * e-mail addresses an at sign calls nobody.
 */
export function mentionAt(reading: Reading, position: Position): Range | null {
  const line = lineOf(reading.text, position.line);
  // Names are looked for too, and may begin with any letter.
  const typed = /@[\p{L}\p{Mn}\w-]*$/u.exec(line.slice(0, position.character));
  if (!typed) return null;
  const start = { line: position.line, character: typed.index };
  // A lone `@` is no mention yet, so reading decides on the line as it will be with a handle.
  const now = readEdited(reading, [{ range: { start, end: position }, newText: '@x' }]);
  const called = now.note.mentions.some(
    ({ range }) => range.start.line === start.line && range.start.character === start.character,
  );
  return called ? { start, end: position } : null;
}
