import { matchesOf } from '../matchesOf';
import { DEADLINE_BEHIND } from '../dates/dayPatterns';
import { DUE_LEAD, DUE_SIGNS, locateDue, type Due } from '../recognisers/due';
import { meetingAt } from '../heldMeetings';
import type { ActionItem, Position, Range, Reference } from '../note';
import { meetingSlug } from '../references/meetingSlug';
import { headingRemark, originRemark } from '../recognisers/origin';
import type { Reading } from '../reading';
import { dayOf } from './recurringLines';
import { folderOf, relativeTo, resolveIn } from '../relativePath';
import { sourceOf } from '../edits/itemSource';
import { isHandleIn } from '../edits/ownersEdit';
import { escapeMarkdown } from '../references/untrusted';
import { formatTarget, repositoryKey, targetUrl } from '../recognisers/targets';
import { any, WORD_END } from '../words/patterns';

/** A note whose tasks go on in another one. */
export interface Source {
  readonly reading: Reading;
  readonly lines: readonly string[];
  /** The folder of the note that they go to, and its path. */
  readonly folder: string;
  readonly into: string;
}

const REMARK = /[ \t]{0,9}\(\[((?:\\.|[^\]\\]){0,200})\]\(([^()\s]{1,1000})\)\)/g;
const LEADING_MARKS = /^(?:(?:[-=]+>|→|⇒|[-–—•*+]|\d+[.)]|#{1,6}|>)\s+)+/;
/** `[AI`, `**Action item` */
const MARKER = new RegExp(`^[\\s*_[(>]*(${any('markersKept')}${WORD_END})`);
const OWNER_LABEL = 'owner';
/** `by `, `[due:: `, and no day behind it yet. */
const LED = new RegExp(`(?:${DUE_LEAD}|${any('deadlinesMoved')})${DUE_SIGNS}$`, 'iu');
const HAS_DEADLINE_BEHIND = new RegExp(`^${DEADLINE_BEHIND}`, 'iu');
/** `by the ` */
const ARTICLE_AT_END = new RegExp(`(?<=\\s)${any('articles')}\\s+$`, 'i');

/** The link to where a task first stood: to this note, in one of several meetings to the heading, unless it was carried over into it. */
export function remarkOf({ reading, lines, folder, into }: Source, { range, origin }: ActionItem): string {
  const { path } = reading.context;
  const { line: at } = range.start;
  const slug = meetingSlug(reading.note, at);
  const day = meetingAt(reading.note, at)?.date;
  const pathTo = (other: string): string => (other === into ? '' : relativeTo(folder, other));
  if (origin === null && slug !== null && day) return headingRemark(day, pathTo(path), slug);
  const own = dayOf(reading) ?? path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  if (origin === null) return originRemark(own, relativeTo(folder, path), range.start.line);
  const remarks = [...matchesOf(sourceOf(lines, range).text, REMARK)];
  const text = remarks.find((remark) => remark[2] === origin)?.[1] ?? own;
  const [address = '', line = ''] = origin.split('#');
  const first = address === '' ? path : resolveIn(folderOf(path), address);
  const isLine = /^L\d+$/.test(line);
  return `([${text}](${isLine ? relativeTo(folder, first) : pathTo(first)}#${line}))`;
}

/** The ways to write a task in a note of `date`, in the words of its own note first; none is sure to be read as what it was. */
export function formsOf(
  source: Source,
  item: ActionItem,
  date: string | null,
): readonly [string, ...string[]] {
  const escaped = { ...item, text: escapeMarkdown(item.text) };
  return [
    asWritten(source, item, date),
    inShort(source, item, item.form === 'marker'),
    inShort(source, item, true),
    inShort(source, escaped, true),
    withLabel(source, item),
  ];
}

/**
 * Whether an item that was carried over is read as what it was. Its text may have its deadline and its references written out and
 * name its owners, whom a heading or a column named before.
 */
export function isSameTask(now: ActionItem, then: ActionItem): boolean {
  return (
    !now.done &&
    now.due === then.due &&
    now.origin !== null &&
    (now.owners.join() === then.owners.join() || then.owners.some(isSentence) || areTold(now, then)) &&
    wordsOf(now.text, then) === wordsOf(then.text, then)
  );
}

/** `Ann will do this:` above a list was taken for who is to do it; elsewhere it may be read better. */
const isSentence = (owner: string): boolean => owner.split(' ').length > 3;

/** Whether a text tells owners whom nothing but a column made owners: `Printing: order paper`. */
const areTold = (now: ActionItem, then: ActionItem): boolean =>
  now.owners.length === 0 && then.form === 'table' && then.owners.every((owner) => now.text.includes(owner));

/** What a text says besides who is to do an item and when, without signs. */
function wordsOf(text: string, { owners, meeting }: ActionItem): string {
  const due = locateDue(text, meeting);
  const bare = due
    ? text.slice(0, due.from).replace(/(?:\b(?:by|the|on)\s*)+$/i, '') + text.slice(due.to)
    : text;
  const names = new Set(owners.join(' ').toLowerCase().split(/\s+/));
  return bare
    .replace(`(${OWNER_LABEL}: `, '(')
    .toLowerCase()
    .replace(/(?<![\w./-])[\w./-]*#(?=\d)/g, '#')
    .split(/[^\p{L}\p{N}#-]+/u)
    .filter((word) => word !== '' && !names.has(word))
    .join(' ');
}

/** A task in the words and the lines of its note, with its box; a deadline that would be another one in a note of `date` as an ISO date. */
function asWritten(source: Source, item: ActionItem, date: string | null): string {
  const words = linesOf(source, stretchOf(source, item))
    .replace(REMARK, (remark, _: string, address: string) => (address === item.origin ? '' : remark))
    .trim()
    .replace(LEADING_MARKS, '')
    .replace(/(?<!&#?\w{1,31})(?<![\s;,])[\s;,]+$|(?<=&#?\w{1,31};)[\s;,]+$/, '');
  const due = locateDue(words, item.meeting, source.reading.note.dayOrder);
  const isOther = due !== null && due.date === item.due && locateDue(words, date)?.date !== item.due;
  const dated = isOther ? withDue(words, due) : words;
  return boxOf(item) + relink(dated, source);
}

function withDue(words: string, { date, from, to }: Due): string {
  const before = words.slice(0, from).replace(ARTICLE_AT_END, '');
  const behind = words.slice(to);
  // `EOW` and `within two weeks` have no word in front.
  const isLed = LED.test(before) || /[-=]>\s*$|[→⇒➔]\s*$/u.test(before) || HAS_DEADLINE_BEHIND.test(behind);
  return before + (isLed ? '' : 'by ') + date + behind;
}

/**
 * A task in as many words as are needed to be read with the same owners and deadline; `isMarked`: behind a marker, so that it is
 * one wherever it stands.
 */
function inShort(source: Source, item: ActionItem, isMarked: boolean): string {
  const { due } = item;
  const owners = item.owners.map((owner) => (isHandle(source, owner) ? `@${owner}` : owner)).join(', ');
  const behind = `(${owners})`;
  const text =
    owners !== '' && item.text.endsWith(behind) ? item.text.slice(0, -behind.length).trim() : item.text;
  const beginsWithOwners = owners === '' || text.toLowerCase().startsWith(owners.toLowerCase());
  const line = source.lines[item.range.start.line] ?? '';
  const marker = MARKER.exec(line.slice(item.range.start.character))?.[1] ?? 'AI';
  const lead = !isMarked ? '' : beginsWithOwners ? `${marker}: ` : `${marker} `;
  const said = locateDue(text, item.meeting, source.reading.note.dayOrder);
  const isSaid = said !== null && said.date === due;
  const dated = isSaid
    ? withDue(text, said)
    : due === null
      ? text
      : `${text.replace(/(?<![.\s])[.\s]+$/, '')} by ${due}`;
  return `${boxOf(item)}${lead}${beginsWithOwners ? '' : `${owners}: `}${dated}`;
}

/** A task with its owners behind it, for those that are called as nobody in front of a task is: `Backend & tests`. */
const withLabel = (source: Source, item: ActionItem): string =>
  `${inShort(source, { ...item, owners: [] }, true)} (${OWNER_LABEL}: ${item.owners.join(', ')})`;

/** The references in a task, written out where `now`, what they mean in the new note, differs from what they meant. */
export function withTargets(
  source: Source,
  item: ActionItem,
  words: string,
  now: readonly Reference[],
): string {
  const stretch = stretchOf(source, item);
  const meant = source.reading.note.references.filter(
    ({ range }) => !isBefore(range.start, stretch.start) && !isBefore(stretch.end, range.end),
  );
  if (meant.length !== now.length) return words;
  let result = '';
  let rest = words;
  for (const [index, { text, target, form }] of meant.entries()) {
    const at = rest.indexOf(text);
    if (at < 0) break;
    const same = now[index]?.target;
    const isSame =
      target === null ||
      form !== 'short' ||
      (same && repositoryKey(same.repository) === repositoryKey(target.repository));
    const [host] = source.reading.context.hosts;
    const full =
      target && (target.repository.host === host ? formatTarget(target) : `[${text}](${targetUrl(target)})`);
    result += rest.slice(0, at) + (isSame || full === null ? text : full);
    rest = rest.slice(at + text.length);
  }
  return result + rest;
}

const boxOf = ({ box }: ActionItem): string => (box ? '[ ] ' : '');

const OPENING = /(?:(?<!`)`+|<(?:[a-z][^<>]{0,200}>)?)$/i;
const CLOSING = /^(?:`+|(?:<\/(?!(?:li|td|th|tr|dd|dt|p|div|ul|ol)>)[a-z][a-z\d-]*>)+)/i;

/** From a task's start to its end, or to where the next one in its line starts; markup at its edges is whole. */
function stretchOf({ reading, lines }: Source, { range }: ActionItem): Range {
  const { line, character: start } = range.start;
  let { end } = range;
  for (const { range: other } of reading.note.actions)
    if (isBefore(range.start, other.start) && isBefore(other.start, end)) end = other.start;
  const before = OPENING.exec((lines[line] ?? '').slice(0, start))?.[0].length ?? 0;
  const behind = CLOSING.exec((lines[end.line] ?? '').slice(end.character))?.[0].length ?? 0;
  return {
    start: { line, character: start - before },
    end: { line: end.line, character: end.character + behind },
  };
}

const isBefore = (one: Position, other: Position): boolean =>
  one.line < other.line || (one.line === other.line && one.character < other.character);

/** What stands at a range of a note, without what indents or quotes its lines. */
function linesOf({ lines }: Source, { start, end }: Range): string {
  const all: string[] = [];
  for (let line = start.line; line <= end.line; line++) {
    const text = lines[line] ?? '';
    const cut = text.slice(
      line === start.line ? start.character : 0,
      line === end.line ? end.character : undefined,
    );
    all.push(line === start.line ? cut.trimEnd() : cut.replace(/^[\s>]+/, '').trimEnd());
  }
  return all.filter((text) => text !== '').join('\n');
}

function isHandle(source: Source, owner: string): boolean {
  const wanted = owner.toLowerCase();
  if (wanted === 'all' || owner.includes(' ')) return false;
  // `octo-org/docs` is a team.
  if (/^[\w-]+\/[\w.-]+$/.test(owner)) return true;
  return isHandleIn(source.reading.note, owner) || linkedHandles(source).has(wanted);
}

const linked = new WeakMap<Source, ReadonlySet<string>>();

/** Whom links of the note lead to, in lower case: `[Ann](https://github.com/ann)`. Gathered once for all owners. */
function linkedHandles(source: Source): ReadonlySet<string> {
  const known = linked.get(source);
  if (known) return known;
  const found = new Set<string>();
  for (const line of source.lines)
    for (const [, handle = ''] of matchesOf(line.toLowerCase(), /github\.com\/([^\s()]{1,100})\)/g))
      found.add(handle);
  linked.set(source, found);
  return found;
}

/** Links that are relative to the task's note, made relative to the new one. */
function relink(words: string, { reading, folder, into }: Source): string {
  const { path } = reading.context;
  return words.replace(/\]\((?![a-z][a-z\d+.-]*:|\/)([^()\s]+)\)/gi, (_, address: string) => {
    const hash = address.indexOf('#');
    const file = hash < 0 ? address : address.slice(0, hash);
    if (file === '' && path === into) return `](${address})`;
    const resolved = file === '' ? path : resolveIn(folderOf(path), file);
    return `](${relativeTo(folder, resolved)}${hash < 0 ? '' : address.slice(hash)})`;
  });
}
