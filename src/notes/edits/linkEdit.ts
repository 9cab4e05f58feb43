import type { ActionItem, Target, TextEdit } from '../note';
import type { Reading } from '../reading';
import { formatLink } from '../references/pastedLink';
import { firstThatHolds, itemOf, replaceIn } from './itemEdit';
import { endsOf } from './itemEnd';

/** The edit that writes a link to an issue behind an item's words, in the form of the note's links; null where it cannot stand there. */
export function addIssueLink(
  reading: Reading,
  action: ActionItem,
  target: Target,
  url: string,
): readonly TextEdit[] | null {
  const item = itemOf(reading, action);
  const link = formatLink({ url, target }, reading.note);
  const remark = /[ \t]*[([][^()[\]]{1,80}[)\]]$/;
  const ends = endsOf(item).flatMap((end) => {
    // Who is to do it is read from brackets at the end only.
    const bracket = remark.exec(item.line.slice(item.from, end));
    return bracket ? [end, item.from + bracket.index] : [end];
  });
  return firstThatHolds(
    item,
    [...ends, item.from].map((end) => {
      const newText = end === item.from ? `${link} ` : ` ${link}`;
      return { edits: [replaceIn(item, end, end, newText)], wanted: { link: target } };
    }),
  );
}

/** The issue that an item names; null where it names none whose repository is known. */
export function issueOf(reading: Reading, action: ActionItem): Target | null {
  const { from, to } = itemOf(reading, action);
  const own = reading.note.references.filter(
    ({ range: { start } }) =>
      start.line === action.range.start.line && start.character >= from && start.character < to,
  );
  return own.find(({ target }) => target !== null)?.target ?? null;
}
