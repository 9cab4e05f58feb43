import type { Position, Range } from './note';

/** An edit as an editor tells of it: what stood at `range` is `text` now. */
interface Change {
  readonly range: Range;
  readonly text: string;
}

/** Where a place is after an edit elsewhere; null where the edit touches it, so that nobody can tell. */
export function movedPosition(position: Position, { range: { start, end }, text }: Change): Position | null {
  if (isBefore(position, start)) return position;
  if (!isBefore(end, position)) return null;
  const lines = text.split(/\r\n|\n|\r/);
  const line = position.line + lines.length - 1 - (end.line - start.line);
  if (position.line > end.line) return { line, character: position.character };
  const before = lines.length === 1 ? start.character : 0;
  const last = lines.at(-1)?.length ?? 0;
  return { line, character: position.character - end.character + before + last };
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
