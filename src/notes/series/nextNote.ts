import { matchesOf } from '../matchesOf';
import { findCells } from '../markdown/cells';
import type { Reading } from '../reading';
import {
  bulletOf,
  dayOf,
  describeLines,
  findRecurringLines,
  type Line,
  type RecurringLines,
} from './recurringLines';
import { clearFrontLine, isTimeLine, renewFrontLine } from './frontLine';
import { usualLinks, withoutOldLinks } from './oldLinks';
import { languagesIn } from '../dates/writtenLanguage';
import { COUNT, DAY, recurringTitle } from './recurringTitle';
import { findWrittenDates, redate, replaceDates } from '../dates/writtenDate';
import { redateWeek } from '../dates/writtenWeek';
import { any, WORD_END, WORD_START } from '../words/patterns';

/** What the note of a day takes over from those before it. */
export interface NextNoteRequest {
  /** The last notes of the series, newest first; at least one. */
  readonly recent: readonly Reading[];
  /** ISO date of the new note. */
  readonly date: string;
  /** The number of the newest one where the meetings are counted, e.g. 60 of `Meeting 60.md`. */
  readonly count: number | null;
  /** The text in which they stand, where they are parts of one: it tells the language. */
  readonly around?: string;
}

/** So many notes tell what recurs. */
const RECENT = 5;

/**
 * The text of a new note without the last one's content: the headings and lines that stand in most of the last
 * notes, labels without their values, an empty list of participants, and the date as it was written.
 */
export function nextNote({ recent, date, count, around = '' }: NextNoteRequest): string {
  const notes = recent
    .slice(0, RECENT)
    .map((reading): Described => ({ reading, lines: describeLines(reading) }));
  const recurring = findRecurringLines(notes.map(({ lines }) => lines));
  const base = mostTypical(notes, recurring);
  if (!base) return '';
  const { reading, lines } = base;
  const was = dayOf(reading);
  const title = lines.find(({ kind }) => kind === 'heading');
  const isSeries = notes.length > 1;
  const kept = linesToKeep(
    lines,
    isSeries ? byRecurrence(base, recurring) : bySight(base),
    (heading) => isSeries && recurring.has(heading),
  );
  const linkOf = usualLinks(notes.map((note) => note.reading));
  const languages = languagesIn([...notes.map((note) => note.reading.text), around]);
  const written = kept.map(({ line, text }): Kept => {
    if (isFront(line, reading)) return { line, text: renewFrontLine(text, was, date) };
    const own = line === title ? titleAmong(notes, base, count) : text;
    const current = withoutOldLinks(own, linkOf);
    const dated = was === null ? current : redate(current, was, date, languages);
    if (line !== title) return { line, text: dated };
    const renewed = was === null ? dated : redateWeek(dated, was, date);
    const isOwn = isSeries && renewed === current && count === null && !recurring.has(line);
    if (isOwn) return { line, text: `${'#'.repeat(line.depth)} ${date}` };
    return { line, text: renewed === dated ? countOn(dated, count, date) : renewed };
  });
  return assemble(written, lines, reading.text);
}

/** The title of a note without what no other one has in it. */
function titleAmong(notes: readonly Described[], base: Described, count: number | null): string {
  const titles = notes.map(({ lines, reading }): Title => {
    const own = lines.find(({ kind }) => kind === 'heading')?.source ?? '';
    const day = dayOf(reading);
    const number = count === null ? null : numberIn(own, count, day);
    const counted = number ? withNumber(own, number, COUNT) : own;
    const [written] = day === null ? [] : findWrittenDates(counted, day);
    return {
      own,
      day: written ? counted.slice(written.from, written.to) : '',
      digits: number?.digits ?? '',
      shape: day === null ? counted : replaceDates(counted, day, () => DAY),
    };
  });
  const title = titles[notes.indexOf(base)];
  if (!title || title.shape === title.own) return title?.own ?? '';
  const others = titles.filter((other) => other !== title);
  const recurring = recurringTitle(
    title.shape,
    others.map(({ shape }) => shape),
  );
  return recurring.replaceAll(DAY, title.day).replaceAll(COUNT, title.digits);
}

interface Title {
  /** As it stands, and its date and its number as they are written there. */
  readonly own: string;
  readonly day: string;
  readonly digits: string;
  /** With signs for these. */
  readonly shape: string;
}

const isFront = ({ from }: Line, { front }: Reading): boolean => from < front.lines;

/** The title of the next of meetings that are counted, `count` so far. */
function countOn(title: string, count: number | null, date: string): string {
  const number = count === null ? null : numberIn(title, count, date);
  if (count === null || !number) return title;
  const width = number.digits.startsWith('0') ? number.digits.length : 0;
  return withNumber(title, number, String(count + 1).padStart(width, '0'));
}

interface TitleNumber {
  readonly index: number;
  readonly digits: string;
}

/** The number that counts the meeting in its title: the newest one's, or an earlier one's that has one number besides the date. */
function numberIn(title: string, count: number, date: string | null): TitleNumber | null {
  const dates = date === null ? [] : findWrittenDates(title, date);
  const numbers = Array.from(matchesOf(title, /\d+/g), ({ index, 0: digits }) => ({ index, digits })).filter(
    ({ index }) => !dates.some(({ from, to }) => index >= from && index < to),
  );
  const newest = numbers.find(({ digits }) => Number(digits) === count);
  const earlier = numbers.filter(({ digits }) => Number(digits) < count && Number(digits) > count - RECENT);
  return newest ?? (numbers.length === 1 ? earlier[0] : undefined) ?? null;
}

const withNumber = (title: string, { index, digits }: TitleNumber, number: string): string =>
  title.slice(0, index) + number + title.slice(index + digits.length);

interface Described {
  readonly reading: Reading;
  readonly lines: readonly Line[];
}

/** The newest note that has most of the recurring headings: the last one may have been a special one. */
function mostTypical(notes: readonly Described[], recurring: RecurringLines): Described | undefined {
  const scores = notes.map(
    ({ lines }) => lines.filter((line) => line.kind === 'heading' && recurring.has(line)).length,
  );
  const most = Math.max(0, ...scores);
  return notes[scores.findIndex((score) => score >= 0.75 * most)];
}

/** What becomes of a line; `label`: what follows its colon goes. */
type Fate = 'keep' | 'label' | 'drop';

interface Kept {
  readonly line: Line;
  readonly text: string;
}

function byRecurrence({ reading, lines }: Described, recurring: RecurringLines): (line: Line) => Fate {
  const title = lines.find(({ kind }) => kind === 'heading');
  const { participants, regrets } = reading.found;
  const names = new Set(
    [...participants, ...regrets].flatMap(({ name, handle }) =>
      [name, name?.split(' ')[0], handle].flatMap((each) => each?.toLowerCase() ?? []),
    ),
  );
  // `Ada: …` is what Ada said.
  const isSpeaker = (line: Line): boolean => {
    const label = labelOf(line).replace(/^[^\p{L}]+|(?<=\p{L})[^\p{L}]+$/gu, '');
    return names.has(label.toLowerCase()) || /^\p{Lu}{1,3}$/u.test(label);
  };
  const counts = new Map<string | null, number>();
  for (const { labelKey } of lines) counts.set(labelKey, (counts.get(labelKey) ?? 0) + 1);
  return (line) => {
    if (line === title) return 'keep';
    if (line.isOutcome) return 'drop';
    if (recurring.has(line)) return 'keep';
    const isLabel = recurring.hasLabel(line) && counts.get(line.labelKey) === 1;
    const isInside = line.kind !== 'heading' && (line.topic === 'agenda' || line.depth > 1);
    return isLabel && !isInside && !isSpeaker(line) ? 'label' : 'drop';
  };
}

/** `Recurring items`, `Code of conduct` */
const ROUTINE = new RegExp(`${WORD_START}${any('recurring')}${WORD_END}`, 'i');

/** One note alone does not tell what recurs: its structure does, and what is called so. */
function bySight({ reading, lines }: Described): (line: Line) => Fate {
  const { front, note } = reading;
  const date = dayOf(reading);
  const isDated = ({ source }: Line): boolean => date !== null && findWrittenDates(source, date).length > 0;
  const headings = lines.filter(({ kind }) => kind === 'heading');
  const body = headings[1]?.from ?? Infinity;
  const presented = new Set(note.agenda.map(({ range }) => range.start.line));
  return (line) => {
    if (line === headings[0]) return 'keep';
    if (line.kind === 'heading') {
      if (line.topic !== null || isDated(line)) return 'keep';
      const isTopic =
        presented.has(line.from) || line.source.length > 80 || /#\d|@\w|\]\(|https?:/.test(line.source);
      if (isTopic || (line.depth > 6 && !ROUTINE.test(line.source))) return 'drop';
      // Headings that follow each other say where, how long, and who.
      const next = lines[lines.indexOf(line) + 1];
      return line.labelKey !== null && next?.kind === 'heading' ? 'label' : 'keep';
    }
    if (line.isOutcome) return 'drop';
    if (line.from < front.lines) return isTimeLine(line.source) ? 'label' : 'keep';
    if (line.from < body && isDated(line)) return 'keep';
    const above = headings.filter(({ from }) => from < line.from).at(-1);
    if (above && ROUTINE.test(above.source))
      return line.depth < 2 && !/@\w/.test(line.source) ? 'keep' : 'drop';
    return line.labelKey !== null && line.from < body && line.depth < 2 ? 'label' : 'drop';
  };
}

/** The lines that stay, with what stays of them. A heading that goes takes its section along but for headings that recur, an item its sub-items. */
function linesToKeep(
  lines: readonly Line[],
  fateOf: (line: Line) => Fate,
  stays: (heading: Line) => boolean,
): Kept[] {
  const kept: Kept[] = [];
  let goneHeading = 0;
  let goneItem = 0;
  /** Whether the list that the line may be in has its place for people. */
  let hasPlace = false;
  for (const [index, line] of lines.entries()) {
    const isBelow = goneHeading > 0 && (line.kind !== 'heading' || line.depth > goneHeading);
    if (isBelow && !(line.kind === 'heading' && stays(line))) continue;
    if (line.kind === 'heading') hasPlace = false;
    else if (goneItem > 0 && line.depth > goneItem) continue;
    goneHeading = 0;
    goneItem = 0;
    if (line.isPeople) {
      const hasLabelOrTopic =
        line.labelKey === null || line.topic === 'attendance' || line.topic === 'regrets';
      const text = hasLabelOrTopic ? placeFor(line) : labelOf(line);
      if (text !== null && !(hasLabelOrTopic && hasPlace)) kept.push({ line, text });
      if (hasLabelOrTopic) goneItem = line.depth;
      hasPlace = hasLabelOrTopic && line.kind === 'item';
      continue;
    }
    const fate = fateOf(line);
    if (fate !== 'drop')
      kept.push({ line, text: fate === 'label' ? withoutValue(line) : unticked(line.source) });
    else if (line.kind === 'heading') goneHeading = line.depth;
    else {
      if (line.kind === 'item') goneItem = line.depth;
      if (isOnlySubject(lines, index, kept)) kept.push({ line, text: bulletOf(line.source) });
    }
    hasPlace = false;
  }
  return kept;
}

const withoutValue = (line: Line): string =>
  line.kind === 'other' ? clearFrontLine(line.source) : closed(labelOf(line));

/** `**Chair:` of `**Chair: Ada**`, with the signs that closed it behind the value. */
function closed(label: string): string {
  const words = label.slice(bulletOf(label).length);
  const [, open = ''] = /^(\*{1,3}|_{1,3})[^*_]+$/.exec(words) ?? [];
  return open === '' ? label : label.trimEnd() + open;
}

const unticked = (source: string): string =>
  source.replace(/^(\s*(?:[-*+]|\d{1,9}[.)])\s+\[)[xX](?=\])/, '$1 ');

const labelOf = ({ source, labelEnd }: Line): string => source.slice(0, labelEnd);

/** An empty item for people to be named in; null for lines without a bullet. */
function placeFor({ source, kind, labelTopic }: Line): string | null {
  // `| Present | Ann |`
  if (kind === 'row' && (labelTopic === 'attendance' || labelTopic === 'regrets')) {
    const [label, people] = findCells(source);
    return label && people ? `${source.slice(0, people.from)}${source.slice(people.to)}` : null;
  }
  const bullet = bulletOf(source);
  if (bullet === '') return null;
  return (/\s$/.test(bullet) ? bullet : `${bullet} `) + (/@(?:\w|\s*$)/.test(source) ? '@' : '');
}

/** Whether the subjects of the agenda are items, this is the first one, and none stays. */
function isOnlySubject(lines: readonly Line[], index: number, kept: readonly Kept[]): boolean {
  const line = lines[index];
  if (line?.kind !== 'item' || line.depth !== 1) return false;
  const section = kept
    .slice(kept.findLastIndex((each) => each.line.kind === 'heading'))
    .map((each) => each.line);
  const [above] = section;
  const isAgenda = above?.kind === 'heading' && above.topic === 'agenda';
  if (!isAgenda || section.some(({ kind }) => kind === 'item')) return false;
  const next = lines.slice(index).find(({ kind }) => kind === 'heading');
  return next === undefined || next.depth <= above.depth;
}

function assemble(kept: readonly Kept[], lines: readonly Line[], text: string): string {
  let result = '';
  let previous: Line | null = null;
  for (const { line, text: own } of kept) {
    result += (previous ? '\n'.repeat(1 + blankLines(lines, previous, line)) : '') + own;
    previous = line;
  }
  // Something is to be written below a heading.
  result += previous?.kind === 'heading' ? '\n\n' : '\n';
  return text.includes('\r\n') ? result.replaceAll('\n', '\r\n') : result;
}

/** As many as stood there; where something was left out between two lines, as many as stood around it. */
function blankLines(lines: readonly Line[], one: Line, other: Line): number {
  const next = lines[lines.indexOf(one) + 1];
  const behind = Math.max(0, (next?.from ?? one.to) - one.to);
  if (next === other || (one.kind === 'heading' && other.kind !== 'heading')) return behind;
  const before = lines[lines.indexOf(other) - 1];
  const blank = Math.max(0, other.from - (before?.to ?? other.from));
  if (other.kind === 'heading') return Math.max(blank, behind);
  // Without a blank line they would become one.
  return one.kind === 'paragraph' || other.kind === 'paragraph' ? Math.max(1, blank) : blank;
}
