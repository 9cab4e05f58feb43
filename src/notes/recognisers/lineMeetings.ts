import type { Unit } from '../markdown/blocks';
import type { FoundDay } from '../dates/foundDay';
import { any, WORD_END, WORD_START } from '../words/patterns';
import { bareDay, headingOf, MEETING, OTHER_DAY, type Around, type PlacedHeading } from './datedHeadings';
import { only, type Findings } from './findings';
import { titleLine } from './meetingDate';
import { isWhole } from './labels';
import { outerRange } from '../markdown/prose';
import type { Topic } from '../note';
import { wholeDays, type ToldDay } from './ownYears';

// Meetings of a text that begin at a line in bold, `**12 May 2026**`: whoever writes no headings divides so.

const MAX_CHARACTERS = 200;
/** Anywhere in a path: `møtereferater/2026.md`. */
const MEETING_PART = new RegExp(any('meetingParts'), 'iu');
const DATED_LIST = new RegExp(`${WORD_START}${any('datedLists')}${WORD_END}`, 'iu');

const ONLY_YEAR = /^(?:19|20)\d\d$/;

/** A line in bold, and the day that it says, perhaps without its year. */
interface DatedLine extends ToldDay {
  /** Whether it is called a meeting. */
  readonly isMeeting: boolean;
}

/** The line in bold that a paragraph is, or begins with, which may tell a day; empty for others. */
export function boldLine({ kind, blocks: [block, other] }: Unit): string {
  if (kind !== 'paragraph' || !block || other) return '';
  const { prose } = block;
  const [line = ''] = prose.matchText.slice(0, MAX_CHARACTERS + 1).split('\n', 1);
  if (line.length > MAX_CHARACTERS || !/\d/.test(line)) return '';
  const end = line.trimEnd().replace(/:$/, '').length;
  const isBold =
    isWhole(prose, 'strong') ||
    prose.spans.some(
      ({ kind: is, from, to }) => is === 'strong' && from === 0 && to >= end && to <= line.length,
    );
  return isBold ? line : '';
}

/** The lines in bold that say nothing but a day, or that it is a meeting's; some say one of another heading's. */
function datedLines(
  parts: readonly { readonly unit: Unit }[],
  headings: readonly PlacedHeading[],
  around: Around,
): DatedLine[] {
  const titles = new Map(headings.map(({ unit, text }) => [unit, text.trim().toLowerCase()]));
  const counts = new Map<string, number>();
  for (const title of titles.values()) counts.set(title, (counts.get(title) ?? 0) + 1);
  let above = '';
  let first: string | null = null;
  return parts.flatMap(({ unit }) => {
    const title = titles.get(unit) ?? above;
    // What stands below a year is of what stands above it.
    if (!ONLY_YEAR.test(title)) above = title;
    const line = boldLine(unit);
    if (line === '') return [];
    const called = dayOfMeeting(unit, around);
    const day = called ?? bareDay(line, around);
    if (!day || OTHER_DAY.test(above) || DATED_LIST.test(above)) return [];
    first ??= above;
    // Below a heading of its own it is the day of what that says, unless each meeting has such a part.
    return above === first || (counts.get(above) ?? 0) > 1 || MEETING.test(above)
      ? { unit, day, isMeeting: called !== null }
      : [];
  });
}

/** The day of a line that is called a meeting: `**Meeting 12 May 2026**`. */
function dayOfMeeting(unit: Unit, around: Around): FoundDay | null {
  const heading = headingOf(unit, around);
  const isMeeting = heading?.dated?.isPlain === true && MEETING.test(heading.text);
  const [block] = unit.blocks;
  return isMeeting && block && isWhole(block.prose, 'strong') ? heading.dated.day : null;
}

/**
 * The meetings that begin at lines in a text without dated headings. A diary has such lines, too: that it is of meetings the lines
 * themselves say, the title, the path, or a heading that announces people or an agenda.
 */
export function meetingsAtLines(
  parts: readonly { readonly unit: Unit }[],
  headings: readonly PlacedHeading[],
  around: Around,
): ReadonlyMap<Unit, string> {
  const lines = datedLines(parts, headings, around);
  const named = [around.front.values.get('title') ?? '', headings[0]?.text ?? ''];
  if (lines.length < 2 || named.some((text) => DATED_LIST.test(text))) return new Map();
  const areAll = isOfMeetings(parts, headings, around);
  return wholeDays(parts, areAll ? lines : lines.filter(({ isMeeting }) => isMeeting), around);
}

/** Whether a text says that it is of meetings: by its title, its path, or a heading that announces people or an agenda. */
export function isOfMeetings(
  parts: readonly { readonly unit: Unit }[],
  headings: readonly PlacedHeading[],
  { front, path, topics }: Around,
): boolean {
  const titles = [front.values.get('title') ?? '', headings[0]?.text ?? '', path.replace(/[_\d/.-]+/g, ' ')];
  return (
    titles.some((text) => MEETING.test(text)) ||
    titleLine(parts.slice(0, 1).map(({ unit }) => unit)) !== '' ||
    MEETING_PART.test(path) ||
    headings.some(({ text }) => OF_MEETINGS.has(topics.ofHeading(text)))
  );
}

const OF_MEETINGS: ReadonlySet<Topic> = new Set<Topic>(['attendance', 'agenda']);
/** Fewer may be days that a meeting speaks of. */
const MIN_LINES = 3;

/** The days of lines among the headings of meetings, three at least, that go on in the order of these: who writes meetings down over years changes how. */
export function linesBetween(
  parts: readonly { readonly unit: Unit }[],
  days: ReadonlyMap<Unit, string>,
  [headings, around]: readonly [readonly PlacedHeading[], Around],
): ReadonlyMap<Unit, string> {
  const dates = [...days.values()];
  const isRising = (dates[0] ?? '') < (dates.at(-1) ?? '');
  const lines = wholeDays(parts, datedLines(parts, headings, around), around);
  if (lines.size < MIN_LINES) return new Map();
  const inOrder = parts.flatMap(({ unit }) => {
    const date = days.get(unit) ?? lines.get(unit);
    return date === undefined ? [] : [[unit, date] as const];
  });
  const found = inOrder.filter(([unit, date], index) => {
    const [before, after] = [inOrder[index - 1]?.[1], inOrder[index + 1]?.[1]];
    const [low, high] = isRising ? [before, after] : [after, before];
    return lines.has(unit) && (low ?? '') < date && (high === undefined || date < high);
  });
  return found.length < MIN_LINES ? new Map() : new Map(found);
}

/** The meeting that a line in bold begins, or a heading without words. */
export function meetingAtLine({ blocks: [block], line }: Unit, date: string): Findings {
  const start = { line, character: 0 };
  // What a table or a list begins with is no title.
  if (block?.kind !== 'paragraph')
    return only('meetings', [{ date, title: null, range: { start, end: start } }]);
  const { prose } = block;
  const end = /\n|$/.exec(prose.matchText)?.index ?? 0;
  const title = prose.visibleText.slice(0, end).trim();
  return only('meetings', [{ date, title: title || null, range: outerRange(prose, 0, end) }]);
}
