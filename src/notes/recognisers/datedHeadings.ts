import type { Unit } from '../markdown/blocks';
import type { FrontMatter } from '../markdown/frontMatter';
import type { DayOrder } from '../dates/dayOrder';
import type { FoundDay } from '../dates/foundDay';
import { WEEKDAYS } from '../words/calendar';
import { remembered, rememberedOf } from '../remembered';
import { any, anyOf, WORD_END, WORD_START } from '../words/patterns';
import { dayOfWords, labelledDay, saysDate } from './meetingDate';
import type { Topic } from '../note';
import type { Topics } from './topics';
import { yearsInFront } from './yearBeside';

/** A unit, and the text of its lines. */
export interface Placed {
  readonly unit: Unit;
  readonly text: string;
}

/** What stands around the headings of a text. */
export interface Around {
  readonly front: FrontMatter;
  /** The path may tell the year. */
  readonly path: string;
  readonly topics: Topics;
  /** The order of day and month that the text shows. */
  readonly order: DayOrder | null;
}

/** A heading, and the day that it may be a meeting's of. */
interface Heading {
  readonly depth: number;
  readonly text: string;
  /** The day that it names, whatever it is of. */
  readonly day: FoundDay | null;
  readonly dated: DatedHeading | null;
}

interface DatedHeading {
  readonly day: FoundDay;
  /** What else it says, in lower case. */
  readonly rest: string;
  /** Whether the day stands first, nothing else is said, or a word such as `Meeting` or `Agenda` is. */
  readonly isPlain: boolean;
  /** Whether what else it says announces something: `2026-05-12 Tasks`. */
  readonly isTopic?: boolean;
}

export interface PlacedHeading extends Heading {
  readonly unit: Unit;
}

const MAX_CHARACTERS = 200;
/** `Next meeting: …`, `Release …` */
export const OTHER_DAY = new RegExp(`${WORD_START}${any('otherDays', 'datedThings')}${WORD_END}`, 'iu');
/** `Next meeting` above its day */
const OTHER_MEETING = new RegExp(`${WORD_START}${any('otherDays')}${WORD_END}`, 'iu');
/** `1.2.0` and `v3.1` beside a day are a release. */
const VERSION = /(?<![\p{L}\d.])v?\d{1,4}\.\d{1,4}(?:\.\d{1,4})?(?![\d.])|(?<![\p{L}\d])v\d/iu;
export const MEETING = new RegExp(`${WORD_START}${any('meetings')}${WORD_END}`, 'iu');
/** `Concert on …`: the day of an event. */
const ON_DAY = new RegExp(`${WORD_START}${any('onDay')}\\s*$`, 'iu');
/** Weekdays, times, numbers and signs say nothing besides the day: `Tue`, `10:00 UTC`. */
const SAYS_NOTHING = new RegExp(
  `(?<!\\p{L})(?:${anyOf([...WEEKDAYS.keys()])}|utc|gmt|cet|cest|[ap]m|uhr|h)(?!\\p{L})|[^\\p{L}]+`,
  'giu',
);
/** Whether words say nothing besides a day. */
export const isOnlyDay = (text: string): boolean => text.replace(SAYS_NOTHING, ' ').trim() === '';

/** `第三次`, `第2回` */
const HAN_ORDINAL = /第[\d一二三四五六七八九十百]{1,4}[次回周週届期]/gu;

/**
 * The headings of a text, each with its unit; one that tells no day has that of a line right below it: `Date: 12 May`, or that
 * says nothing else. Below a heading without words that line is what it says.
 */
export function headingsIn(parts: readonly Placed[], around: Around): PlacedHeading[] {
  const headings = eachHeading(parts, around);
  const dated = headings.filter(({ day }) => day !== null && day.year !== null);
  const written = dated.map(({ text, day }) => (day ? text.slice(day.index, day.index + day.length) : ''));
  const days = yearsInFront(
    dated.flatMap(({ day }) => day ?? []),
    written,
  );
  if (!days) return headings;
  const meant = new Map(dated.map((heading, at) => [heading, days[at] ?? null]));
  return headings.map((heading) => {
    const day = meant.get(heading);
    return day ? { ...heading, day, dated: heading.dated && { ...heading.dated, day } } : heading;
  });
}

function eachHeading(parts: readonly Placed[], around: Around): PlacedHeading[] {
  return parts.flatMap(({ unit }, index) => {
    if (unit.kind !== 'heading') return [];
    const heading = headingOf(unit, around);
    if (!heading) return [];
    if (heading.text.trim() === '') {
      const line = shortLine(parts[index + 1]);
      return [{ ...readText(line, around), depth: heading.depth, unit }];
    }
    if (heading.day) return [{ ...heading, unit }];
    const alone = bareDay(shortLine(parts[index + 1]), around);
    const day = alone ?? dayBelow(parts, index, around);
    const dated = day && labelled(heading, day, around);
    // What says nothing but a day may be of more than this heading.
    return [{ ...heading, day: alone ? null : day, dated, unit }];
  });
}

/** In characters. */
const MAX_LINE = 60;

/** A paragraph's first line, or one that stands indented and so as code; empty where it is long. */
function shortLine(part: Placed | undefined): string {
  const { kind, blocks } = part?.unit ?? {};
  if (!part || (kind !== 'paragraph' && (kind !== 'other' || blocks?.length !== 0))) return '';
  const code = /^(?: {4}|\t)/.test(part.text) && !/[\r\n]/.test(part.text.trim()) ? part.text.trim() : '';
  const line = kind === 'other' ? code : (blocks?.[0]?.prose.matchText.split('\n', 1)[0] ?? '');
  return line.length <= MAX_LINE ? line.trim() : '';
}

/** The day of a line that says nothing else; null for others. */
export function bareDay(line: string, around: Around): FoundDay | null {
  const dated = /\d/.test(line) ? readText(line.replace(/[:：]\s*$/, ''), around).dated : null;
  return dated?.rest === '' ? dated.day : null;
}

/** Of so many units right below a heading one may tell its day. */
export const MAX_BELOW = 4;

/** The day that a line right below a heading gives its meeting, or below one there that says nothing but `Date`. */
function dayBelow(parts: readonly Placed[], index: number, { order }: Around): FoundDay | null {
  const depth = parts[index]?.unit.blocks[0]?.depth ?? 0;
  let announced = false;
  for (const { unit } of parts.slice(index + 1, index + 1 + MAX_BELOW)) {
    if (unit.kind === 'rule') return null;
    const isHeading = unit.kind === 'heading';
    if (isHeading && (unit.blocks[0]?.depth ?? 0) <= depth) return null;
    const day = labelledDay(unit, announced && !isHeading, order);
    if (day) return day;
    if (isHeading && !saysDate(unit)) return null;
    announced ||= isHeading;
  }
  return null;
}

/** A heading that a line below dates: it begins a meeting if it is called one, or is numbered. */
function labelled({ text }: Heading, day: FoundDay, { topics }: Around): DatedHeading | null {
  const isMeeting = MEETING.test(text);
  const isElse = (isMeeting ? OTHER_MEETING : OTHER_DAY).test(text) || VERSION.test(text);
  if (isElse || topics.ofHeading(text) !== null) return null;
  const isPlain = isMeeting || SAYS_NUMBER.test(text);
  return { day, rest: text.replace(/\d+/g, '').trim().toLowerCase(), isPlain };
}

/** `Week 3`, `#4` */
const SAYS_NUMBER = /^[^\p{L}\d]{0,5}(?:\p{L}{1,20}[^\p{L}\d]{1,3})?\d{1,3}[^\p{L}\d]{0,5}$/u;

/** By the order of day and month. */
const known = new Map<DayOrder | null, WeakMap<Unit, Heading | null>>();

export function headingOf(unit: Unit, around: Around): Heading | null {
  const read = remembered(known, around.order, () => new WeakMap<Unit, Heading | null>());
  return rememberedOf(read, unit, () => readHeading(unit, around));
}

function readHeading({ blocks: [block] }: Unit, around: Around): Heading | null {
  if (!block) return null;
  const { matchText, visibleText } = block.prose;
  // A date may be set as code.
  const text = (/[\p{L}\d]/u.test(matchText) ? matchText : visibleText).slice(0, MAX_CHARACTERS);
  return { ...readText(text, around), depth: block.depth };
}

function readText(text: string, { order, topics }: Around): Omit<Heading, 'depth'> {
  const day = dayOfWords(text, order);
  return { text, day, dated: day && readDated(text, day, topics) };
}

/** `Agenda (2026-05-12)`, `Triage (2026-05-12)`: these are of their meeting; tasks and the like may be of another one. */
const OF_ITS_DAY: ReadonlySet<Topic> = new Set<Topic>(['agenda', 'checklist']);

function readDated(text: string, day: FoundDay, topics: Topics): DatedHeading | null {
  if (OTHER_DAY.test(text)) return null;
  const before = text.slice(0, day.index);
  const behind = text.slice(day.index + day.length);
  if (VERSION.test(before) || VERSION.test(behind)) return null;
  const announced = topics.ofHeading(text) ?? topics.ofHeading(`${before} ${behind}`);
  const isTopic = announced !== null && !OF_ITS_DAY.has(announced);
  if (isTopic && !/^\W*$/.test(before)) return null;
  const plainBefore = before.replace(HAN_ORDINAL, ' ').replace(SAYS_NOTHING, ' ').trim();
  const rest = `${plainBefore} ${behind.replace(SAYS_NOTHING, ' ').trim()}`.trim().toLowerCase();
  const isPlain = plainBefore === '' || MEETING.test(rest) || (announced !== null && !isTopic);
  return isPlain || !ON_DAY.test(before) ? { day, rest, isPlain, isTopic } : null;
}
