import type { ActionItem } from '../note';
import type { Reading } from '../reading';
import { folderOf, relativeTo, resolveIn } from '../relativePath';
import { addItems, keyOf, type CarryEdits } from '../series/carryOver';

/**
 * The edits that take open items of an older note over into a newer one, each with a link to where it stood, and how many they take:
 * one that was taken over before is not taken again.
 */
export function carryItems(
  into: Reading,
  from: Reading,
  items: readonly ActionItem[],
): CarryEdits & { readonly count: number } {
  const fresh = items.filter((item) => !isThere(into, from, item));
  const { edits, refused } = addItems(into, from, fresh);
  return { edits, refused, count: fresh.length - refused.length };
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
