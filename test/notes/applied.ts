import type { Position, TextEdit } from '../../src/notes/note';

/** The text after an edit. */
export function applied(text: string, { range, newText }: TextEdit): string {
  return text.slice(0, offsetAt(text, range.start)) + newText + text.slice(offsetAt(text, range.end));
}

function offsetAt(text: string, { line, character }: Position): number {
  const endings = [...text.matchAll(/\r\n|\n|\r/g)];
  const start = line === 0 ? 0 : endings[line - 1]!.index + endings[line - 1]![0].length;
  const end = endings[line]?.index ?? text.length;
  if (start + character > end) throw new Error(`Line ${line} has no character ${character}`);
  return start + character;
}
