import type { Position, Range } from '../note';
import { readNote } from '../readNote';

const NOWHERE = { path: '', repository: null, hosts: [] };

/**
 * The range of the mention that is being typed before `position`, from its `@` on; null where none is: in code, URLs and
 * e-mail addresses an at sign calls nobody.
 */
export function mentionAt(text: string, position: Position): Range | null {
  const lines = text.split('\n');
  const line = lines[position.line] ?? '';
  // Names are looked for too, and may begin with any letter.
  const typed = /@[\p{L}\p{Mn}\w-]*$/u.exec(line.slice(0, position.character));
  if (!typed) return null;
  const start = { line: position.line, character: typed.index };
  // A lone `@` is no mention yet, so reading decides on the line as it will be with a handle.
  lines[position.line] = `${line.slice(0, typed.index)}@x${line.slice(position.character)}`;
  const { mentions } = readNote(lines.join('\n'), NOWHERE);
  const called = mentions.some(
    ({ range }) => range.start.line === start.line && range.start.character === start.character,
  );
  return called ? { start, end: position } : null;
}
