import type { ActionItem, TextEdit } from '../note';
import { read, type Reading } from '../reading';
import { folderOf, relativeTo, resolveIn } from '../relativePath';
import { carryOver, keyOf } from '../series/carryOver';
import { applyEdits, smallestEdit } from './textEdits';

/**
 * The edit that takes open items of an older note over into a newer one, each with a link to where it stood, and how many it takes:
 * one that was taken over before is not taken again. Line endings stay as they are. null where nothing is left to do.
 */
export function carryItems(
  into: Reading,
  from: Reading,
  items: readonly ActionItem[],
): { readonly edit: TextEdit; readonly count: number } | null {
  const fresh = items.filter((item) => !isThere(into, from, item));
  if (fresh.length === 0) return null;
  const text = carryOver(into.text, into.context, from, fresh);
  const edit = smallestEdit(into.text, asEnding(into.text, text));
  if (!edit) return null;
  const { note } = read(applyEdits(into.text, [edit]), into.context);
  return { edit, count: note.actions.length - into.note.actions.length };
}

/** A text whose last line has no ending keeps it so. */
function asEnding(before: string, after: string): string {
  return /[\r\n]$/.test(before) || before === '' ? after : after.replace(/(?:\r\n|\n|\r)$/, '');
}

/** Whether a note has an item already: in the same words, or with a link to the same line. */
function isThere(into: Reading, from: Reading, item: ActionItem): boolean {
  const key = keyOf(item);
  const place = placeOf(from, item);
  const inLine = from.note.actions.filter((other) => placeOf(from, other) === place);
  return into.note.actions.some((there) => {
    if (keyOf(there) === key) return true;
    if (there.origin === null || placeOf(into, there) !== place) return false;
    // Several items may stand in one line.
    return inLine.length === 1 || there.owners.join() === item.owners.join();
  });
}

/** `path#L42`: where an item first stood. */
function placeOf({ context: { path } }: Reading, { origin, range }: ActionItem): string {
  if (origin === null) return `${relativeTo('', path)}#L${range.start.line + 1}`;
  const [address = '', line = ''] = decode(origin).split('#');
  return `${resolveIn(folderOf(path), address)}#${line}`;
}

function decode(address: string): string {
  try {
    return decodeURI(address).replace(/%(?:28|29|23|3f)/gi, (code) => decodeURIComponent(code));
  } catch {
    return address;
  }
}
