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
  const isThere = standingIn(into, from);
  const fresh = items.filter((item) => !isThere(item));
  const { edits, refused } = addItems(into, from, fresh);
  return { edits, refused, count: fresh.length - refused.length };
}

/** Tells whether a note has an item of another one already: in the same words, or with a link to the same line. */
function standingIn(into: Reading, from: Reading): (item: ActionItem) => boolean {
  const keys = new Set(into.note.actions.map(keyOf));
  const linked = into.note.actions.filter(({ origin }) => origin !== null);
  const places = new Set(linked.map((there) => placeOf(into, there)));
  const owned = new Set(linked.map((there) => `${placeOf(into, there)} ${there.owners.join()}`));
  const lines = new Map<string, number>();
  for (const item of from.note.actions) {
    const place = placeOf(from, item);
    lines.set(place, (lines.get(place) ?? 0) + 1);
  }
  return (item) => {
    const place = placeOf(from, item);
    // Several items may stand in one line.
    const isAlone = lines.get(place) === 1;
    return (
      keys.has(keyOf(item)) || (isAlone ? places.has(place) : owned.has(`${place} ${item.owners.join()}`))
    );
  };
}

/** `path#L42`: where an item first stood. */
function placeOf({ context: { path } }: Reading, { origin, range }: ActionItem): string {
  if (origin === null) return `${relativeTo('', path)}#L${range.start.line + 1}`;
  if (origin.startsWith('#')) return `${relativeTo('', path)}${origin}`;
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
