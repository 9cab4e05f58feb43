import { addActions } from './actionsSection';
import { asWritten, inShort, remarkOf, withTargets, type Source } from './carriedItem';
import type { ActionItem, Note, NoteContext } from '../note';
import { linesIn } from './outline';
import { read, type Reading } from '../reading';
import { bulletOf } from './recurrence';
import { folderOf } from '../relativePath';

/** The action items of a note that are still to be done, each once. */
export function openItems({ actions }: Note): ActionItem[] {
  const seen = new Set<string>();
  return actions.filter((action) => {
    const key = keyOf(action);
    // A picture below "Action items" says nothing.
    if (action.done || !/[\p{L}\p{N}]/u.test(action.text) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * Adds open action items of a previous note to a new one, as they are written there, with a link to where each first
 * stood. Deadlines and numbers that would mean something else in the new note are written out.
 */
export function carryOver(
  text: string,
  context: NoteContext,
  previous: Reading,
  items: readonly ActionItem[],
): string {
  const target = read(text, context);
  const standing = new Set(target.note.actions.map(keyOf));
  const fresh = items.filter((item) => !standing.has(keyOf(item)));
  if (fresh.length === 0) return text;
  const source: Source = { reading: previous, lines: linesIn(previous.text), folder: folderOf(context.path) };
  const bullet = usualBullet(source, fresh);
  const written = fresh.map((item) => ({ item, words: asWritten(source, item, target.note.date) }));
  const write = () => {
    const lines = written.map(({ item, words }) => `${words} ${remarkOf(source, item)}`);
    return addActions(target, lines, bullet);
  };
  const readAgain = () => {
    const { text: now, firstLine } = write();
    const { note } = read(now, context);
    const on = <T extends ActionItem | Note['references'][number]>(all: readonly T[], index: number): T[] =>
      all.filter(({ range }) => range.start.line === firstLine + index);
    return { note, on };
  };
  const first = readAgain();
  for (const [index, each] of written.entries())
    each.words = withTargets(source, each.item, each.words, first.on(first.note.references, index));
  const second = readAgain();
  for (const [index, each] of written.entries()) {
    const [action] = second.on(second.note.actions, index);
    if (!action || !isRead(action, each.item)) each.words = inShort(source, each.item);
  }
  return write().text;
}

/** The same for items that say the same. */
export const keyOf = ({ owners, text }: ActionItem): string => `${owners.join()} ${text}`.toLowerCase();

/** Whether an item that was carried over is read as what it was. */
function isRead(now: ActionItem, then: ActionItem): boolean {
  return !now.done && now.due === then.due && now.owners.join() === then.owners.join() && now.origin !== null;
}

/** The bullet that most of the items have, else a hyphen. */
function usualBullet({ lines }: Source, items: readonly ActionItem[]): string {
  const bullets = items.map(({ range }) => /[-*+](?=\s)/.exec(bulletOf(lines[range.start.line] ?? ''))?.[0]);
  const count = (bullet: string): number => bullets.filter((each) => each === bullet).length;
  return `${['-', '*', '+'].reduce((best, bullet) => (count(bullet) > count(best) ? bullet : best))} `;
}
