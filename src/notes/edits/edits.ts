import type { ActionItem, TextEdit } from '../note';

/**
 * The smallest edit that marks an open item done and a done one open, in the item's own style: its box, else the
 * mark behind it. null where removing a mark does not open it, e.g. below a nested `DONE:`.
 */
export function toggleDone(text: string, action: ActionItem, doneMark: string): TextEdit | null {
  const { box, doneMark: mark, done, range } = action;
  const line = lineAt(text, range.end.line);
  if (!done) {
    if (box) return { range: box, newText: 'x' };
    // In a table the mark stays in the task's cell.
    const isCell = /^\s*\|/.test(line.slice(range.end.character));
    const end = isCell ? range.end : { line: range.end.line, character: line.trimEnd().length };
    return { range: { start: end, end }, newText: ` ${doneMark}` };
  }
  const isChecked = box !== null && line.slice(box.start.character, box.end.character).trim() !== '';
  if (isChecked) return mark ? null : { range: box, newText: ' ' };
  return mark ? { range: mark, newText: '' } : null;
}

function lineAt(text: string, line: number): string {
  return text.split(/\r\n|\n|\r/, line + 1)[line] ?? '';
}
