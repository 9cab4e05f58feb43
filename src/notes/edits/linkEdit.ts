import type { ActionItem, Note, Reference, Target, TextEdit } from '../note';
import type { Reading } from '../reading';
import { sameTarget } from '../recognisers/targets';
import { formatLink } from '../references/pastedLink';
import { firstThatHolds, isRefusal, itemOf, replaceIn } from './itemEdit';
import { endsOf } from './itemEnd';
import { isInLines, offsetIn } from './itemSource';

/** The edit that writes a link to an issue behind an item's words, in the form of the note's links; null where it cannot stand there. */
export function addIssueLink(
  reading: Reading,
  action: ActionItem,
  target: Target,
  url: string,
): readonly TextEdit[] | null {
  const item = itemOf(reading, action);
  const link = formatLink({ url, target }, reading.note);
  const remark = /(?<![ \t])[ \t]*[([][^()[\]]{1,80}[)\]]$/;
  const ends = endsOf(item).flatMap((end) => {
    // Who is to do it is read from brackets at the end only.
    const bracket = remark.exec(item.line.slice(item.from, end));
    return bracket ? [end, item.from + bracket.index] : [end];
  });
  const edits = firstThatHolds(
    item,
    [...ends, item.from].map((end) => {
      const newText = end === item.from ? `${link} ` : ` ${link}`;
      return { edits: [replaceIn(item, end, end, newText)], wanted: { link: target } };
    }),
  );
  return isRefusal(edits) ? null : edits;
}

/** The issue that an item names; null where it names none whose repository is known. */
export function issueOf(reading: Reading, action: ActionItem): Target | null {
  return referencesOf(reading, action).find(({ target }) => target !== null)?.target ?? null;
}

/** The items of a note that name an issue. */
export function itemsNaming(issue: Target, reading: Reading): ActionItem[] {
  return reading.note.actions.filter((action) =>
    referencesOf(reading, action).some(({ target }) => target !== null && sameTarget(target, issue)),
  );
}

/** The issue whose link was written into an item since it was shown, in the note as it was `then`; null where none was. */
export function linkedSince(then: Note, shown: ActionItem, reading: Reading): Target | null {
  const words = withoutBlanks(shown.text);
  const linked = reading.note.actions.filter((action) => {
    const isNew = !then.actions.some(({ text }) => text === action.text);
    if (!isNew || action.origin !== shown.origin || action.owners.join() !== shown.owners.join())
      return false;
    const links = referencesOf(reading, action).filter(({ target }) => target !== null);
    return links.some(({ text }) => withoutBlanks(action.text.replace(text, '')) === words);
  });
  const [only, other] = linked;
  return only && !other ? issueOf(reading, only) : null;
}

function referencesOf(reading: Reading, action: ActionItem): Reference[] {
  const { source, from, to } = itemOf(reading, action);
  return reading.note.references.filter(({ range: { start } }) => {
    const offset = offsetIn(source, start);
    return isInLines(source, start) && offset >= from && offset < to;
  });
}

const withoutBlanks = (text: string): string => text.replace(/\s+/g, '');
