import type { ActionItem } from '../note';
import type { Reading } from '../reading';
import { folderOf, relativeTo, resolveIn } from '../relativePath';
import { readOrigin } from '../recognisers/origin';
import { meetingSlug } from '../references/meetingSlug';
import { isSameTask } from '../series/carriedItem';
import { addItems, keyOf, type CarryEdits } from '../series/carryOver';
import { inNote, newestSection } from '../series/newestSection';

type Carried = CarryEdits & { readonly count: number };

/**
 * The edits that take open items of an older note, or meeting, over into a newer note, each with a link to where it stood, and how many
 * they take: one that was taken over before is not taken again. In a note of several meetings they come into the newest.
 */
export function carryItems(into: Reading, from: Reading, items: readonly ActionItem[]): Carried {
  const section = newestSection(into);
  if (!section) return carryInto(into, from, items);
  const { count, ...carried } = carryInto(section.reading, from, items);
  const edits = inNote(into, section, carried, count);
  if (edits) return { edits, refused: carried.refused, count };
  return { edits: [], refused: [...items], count: 0 };
}

function carryInto(into: Reading, from: Reading, items: readonly ActionItem[]): Carried {
  const isThere = standingIn(into, from);
  const fresh = items.filter((item) => !isThere(item));
  const { edits, refused } = addItems(into, from, fresh);
  return { edits, refused, count: fresh.length - refused.length };
}

/** Tells whether a note has an item of another one already: in the same words, or with a link to the same line or meeting. */
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
    const slug = meetingSlug(from.note, item.range.start.line);
    const isOf = ({ origin }: ActionItem): boolean => readOrigin(into.context.path, origin)?.slug === slug;
    if (slug !== null && linked.some((there) => isOf(there) && isSameTask(there, item))) return true;
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
