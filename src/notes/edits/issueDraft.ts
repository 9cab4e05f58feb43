import { matchesOf } from '../matchesOf';
import type { DayOrder } from '../dates/dayOrder';
import type { ActionItem } from '../note';
import type { Reading } from '../reading';
import { DEADLINE_BEHIND } from '../dates/dayPatterns';
import { ARTICLE, DUE_LEAD, DUE_SIGNS, locateDue } from '../recognisers/due';
import { readOrigin } from '../recognisers/origin';
import { escapeMarkdown, toOneLine, shorten } from '../references/untrusted';
import { itemOf } from './itemEdit';
import { isHandleIn } from './ownersEdit';
import { any } from '../words/patterns';
import { typedLogin } from '../text/handles';

/** What an issue is made of. */
export interface IssueDraft {
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  /** Handles without `@`. */
  readonly assignees: readonly string[];
}

/** Where a note stands: its path to be read, and the address of the item's line on GitHub, if it is there. */
export interface NotePlace {
  readonly path: string;
  readonly url: string | null;
}

const TITLE_LENGTH = 120;
const TEXT_LENGTH = 2_000;
/** `@ann`, `Ann`, `everyone` */
const WHO = `(?:${any('everybody')}|@[\\w-]+|\\p{Lu}[\\p{L}'’.-]*)`;
/** `, ` or ` and ` between them. */
const AND_WHO = `(?:(?:[,/+]| &| ${any('serialConjunctions')}) ?| |(?=@))${WHO}`;
/** What parts them from the task. */
const BEHIND_WHO = '(?:\\s*[:–—-]\\s+|:\\s*|\\s+(?:is\\s+)?to\\s+|\\s+will\\s+|\\s+should\\s+)';
/** `Ann and @bob: ` */
const WHO_FIRST = new RegExp(`^[([]?${WHO}(?:${AND_WHO})*[)\\]]?${BEHIND_WHO}`, 'u');

/** An issue of an item: its words without owners and deadline for a title, and where it was said. */
export function draftIssue(reading: Reading, action: ActionItem, place: NotePlace): IssueDraft {
  const text = toOneLine(action.text);
  const line = action.range.start.line + 1;
  const meeting = action.meeting === null ? 'a meeting' : `the meeting of ${action.meeting}`;
  const where = escapeMarkdown(shorten(toOneLine(`${place.path}, line ${line}`), 300));
  const said = callNobody(escapeMarkdown(shorten(text, TEXT_LENGTH)));
  const due = action.due === null ? '' : `\n\nDue ${action.due}.`;
  return {
    title: titleOf(text, action, reading.note.dayOrder),
    body: `From the minutes of ${meeting}: ${place.url === null ? where : `[${where}](${place.url})`}\n\n> ${said}${due}\n`,
    assignees: assigneesOf(reading, action),
  };
}

/**
 * What tells an item from others when an issue is created of it: the note in which it first stood, its words and its owners. So it is the
 * same after it has moved within its note or was carried into a later one, and after VS Code has started anew. A task that comes back
 * in a later note is another one. One with the same words in the same note gets an issue of its own as well: an issue that another
 * item of the note names is that item's (`itemsNaming`), and one that is closed or some days old is nobody's.
 */
export function issueSource({ text, owners, origin }: ActionItem, path: string): readonly string[] {
  return [readOrigin(path, origin)?.path ?? path, toOneLine(text), ...owners];
}

/** ` (by the `, ` [due:: ` in front of a deadline. */
const LED = new RegExp(`(?<![\\s,([])[\\s,([]*${DUE_LEAD}${DUE_SIGNS}${ARTICLE}$`, 'iu');
/** What closes its brackets, or makes it a deadline: `まで`. */
const BEHIND = new RegExp(`^(?:${DEADLINE_BEHIND})?\\s?[)\\]}>]{0,2}`, 'iu');

/** A title in one line that GitHub takes; empty where nothing is left. */
export function cleanTitle(text: string): string {
  return shorten(toOneLine(text), TITLE_LENGTH);
}

function titleOf(text: string, { owners, meeting }: ActionItem, order: DayOrder | null): string {
  let words = text;
  const replace = (now: string): void => {
    // What says nothing else is all there is.
    if (/[\p{L}\d]/u.test(now)) words = now;
  };
  if (owners.length > 0) replace(words.replace(WHO_FIRST, ''));
  const due = locateDue(words, meeting, order);
  if (due) {
    const before = words.slice(0, due.from).replace(LED, '');
    replace(before + words.slice(due.to).replace(BEHIND, ''));
  }
  if (owners.length > 0)
    replace(words.replace(/(?<!\s)\s*[([](?:AI\s+)?@[\w-]+(?:[\s,/&+]+(?:and )?@[\w-]+)*[)\]]\s*$/, ''));
  const clean = words.replace(/^[\s"“,;:–—-]+/, '').replace(/(?<![\s.,;:])[\s.,;:]+$/, '') || text;
  return cleanTitle(clean.replace(/^\p{Ll}(?![\w+.-]*:\/)/u, (first) => first.toUpperCase()));
}

/** Handles in code call nobody: that is left to who sends the issue. */
const callNobody = (text: string): string => text.replace(/(?<![\w`])@[\w-]+(?:\/[\w-]+)?/g, '`$&`');

/** The owners whom the note calls by their handles. */
function assigneesOf(reading: Reading, action: ActionItem): string[] {
  const { line } = itemOf(reading, action);
  // `[Ann](https://github.com/ann)`
  const linked = new Set(
    Array.from(matchesOf(line.toLowerCase(), /\/([\w-]{1,100})\)/g), ([, handle]) => handle),
  );
  const isHandle = (owner: string): boolean =>
    isHandleIn(reading.note, owner) || linked.has(owner.toLowerCase());
  return action.owners.filter((owner) => typedLogin(owner) === owner && isHandle(owner));
}
