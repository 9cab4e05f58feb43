import type { ActionItem, Note } from '../note';

/** What of a note tells its items apart. */
export type ItemsOf = Pick<Note, 'actions' | 'sections'>;

/**
 * The item of a note that may have changed since: the only one with its words, owners and state, or of several that still are as many
 * the one in the same place among them, below the same heading. null where that is not certain.
 */
export function findAgain(then: ItemsOf, shown: ActionItem, now: ItemsOf): ActionItem | null {
  const before = alike(then, shown);
  const after = alike(now, shown);
  const at = placeIn(before, shown);
  const found = after[at];
  if (!found || before.length !== after.length) return null;
  return after.length === 1 || headingOf(then, shown) === headingOf(now, found) ? found : null;
}

/** Which of some items stands where an item stands and says the same; -1 if none does. */
export function placeIn(actions: readonly ActionItem[], wanted: ActionItem): number {
  const { line, character } = wanted.range.start;
  return actions.findIndex(
    ({ range: { start }, text }) =>
      start.line === line && start.character === character && text === wanted.text,
  );
}

function alike({ actions }: ItemsOf, { text, owners, done, due, origin }: ActionItem): ActionItem[] {
  const isAlike = (other: ActionItem): boolean =>
    other.text === text &&
    other.done === done &&
    other.due === due &&
    other.origin === origin &&
    other.owners.join() === owners.join();
  return actions.filter(isAlike);
}

/** The headings around an item. */
function headingOf({ sections }: ItemsOf, { range: { start } }: ActionItem): string {
  const around = sections.filter(
    ({ range: { start: from, end } }) =>
      from.line <= start.line && (start.line < end.line || (start.line === end.line && end.character > 0)),
  );
  return around.map(({ title, depth }) => `${depth} ${title}`).join('\n');
}
