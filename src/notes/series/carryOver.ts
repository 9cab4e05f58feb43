import { readEdited } from '../edits/readEdited';
import { applyEdits } from '../edits/textEdits';
import { isSaidStill, type Kind } from '../edits/saidStill';
import type { ActionItem, Note, NoteContext, TextEdit } from '../note';
import { placesForItems, writeItems, type ItemsPlace } from './actionsSection';
import { formsOf, isSameTask, remarkOf, withTargets, type Source } from './carriedItem';
import { linesIn } from './outline';
import { read, type Reading } from '../reading';
import { startingIn } from '../recognisers/findings';
import { bulletOf } from './recurringLines';
import { folderOf } from '../relativePath';

/** Edits that take items over into a note, and the items for which it has no place. */
export interface CarryEdits {
  /** They only insert, but for an empty item that held the place. */
  readonly edits: readonly TextEdit[];
  readonly refused: readonly ActionItem[];
}

/** The action items of a note that are still to be done, each once. */
export function openItems({ actions }: Pick<Note, 'actions'>): ActionItem[] {
  const seen = new Set<string>();
  return actions.filter((action) => {
    const key = keyOf(action);
    // A picture below "Action items" says nothing.
    if (action.done || !/[\p{L}\p{N}]/u.test(action.text) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The same for items that say the same. */
export const keyOf = ({ owners, text }: ActionItem): string => `${owners.join()} ${text}`.toLowerCase();

/**
 * Adds open action items of a previous note to a new one that does not have them yet, as they are written there, with a link to
 * where each first stood; `refused` are those for which it has no place.
 */
export function carryOver(
  text: string,
  context: NoteContext,
  previous: Reading,
  items: readonly ActionItem[],
): { readonly text: string; readonly refused: readonly ActionItem[] } {
  const target = read(text, context);
  const standing = new Set(target.note.actions.map(keyOf));
  const fresh = items.filter((item) => !standing.has(keyOf(item)));
  const { edits, refused } = addItems(target, previous, fresh);
  if (edits.length === 0) return { text, refused };
  const now = applyEdits(text, edits);
  const ending = /[\r\n]$/.test(now) ? '' : (/\r\n|\n|\r/.exec(now)?.[0] ?? '\n');
  return { text: now + ending, refused };
}

/**
 * The edits that write open items of a previous note into another one so that each is read there as what it was, and all that the
 * note said before is still read. Deadlines and numbers that would mean something else there are written out.
 */
export function addItems(target: Reading, previous: Reading, items: readonly ActionItem[]): CarryEdits {
  const source: Source = {
    reading: previous,
    lines: linesIn(previous.text),
    folder: folderOf(target.context.path),
    into: target.context.path,
  };
  const edit = editFor(target, source, items, []);
  if (edit || items.length === 0) return { edits: edit ? [edit] : [], refused: [] };
  // One of them may be what has no place, or they have none together.
  const edits: TextEdit[] = [];
  const refused = items.filter((item) => {
    const own = editFor(target, source, [item], edits);
    if (own) edits.push(own);
    return !own;
  });
  return { edits, refused };
}

/** The first edit that writes the items into the note, in which `others` have written already; null where none does. */
function editFor(
  target: Reading,
  source: Source,
  items: readonly ActionItem[],
  others: readonly TextEdit[],
): TextEdit | null {
  if (items.length === 0) return null;
  for (const place of placesForItems(target, usualBullet(source, items))) {
    if (place.replaces > 0 && others.length > 0) continue;
    const edit = editAt(target, source, items, place);
    if (edit && (others.length === 0 || holds(target, [...others, edit], others.length + 1))) return edit;
  }
  return null;
}

/** What a note may say besides when items come into it. */
export const ITEMS_CAME: readonly Kind[] = [
  'actions',
  'mentions',
  'references',
  'links',
  'sections',
  'decisions',
];

function holds(target: Reading, edits: readonly TextEdit[], count: number): boolean {
  const now = readEdited(target, edits);
  return (
    now.note.actions.length === target.note.actions.length + count &&
    isSaidStill(target, now, edits, ITEMS_CAME)
  );
}

/** Writes each item in the first of its forms that is read there as what the item was; null where none is. */
function editAt(
  target: Reading,
  source: Source,
  items: readonly ActionItem[],
  place: ItemsPlace,
): TextEdit | null {
  const tries = items.map((item) => {
    const [words, ...forms] = formsOf(source, item, target.note.date);
    return { item, words, forms, remark: remarkOf(source, item) };
  });
  const write = () => {
    const lines = tries.map(({ words, remark }) => `${words} ${remark}`);
    const { edit, firstLine } = writeItems(target, place, lines);
    const now = readEdited(target, [edit]);
    let end = firstLine;
    const ends = lines.map((item) => (end += item.split('\n').length));
    const on = <T extends ActionItem | Note['references'][number]>(all: readonly T[], index: number): T[] =>
      startingIn(all, ends[index - 1] ?? firstLine, (ends[index] ?? firstLine) - 1);
    return { edit, now, on };
  };
  for (;;) {
    const first = write();
    let isOther = false;
    for (const [index, each] of tries.entries()) {
      const words = withTargets(source, each.item, each.words, first.on(first.now.note.references, index));
      isOther ||= words !== each.words;
      each.words = words;
    }
    const { edit, now, on } = isOther ? write() : first;
    const wrong = tries.filter(({ item }, index) => {
      const [action, ...others] = on(now.note.actions, index);
      return !action || others.length > 0 || !isSameTask(action, item);
    });
    if (wrong.length === 0) return isSaidStill(target, now, [edit], ITEMS_CAME) ? edit : null;
    for (const each of wrong) {
      const next = each.forms.shift();
      if (next === undefined) return null;
      each.words = next;
    }
  }
}

/** The bullet that most of the items have, else a hyphen. */
function usualBullet({ lines }: Source, items: readonly ActionItem[]): string {
  const bullets = items.map(({ range }) => /[-*+](?=\s)/.exec(bulletOf(lines[range.start.line] ?? ''))?.[0]);
  const count = (bullet: string): number => bullets.filter((each) => each === bullet).length;
  return `${['-', '*', '+'].reduce((best, bullet) => (count(bullet) > count(best) ? bullet : best))} `;
}
